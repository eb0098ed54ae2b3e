package io.touchstock.app.cli;

import io.touchstock.app.config.Nearest;
import io.touchstock.attribution.beam.ConversionRows;
import io.touchstock.attribution.model.MarkovChain;
import io.touchstock.attribution.model.ModelOptions;
import io.touchstock.attribution.model.Models;
import io.touchstock.attribution.model.PositionBased;
import io.touchstock.attribution.model.TimeDecay;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Attribution of a history in files: checks what was typed and hands it to {@link AttributeRun}. */
@Command(
        name = "attribute",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Attributes the conversions of a file of events, or of path summaries, to channels.",
        footer = {
            "",
            "Examples:",
            "  touchstock attribute --events log.csv --columns visitor=customer_id,value=revenue --lookback 30d",
            "  touchstock attribute --paths paths.csv --models last,markov,shapley --out report",
            "  touchstock attribute --touchpoints touchpoints.jsonl --orders orders.csv --spend spend.csv"
        })
public final class AttributeCommand implements Callable<Integer> {
    private static final int MOST_MARKOV_ORDER = MarkovChain.MAX_ORDER;

    @Option(names = "--events", paramLabel = "FILE", description = "A CSV log with one row an event.")
    private Path events;

    @Option(
            names = "--columns",
            paramLabel = "ROLE=NAME",
            split = ",",
            description =
                    "What the log's columns are called. Needed: visitor, time, channel, conversion. Optional: value,"
                            + " campaign. Each of these is looked for under its own name if it is not named. Only"
                            + " if named: customer, kind, cost, id.")
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
            names = "--spend",
            paramLabel = "FILE",
            description = "Spend per day, channel and campaign, for the cost of an order and the return on spend.")
    private Path spend;

    @Option(
            names = "--lookback",
            paramLabel = "30d|none",
            description = "How long before a conversion a touchpoint counts. Default: 30d.")
    private String lookback;

    @Option(
            names = "--models",
            paramLabel = "NAME",
            split = ",",
            description = "Which models, of first, last, linear, position, time-decay, markov, shapley. Default: all"
                    + " that the input allows.")
    private List<String> models = List.of();

    @Option(
            names = "--markov-order",
            paramLabel = "K",
            defaultValue = "1",
            description = "How many of the last channels the Markov model remembers. Default: 1.")
    private int markovOrder;

    @Option(
            names = "--half-life",
            paramLabel = "7d",
            defaultValue = "7d",
            description = "time-decay: a touchpoint this much earlier earns half as much. Default: 7d.")
    private String halfLife = "7d";

    @Option(
            names = "--position-weights",
            paramLabel = "40%,20%,40%",
            description = "position: shares of the first, the others together, the last; or of the first, the central,"
                    + " the others, the last.")
    private String positionWeights;

    @Option(
            names = "--zone",
            paramLabel = "ZONE",
            defaultValue = "UTC",
            description = "Time zone of times that name none. Default: UTC.")
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

    @Option(
            names = "--out",
            paramLabel = "DIR",
            defaultValue = "attribution-report",
            description = "Folder for attribution.csv, paths.csv and report.html. Default: attribution-report.")
    private Path out = Path.of("attribution-report");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        AttributeRequest request = request();
        new AttributeRun(request, spec.commandLine().getOut()).run();
        return 0;
    }

    private AttributeRequest request() {
        AttributeRequest.Input input = input();
        return new AttributeRequest(
                input, spend, lookback(input), models(input), options(), zone(), currency(), badRows, out);
    }

    private AttributeRequest.Input input() {
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
        refuseUnless(own, identities != null, "--identities", "--touchpoints and --orders");
        refuseUnless(events != null, !columns.isEmpty(), "--columns", "--events");
        refuseUnless(events != null, conversionRows != null, "--conversion-rows", "--events");
        if (events != null) {
            return new AttributeRequest.LogInput(
                    events, Columns.of(columns), conversionRows == null ? ConversionRows.TOUCH : conversionRows);
        }
        return paths != null
                ? new AttributeRequest.PathInput(paths)
                : new AttributeRequest.EventInput(touchpoints, orders, identities);
    }

    private static void refuseUnless(boolean fits, boolean given, String option, String belongsTo) {
        if (given && !fits) {
            throw new InputException(option + " goes with " + belongsTo + " only");
        }
    }

    private Optional<Duration> lookback(AttributeRequest.Input input) {
        if (input instanceof AttributeRequest.PathInput) {
            refuseUnless(
                    false, lookback != null && !lookback.equals("none"), "--lookback", "--events or --touchpoints");
            return Optional.empty();
        }
        String text = lookback == null ? "30d" : lookback;
        return text.equals("none") ? Optional.empty() : Optional.of(DurationOption.of("--lookback", text));
    }

    private List<String> models(AttributeRequest.Input input) {
        boolean timeless = input instanceof AttributeRequest.PathInput;
        if (models.isEmpty()) {
            return Models.NAMES.stream()
                    .filter(name -> !(timeless && name.equals(TimeDecay.NAME)))
                    .toList();
        }
        List<String> named = models.stream().map(String::strip).distinct().toList();
        for (String name : named) {
            if (!Models.NAMES.contains(name)) {
                String hint = Nearest.to(name, Models.NAMES)
                        .map(known -> "; did you mean " + known + "?")
                        .orElse("");
                throw new InputException(
                        "--models: '" + name + "' is not one of " + String.join(", ", Models.NAMES) + hint);
            }
        }
        if (timeless && named.contains(TimeDecay.NAME)) {
            throw new InputException("--models: time-decay needs the time of each touchpoint, which --paths does not"
                    + " hold; leave it out or give --events");
        }
        return named;
    }

    private ModelOptions options() {
        if (markovOrder < 1 || markovOrder > MOST_MARKOV_ORDER) {
            throw new InputException(
                    "--markov-order: " + markovOrder + " is not possible; name 1 to " + MOST_MARKOV_ORDER);
        }
        PositionBased position = positionWeights == null ? PositionBased.U_SHAPED : PositionWeights.of(positionWeights);
        return ModelOptions.DEFAULTS
                .withMarkovOrder(markovOrder)
                .withHalfLife(DurationOption.of("--half-life", halfLife))
                .withPosition(position);
    }

    private ZoneId zone() {
        try {
            return ZoneId.of(zone);
        } catch (DateTimeException e) {
            String hint = Nearest.to(zone, ZoneId.getAvailableZoneIds())
                    .map(known -> "; did you mean " + known + "?")
                    .orElse("");
            throw new InputException("--zone: '" + zone + "' is not a time zone such as Europe/Berlin" + hint);
        }
    }

    private Currency currency() {
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
