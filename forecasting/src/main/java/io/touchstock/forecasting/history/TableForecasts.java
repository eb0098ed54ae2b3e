package io.touchstock.forecasting.history;

import io.touchstock.forecasting.censoring.CensoredDemand;
import io.touchstock.forecasting.model.LoadedModel;
import io.touchstock.forecasting.model.QuantileForecast;
import io.touchstock.forecasting.panel.DuplicateRows;
import io.touchstock.forecasting.panel.Frequency;
import io.touchstock.forecasting.panel.MissingRows;
import io.touchstock.forecasting.panel.PanelRules;
import io.touchstock.forecasting.panel.SalesPanel;
import io.touchstock.forecasting.series.SeriesId;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;

/** Forecasts of all series of a table by one call of a model, so that each learns from all the others. */
public final class TableForecasts {
    private TableForecasts() {}

    /**
     * One forecast a series, in the order of their names. What was wanted on days with an empty shelf is estimated
     * first.
     *
     * @param tables each of another series, in any order; gone through twice
     * @param asOf the last day of the past; units after it are not looked at
     * @param days to forecast, as many as the model was trained for at most
     * @throws IllegalArgumentException if the model cannot forecast so many days
     */
    public static List<QuantileForecast> of(LoadedModel model, Iterable<SeriesTable> tables, LocalDate asOf, int days) {
        TreeMap<SeriesId, Boolean> sold = new TreeMap<>();
        boolean categories = false;
        for (SeriesTable table : tables) {
            sold.put(table.seriesId(), table.soldBy(asOf));
            categories |= !table.category().isEmpty();
        }
        if (!sold.containsValue(true)) {
            return sold.keySet().stream().map(id -> nothing(id, asOf, days)).toList();
        }
        SalesPanel past = TablePanel.of(
                tables,
                model.columns(),
                categories,
                new PanelRules(asOf, Frequency.DAILY, MissingRows.UNKNOWN, DuplicateRows.FAIL));
        return model.forecast(CensoredDemand.of(past).completed(), days);
    }

    /** Where no series has ever sold anything there is nothing to learn from. */
    private static QuantileForecast nothing(SeriesId id, LocalDate asOf, int days) {
        return QuantileForecast.rearranged(
                id, asOf, new double[days], new double[days][QuantileForecast.LEVELS.size()]);
    }
}
