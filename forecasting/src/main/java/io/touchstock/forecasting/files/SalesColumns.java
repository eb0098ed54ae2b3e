package io.touchstock.forecasting.files;

import io.touchstock.forecasting.panel.ColumnRequest;
import io.touchstock.forecasting.panel.PanelColumn;
import java.util.ArrayList;
import java.util.List;

/**
 * What the columns of a sales table are called; null where there is none.
 *
 * @param date needed
 * @param units needed
 * @param stock units on the shelf at the end of the period; none means that it was empty. Read of the past only
 * @param known further columns that are known in advance
 * @param statics columns that never change within a series
 */
public record SalesColumns(
        String date,
        String units,
        String sku,
        String location,
        String price,
        String promotion,
        String open,
        String stock,
        List<ColumnRequest> known,
        List<String> statics) {
    public SalesColumns {
        known = List.copyOf(known);
        statics = List.copyOf(statics);
    }

    /** Columns that name a series and its units, nothing else. */
    public static SalesColumns of(String date, String units, String sku, String location) {
        return new SalesColumns(date, units, sku, location, null, null, null, null, List.of(), List.of());
    }

    /** The same with columns that have a meaning of their own; null where there is none. */
    public SalesColumns with(String priceColumn, String promotionColumn, String openColumn) {
        return new SalesColumns(
                date, units, sku, location, priceColumn, promotionColumn, openColumn, stock, known, statics);
    }

    /** The same with further columns known in advance, their kinds told by content. */
    public SalesColumns withKnown(String... columns) {
        List<ColumnRequest> all = new ArrayList<>(known);
        for (String column : columns) {
            all.add(new ColumnRequest(column, PanelColumn.Role.OTHER, null));
        }
        return new SalesColumns(date, units, sku, location, price, promotion, open, stock, all, statics);
    }

    /** The same with columns that never change within a series. */
    public SalesColumns withStatics(String... columns) {
        return new SalesColumns(date, units, sku, location, price, promotion, open, stock, known, List.of(columns));
    }

    /** Everything that is known in advance, those with a meaning of their own first. */
    List<ColumnRequest> requests() {
        List<ColumnRequest> all = new ArrayList<>();
        add(all, price, PanelColumn.Role.PRICE);
        add(all, promotion, PanelColumn.Role.PROMOTION);
        add(all, open, PanelColumn.Role.OPEN);
        all.addAll(known);
        return all;
    }

    private static void add(List<ColumnRequest> all, String column, PanelColumn.Role role) {
        if (column != null) {
            all.add(new ColumnRequest(column, role, null));
        }
    }
}
