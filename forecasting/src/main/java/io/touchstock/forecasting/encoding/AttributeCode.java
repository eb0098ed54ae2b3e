package io.touchstock.forecasting.encoding;

import io.touchstock.forecasting.panel.PanelSeries;
import io.touchstock.forecasting.panel.SalesPanel;
import java.util.List;

/**
 * The values of what never changes of a series. A value that was not there to learn from has the code 0.
 *
 * @param name of the attribute; {@link #SKU} and {@link #LOCATION} stand for the parts of the name
 * @param values sorted; the first has the code 1
 */
record AttributeCode(String name, List<String> values) {
    static final String SKU = "|sku";
    static final String LOCATION = "|location";

    AttributeCode {
        values = List.copyOf(values);
    }

    static AttributeCode learn(String name, SalesPanel past) {
        return new AttributeCode(
                name,
                past.series().stream()
                        .filter(series -> series.length() > 0)
                        .map(series -> value(name, past, series))
                        .distinct()
                        .sorted()
                        .toList());
    }

    int code(SalesPanel panel, PanelSeries series) {
        return values.indexOf(value(name, panel, series)) + 1;
    }

    private static String value(String name, SalesPanel panel, PanelSeries series) {
        if (name.equals(SKU)) {
            return series.id().sku();
        }
        if (name.equals(LOCATION)) {
            return series.id().location();
        }
        int position = panel.statics().indexOf(name);
        return position < 0 ? "" : series.attributes().get(position);
    }
}
