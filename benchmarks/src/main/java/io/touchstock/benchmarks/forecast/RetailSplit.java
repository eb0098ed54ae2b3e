package io.touchstock.benchmarks.forecast;

import io.touchstock.forecasting.files.SalesColumns;
import io.touchstock.forecasting.files.SalesTable;
import io.touchstock.forecasting.files.WideTable;
import io.touchstock.forecasting.panel.DuplicateRows;
import io.touchstock.forecasting.panel.Frequency;
import io.touchstock.forecasting.panel.MissingRows;
import io.touchstock.forecasting.panel.PanelRules;
import io.touchstock.forecasting.panel.PanelSeries;
import io.touchstock.forecasting.panel.SalesPanel;
import io.touchstock.forecasting.series.SeriesId;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A set, the last day to learn from, and how many periods are scored after it. Those whose names begin with
 * {@code inside} lie within the days that others learn from: settings are chosen on them.
 */
enum RetailSplit {
    STORE_ITEM_H28("store_item", "h28", "2017-12-03", 28),
    STORE_ITEM_H90("store_item", "h90", "2017-10-02", 90),
    STORE_ITEM_KV90("store_item", "kv90", "2016-12-31", 90),
    STORE_ITEM_INSIDE_90("store_item", "inside", "2016-10-02", 90),
    STORE_ITEM_INSIDE_NEW_YEAR("store_item", "inside", "2015-12-31", 90),
    M5_O1("m5_slice", "o1", "2016-01-31", 28),
    M5_O2("m5_slice", "o2", "2016-02-28", 28),
    M5_INSIDE_1("m5_slice", "inside", "2016-01-03", 28),
    M5_INSIDE_2("m5_slice", "inside", "2015-11-08", 28),
    ROSSMANN_H42("rossmann", "h42", "2015-06-19", 42),
    ROSSMANN_INSIDE_1("rossmann", "inside", "2015-05-08", 42),
    ROSSMANN_INSIDE_2("rossmann", "inside", "2014-07-31", 42),
    CARPARTS_LAST6("carparts", "last6", "2001-09-30", 6),
    CARPARTS_INSIDE("carparts", "inside", "2001-03-31", 6);

    private static final int ROSSMANN_DAYS = 942;
    private static final int ROSSMANN_STORES = 100;

    private final String set;
    private final String split;
    private final LocalDate asOf;
    private final int horizon;

    RetailSplit(String set, String split, String asOf, int horizon) {
        this.set = set;
        this.split = split;
        this.asOf = LocalDate.parse(asOf);
        this.horizon = horizon;
    }

    String set() {
        return set;
    }

    String split() {
        return split;
    }

    LocalDate asOf() {
        return asOf;
    }

    int horizon() {
        return horizon;
    }

    /** The whole set, truth included. */
    SalesPanel read(Path folder) {
        Path file = folder.resolve(set + ".csv.gz");
        return switch (set) {
            case "store_item" ->
                SalesTable.read(file, SalesColumns.of("date", "sales", "item", "store"), PanelRules.TOLD);
            case "m5_slice" ->
                SalesTable.read(
                        file,
                        SalesColumns.of("date", "value", "item_id", "store_id")
                                .with("sell_price", null, null)
                                .withKnown("snap", "event_name_1", "event_type_1")
                                .withStatics("dept_id", "cat_id", "state_id"),
                        PanelRules.TOLD);
            case "rossmann" ->
                firstWholeStores(SalesTable.read(
                        file,
                        SalesColumns.of("Date", "Sales", null, "Store")
                                .with(null, "Promo", "Open")
                                .withKnown("StateHoliday", "SchoolHoliday"),
                        PanelRules.TOLD));
            default ->
                WideTable.read(
                        file,
                        LocalDate.parse("1998-01-01"),
                        new PanelRules(null, Frequency.MONTHLY, MissingRows.UNKNOWN, DuplicateRows.FAIL));
        };
    }

    private static SalesPanel firstWholeStores(SalesPanel all) {
        Set<SeriesId> kept = all.series().stream()
                .filter(series -> rows(series) == ROSSMANN_DAYS)
                .map(PanelSeries::id)
                .sorted(Comparator.comparingInt(id -> Integer.parseInt(id.location())))
                .limit(ROSSMANN_STORES)
                .collect(Collectors.toSet());
        return all.only(series -> kept.contains(series.id()));
    }

    /** Days that the table says something of: the promotion is known on each. */
    private static int rows(PanelSeries series) {
        int rows = 0;
        for (int day = -series.start(); day < series.length(); day++) {
            rows += Float.isNaN(series.known(0, day)) ? 0 : 1;
        }
        return rows;
    }
}
