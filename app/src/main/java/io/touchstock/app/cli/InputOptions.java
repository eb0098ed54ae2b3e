package io.touchstock.app.cli;

import io.touchstock.app.config.Nearest;
import io.touchstock.attribution.beam.ConversionRows;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Option;

/** Options that say which files are attributed and how they are read. */
final class InputOptions {

    @Option(names = "--events", paramLabel = "FILE", description = "A CSV log with one row an event.")
    private Path events;

    @Option(
            names = "--columns",
            paramLabel = "ROLE=NAME",
            split = ",",
            description =
                    "What the log's columns are called. Needed: visitor, time, channel, conversion. Optional: value,"
                            + " campaign. Each of these is looked for under its own name if it is not named. Only"
                            + " if named: customer, kind, cost, id, sku.")
    private Map<String, String> columns = new LinkedHashMap<>();

    @Option(
            names = "--conversion-rows",
            paramLabel = "touch|only",
            description = "Whether a row with a conversion is a touchpoint too (touch, the default) or only ends the"
                    + " journey (only).")
    private ConversionRows conversionRows;

    @Option(
            names = "--paths",
            paramLabel = "FILE",
            description = "A CSV of paths: path,total_conversions,total_conversion_value,total_null. Channels are"
                    + " separated by ' > '; total_non_conversions is taken as total_null.")
    private Path paths;

    @Option(
            names = "--touchpoints",
            paramLabel = "FILE",
            description = "Touchstock's own touchpoints, CSV or JSON lines; with --orders.")
    private Path touchpoints;

    @Option(names = "--orders", paramLabel = "FILE", description = "Touchstock's own orders, CSV or JSON lines.")
    private Path orders;

    @Option(
            names = "--identities",
            paramLabel = "FILE",
            description = "Which visitor is which customer, to join journeys across devices.")
    private Path identities;

    @Option(
            names = "--erasures",
            paramLabel = "FILE",
            description = "Whose events up to when must not count, as on the topic of that name.")
    private Path erasures;

    @Option(
            names = "--zone",
            paramLabel = "ZONE",
            description = "Time zone of times that name none, and in which days begin. Default: UTC.")
    private String zone = "UTC";

    @Option(
            names = "--currency",
            paramLabel = "EUR",
            description = "ISO 4217 code of the values. Default: EUR for --touchpoints, --orders and --spend.")
    private String currency;

    @Option(
            names = "--bad-rows",
            paramLabel = "fail|set-aside",
            description = "Stop at a row that cannot be used (fail, the default), or go on and list such rows with"
                    + " their reasons in rejected.csv (set-aside).")
    private BadRows.Policy badRows = BadRows.Policy.FAIL;

    AttributeRequest.Input input() {
        boolean own = touchpoints != null || orders != null;
        long kinds = List.of(events != null, paths != null, own).stream()
                .filter(given -> given)
                .count();
        if (kinds != 1) {
            throw new InputException((kinds == 0 ? "no input" : "more than one kind of input")
                    + ": give --events FILE, or --paths FILE, or --touchpoints FILE with --orders FILE");
        }
        if (own && (touchpoints == null || orders == null)) {
            throw new InputException((orders == null ? "--touchpoints needs --orders" : "--orders needs --touchpoints")
                    + " FILE beside it");
        }
        refuse(identities != null && !own, "--identities", "--touchpoints and --orders");
        refuse(erasures != null && !own, "--erasures", "--touchpoints and --orders");
        refuse(!columns.isEmpty() && events == null, "--columns", "--events");
        refuse(conversionRows != null && events == null, "--conversion-rows", "--events");
        if (events != null) {
            return new AttributeRequest.LogInput(
                    events, Columns.of(columns), conversionRows == null ? ConversionRows.TOUCH : conversionRows);
        }
        return paths != null
                ? new AttributeRequest.PathInput(paths)
                : new AttributeRequest.EventInput(touchpoints, orders, identities, erasures);
    }

    /** @throws InputException if the option is misplaced */
    static void refuse(boolean misplaced, String option, String belongsTo) {
        if (misplaced) {
            throw new InputException(option + " goes with " + belongsTo + " only");
        }
    }

    BadRows.Policy badRows() {
        return badRows;
    }

    ZoneId zone() {
        return zone(zone);
    }

    /** @throws InputException with the nearest that there is */
    static ZoneId zone(String zone) {
        try {
            return ZoneId.of(zone);
        } catch (DateTimeException e) {
            String hint = Nearest.to(zone, ZoneId.getAvailableZoneIds())
                    .map(known -> "; did you mean " + known + "?")
                    .orElse("");
            throw new InputException("--zone: '" + zone + "' is not a time zone such as Europe/Berlin" + hint);
        }
    }

    /** Null if none is named. */
    Currency currency() {
        return currency(currency);
    }

    /** Null for null. */
    static Currency currency(String currency) {
        if (currency == null) {
            return null;
        }
        return Currency.getAvailableCurrencies().stream()
                .filter(known -> known.getCurrencyCode().equals(currency))
                .findFirst()
                .orElseThrow(() -> new InputException(
                        "--currency: '" + currency + "' is not an ISO 4217 code such as EUR, USD or GBP"));
    }
}
