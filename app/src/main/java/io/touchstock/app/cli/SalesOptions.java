package io.touchstock.app.cli;

import io.touchstock.app.config.Nearest;
import io.touchstock.app.report.Intake;
import io.touchstock.connectors.files.BadFile;
import io.touchstock.connectors.files.CsvFile;
import io.touchstock.forecasting.files.DateCells;
import io.touchstock.forecasting.files.SalesColumns;
import io.touchstock.forecasting.files.SalesTable;
import io.touchstock.forecasting.files.WideTable;
import io.touchstock.forecasting.panel.ColumnRequest;
import io.touchstock.forecasting.panel.DuplicateRows;
import io.touchstock.forecasting.panel.Frequency;
import io.touchstock.forecasting.panel.MissingRows;
import io.touchstock.forecasting.panel.PanelColumn;
import io.touchstock.forecasting.panel.PanelRules;
import io.touchstock.forecasting.panel.SalesPanel;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine.Option;

/** Options that say which sales are read and how: the same for every command that forecasts. */
final class SalesOptions {
    private static final List<String> ROLES =
            List.of("date", "units", "sku", "location", "price", "promotion", "open", "stock");
    private static final List<String> LOOKED_FOR = List.of("date", "units", "sku", "location");

    @Option(
            names = "--sales",
            paramLabel = "FILE",
            description = "A CSV table, plain or gzip, with one row a series and day (or week, or month).")
    private Path sales;

    @Option(
            names = "--orders",
            paramLabel = "FILE",
            description =
                    "Instead of --sales: Touchstock's own orders, CSV or JSON lines, of which daily demand is made.")
    private Path orders;

    @Option(
            names = "--stock",
            paramLabel = "FILE",
            description = "With --orders: stock readings (sku, location, on_hand, at); days with an empty shelf are no"
                    + " measure of demand.")
    private Path stock;

    @Option(
            names = "--promotions",
            paramLabel = "FILE",
            description = "With --orders: promotions, past and planned (sku, location, starts_on, ends_on, price).")
    private Path promotions;

    @Option(
            names = "--products",
            paramLabel = "FILE",
            description = "With --orders: the catalogue (sku, category, price).")
    private Path products;

    @Option(
            names = "--zone",
            paramLabel = "ZONE",
            description = "With --orders: the time zone in which the shop's days begin, for example Europe/Berlin."
                    + " Default: UTC.")
    private String zone;

    @Option(
            names = "--columns",
            paramLabel = "ROLE=NAME",
            split = ",",
            description = "What the columns are called. date, units, sku and location are looked for under their own"
                    + " names if they are not named; one of the last two is enough. Only if named: price (empty:"
                    + " not on sale), promotion, open (0: closed), stock (0 at the end of a day: the shelf was empty).")
    private Map<String, String> columns = new LinkedHashMap<>();

    @Option(
            names = "--known",
            paramLabel = "NAME[:KIND]",
            split = ",",
            description = "Further columns that are known in advance. Whether they are numbers, flags or categories is"
                    + " told by what they hold, or said: snap:flag,event:category,degrees:number.")
    private List<String> known = new ArrayList<>();

    @Option(
            names = "--static",
            paramLabel = "NAME",
            split = ",",
            description = "Columns that never change within a series, such as a category.")
    private List<String> statics = new ArrayList<>();

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            description = "The last day of the past. Later rows are read for what is known in advance only, never for"
                    + " units. Default: the last day with units.")
    private String asOf;

    @Option(
            names = "--date-format",
            paramLabel = "PATTERN",
            description = "How dates are written, if not like 2026-03-31, 2026/03/31, 20260331 or 31.03.2026: for"
                    + " example d/M/yyyy.")
    private String dateFormat;

    @Option(
            names = "--frequency",
            paramLabel = "daily|weekly|monthly",
            description = "How far apart rows are. Default: told by the dates.")
    private String frequency;

    @Option(
            names = "--missing",
            paramLabel = "told|zero|unknown",
            description = "What a missing row after the first sale means. Default: nothing was sold, if the table has"
                    + " small sales but no zeros; otherwise that nobody knows (told).")
    private String missing;

    @Option(
            names = "--duplicates",
            paramLabel = "fail|sum|last",
            description = "What two rows of one series and day mean: that the table is wrong (fail, the default), that"
                    + " they add up, or that the last counts.")
    private String duplicates;

    @Option(
            names = "--wide-from",
            paramLabel = "DATE",
            description = "The table has a row a period and a column an article, and no dates: its first row is of"
                    + " this day. Goes with --frequency.")
    private String wideFrom;

    @Option(
            names = "--bad-rows",
            paramLabel = "fail|set-aside",
            description = "Stop at a row that cannot be used (fail, the default), or go on without such rows and tell"
                    + " how many there were (set-aside).")
    private BadRows.Policy badRows = BadRows.Policy.FAIL;

    /**
     * The table, and what became of its rows.
     *
     * @param negative rows whose units below 0 count as 0
     */
    record Read(SalesPanel panel, Intake intake, long negative) {}

    /** The table, or the orders. */
    Path file() {
        return sales == null ? orders : sales;
    }

    /** Whether the table tells how much was left at the end of a day. */
    boolean tellsStock() {
        return columns.containsKey("stock") || stock != null;
    }

    /**
     * Reads the table.
     *
     * @throws InputException if an option is misplaced
     * @throws BadFile if the file, a column or, with {@code fail}, a row cannot be used
     */
    Read read() {
        PanelRules rules = new PanelRules(
                date("--as-of", asOf),
                frequency == null ? null : WordOption.of("--frequency", frequency, Frequency.DAILY),
                WordOption.of("--missing", missing, MissingRows.TOLD),
                WordOption.of("--duplicates", duplicates, DuplicateRows.FAIL));
        requireOneSource();
        if (orders != null) {
            return new ShopSales(
                            new ShopSales.Files(
                                    orders,
                                    stock,
                                    promotions,
                                    products,
                                    InputOptions.zone(zone == null ? "UTC" : zone)),
                            new BadRows(badRows))
                    .read(rules);
        }
        if (wideFrom != null) {
            return wide(rules);
        }
        BadRows handled = new BadRows(badRows);
        SalesTable.Reading reading =
                SalesTable.read(sales, salesColumns(), rules, dates(), problem -> handled.handle(problem, ""));
        Intake intake = new Intake(
                "Rows of " + sales.getFileName(),
                reading.rows(),
                reading.rows() - reading.unused(),
                0,
                0,
                reading.unused());
        return new Read(reading.panel(), intake, reading.negative());
    }

    private void requireOneSource() {
        if ((sales == null) == (orders == null)) {
            throw new InputException(
                    sales == null
                            ? "Nothing to read: give --sales FILE, or --orders FILE"
                            : "--sales and --orders: give one of the two");
        }
        InputOptions.refuse(sales != null && stock != null, "--stock", "--orders");
        InputOptions.refuse(sales != null && promotions != null, "--promotions", "--orders");
        InputOptions.refuse(sales != null && products != null, "--products", "--orders");
        InputOptions.refuse(sales != null && zone != null, "--zone", "--orders");
        InputOptions.refuse(orders != null && !columns.isEmpty(), "--columns", "--sales");
        InputOptions.refuse(orders != null && !known.isEmpty(), "--known", "--sales");
        InputOptions.refuse(orders != null && !statics.isEmpty(), "--static", "--sales");
        InputOptions.refuse(orders != null && wideFrom != null, "--wide-from", "--sales");
        InputOptions.refuse(orders != null && frequency != null, "--frequency", "--sales");
        InputOptions.refuse(orders != null && dateFormat != null, "--date-format", "--sales");
    }

    private Read wide(PanelRules rules) {
        InputOptions.refuse(
                !columns.isEmpty() || !known.isEmpty() || !statics.isEmpty(), "--columns", "a table with dates");
        if (rules.frequency() == null) {
            throw new InputException("--wide-from needs --frequency daily, weekly or monthly beside it");
        }
        SalesPanel panel = WideTable.read(sales, date("--wide-from", wideFrom), rules);
        return new Read(
                panel, new Intake("Rows of " + sales.getFileName(), panel.periods(), panel.periods(), 0, 0, 0), 0);
    }

    private DateCells dates() {
        try {
            return dateFormat == null ? DateCells.told() : DateCells.of(dateFormat);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new InputException(
                    "--date-format: '" + dateFormat + "' is no format of a day; write it like d/M/yyyy");
        }
    }

    private SalesColumns salesColumns() {
        for (String role : columns.keySet()) {
            if (!ROLES.contains(role)) {
                throw new InputException(
                        "--columns: '" + role + "' is not one of " + String.join(", ", ROLES) + hint(role));
            }
        }
        Map<String, String> named = new LinkedHashMap<>(columns);
        try (CsvFile csv = CsvFile.open(sales)) {
            LOOKED_FOR.stream()
                    .filter(csv::hasColumn)
                    .filter(name -> !named.containsValue(name))
                    .forEach(name -> named.putIfAbsent(name, name));
        }
        return new SalesColumns(
                named.getOrDefault("date", "date"),
                named.getOrDefault("units", "units"),
                named.get("sku"),
                named.get("location"),
                named.get("price"),
                named.get("promotion"),
                named.get("open"),
                named.get("stock"),
                known.stream().map(SalesOptions::request).toList(),
                statics);
    }

    private static String hint(String role) {
        return Nearest.to(role, ROLES)
                .map(name -> "; did you mean " + name + "?")
                .orElse("");
    }

    /** A column, with its kind after the last colon if there is one. */
    private static ColumnRequest request(String text) {
        int colon = text.lastIndexOf(':');
        String name = colon < 0 ? text : text.substring(0, colon);
        PanelColumn.Kind kind = colon < 0
                ? null
                : WordOption.of("--known", text.substring(colon + 1).toLowerCase(Locale.ROOT), PanelColumn.Kind.NUMBER);
        return new ColumnRequest(name, PanelColumn.Role.OTHER, kind);
    }

    /** Null if it was not typed. */
    static LocalDate date(String option, String text) {
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new InputException(option + ": '" + text + "' is not a date; write it like 2026-03-31");
        }
    }
}
