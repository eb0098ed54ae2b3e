package io.touchstock.app.cli;

import io.touchstock.app.report.AttributionReport;
import io.touchstock.app.report.AttributionReport.ChannelCredit;
import io.touchstock.app.report.AttributionReport.ChannelSpend;
import io.touchstock.app.report.AttributionReport.Check;
import io.touchstock.app.report.AttributionReport.Fact;
import io.touchstock.app.report.AttributionReport.ModelOutcome;
import io.touchstock.app.report.AttributionReport.PathCount;
import io.touchstock.app.report.AttributionReport.Source;
import io.touchstock.attribution.model.Attribution;
import io.touchstock.attribution.model.PositionBased;
import io.touchstock.connectors.event.Rejected;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** Gathers what the report shows, with the sums that must come out. */
final class ReportAssembly {
    private static final double TOLERANCE = 1e-6;

    private final AttributeRequest request;
    private final Outcome outcome;
    private final List<Attribution> attributions;
    private final List<ChannelSpend> spend;
    private final List<Rejected> rejected;

    ReportAssembly(
            AttributeRequest request,
            Outcome outcome,
            List<Attribution> attributions,
            List<ChannelSpend> spend,
            List<Rejected> rejected) {
        this.request = request;
        this.outcome = outcome;
        this.attributions = attributions;
        this.spend = spend;
        this.rejected = rejected;
    }

    AttributionReport report() {
        InputEvents events = outcome.events();
        Instant from = events == null
                ? null
                : events.times().min(Comparator.naturalOrder()).orElse(null);
        Instant to = events == null
                ? null
                : events.times().max(Comparator.naturalOrder()).orElse(null);
        return new AttributionReport(
                request.input().named().getFileName().toString(),
                Instant.now(),
                from,
                to,
                request.currency(),
                attributions.stream().map(ReportAssembly::outcome).toList(),
                outcome.paths()
                        .paths()
                        .map(path -> new PathCount(
                                path.channels(), path.conversions(), path.valueMicros() / 1e6, path.nulls()))
                        .toList(),
                outcome.figures().lags(),
                spend,
                checks(),
                parameters(),
                sources());
    }

    private static ModelOutcome outcome(Attribution attribution) {
        return new ModelOutcome(
                attribution.model(),
                attribution.credits().stream()
                        .map(credit -> new ChannelCredit(
                                credit.channel(), credit.conversions(), credit.value(), credit.removalEffect()))
                        .toList());
    }

    private List<Check> checks() {
        List<Check> checks = new ArrayList<>();
        double conversions = outcome.paths().conversions();
        double value = outcome.paths().valueMicros() / 1e6;
        if (request.input() instanceof AttributeRequest.LogInput) {
            InputEvents events = outcome.events();
            long micros = events.orders().stream()
                    .mapToLong(order -> order.valueMicros())
                    .sum();
            checks.add(check(
                    "Conversions in the file, and at the end of journeys",
                    events.orders().size(),
                    conversions,
                    0));
            checks.add(check("Their value", micros / 1e6, value, 2));
            if (events.valuesWithoutConversion() > 0) {
                checks.add(new Check(
                        "Rows with a value but no conversion",
                        "0",
                        Long.toString(events.valuesWithoutConversion()),
                        false));
            }
        }
        checks.add(check(
                "Orders credited, by the model that is furthest off",
                conversions,
                furthest(conversions, Attribution::conversions),
                6));
        checks.add(check(
                "Value credited, by the model that is furthest off", value, furthest(value, Attribution::value), 6));
        checks.add(new Check(
                "Rows that could not be used" + (rejected.isEmpty() ? "" : ", in rejected.csv"),
                "0",
                Integer.toString(rejected.size()),
                rejected.isEmpty()));
        return checks;
    }

    private double furthest(double expected, ToDoubleFunction<Attribution> sum) {
        return attributions.stream()
                .mapToDouble(sum)
                .boxed()
                .max(Comparator.comparingDouble(found -> Math.abs(found - expected)))
                .orElse(expected);
    }

    private static Check check(String what, double expected, double found, int decimals) {
        String format = "%,." + decimals + "f";
        boolean holds = Math.abs(expected - found) <= TOLERANCE * Math.max(1, Math.abs(expected));
        return new Check(
                what,
                String.format(Locale.ENGLISH, format, expected),
                String.format(Locale.ENGLISH, format, found),
                holds);
    }

    private List<Fact> parameters() {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("Models", String.join(", ", request.models())));
        if (!(request.input() instanceof AttributeRequest.PathInput)) {
            facts.add(new Fact(
                    "Lookback", request.lookback().map(ReportAssembly::text).orElse("none")));
            facts.add(new Fact("Time zone of times without one", request.zone().getId()));
        }
        if (request.input() instanceof AttributeRequest.LogInput log) {
            facts.add(new Fact(
                    "Rows with a conversion",
                    log.conversionRows() == EventLog.ConversionRows.TOUCH
                            ? "are touchpoints too"
                            : "only end the journey"));
        }
        if (request.models().contains("markov")) {
            facts.add(
                    new Fact("Markov order", Integer.toString(request.options().markovOrder())));
        }
        if (request.models().contains("time-decay")) {
            facts.add(new Fact("Half-life of time-decay", text(request.options().halfLife())));
        }
        if (request.models().contains("position")) {
            facts.add(new Fact("Position weights", weights(request.options().position())));
        }
        if (request.models().contains("shapley")) {
            facts.add(new Fact("Worth in Shapley", "number of orders within a set of channels"));
        }
        facts.add(new Fact(
                "Currency",
                request.currency() == null ? "not named" : request.currency().getCurrencyCode()));
        facts.add(new Fact("Rows that cannot be used", request.badRows().toString()));
        return facts;
    }

    private List<Source> sources() {
        List<Source> sources = new ArrayList<>();
        outcome.rows().forEach((file, rows) -> sources.add(Digest.source(file, rows)));
        return sources;
    }

    private static String weights(PositionBased position) {
        String central = position.central() > 0
                ? String.format(Locale.ENGLISH, "central %.0f %%, ", position.central() * 100)
                : "";
        return String.format(
                Locale.ENGLISH,
                "first %.0f %%, %sothers %.0f %%, last %.0f %%",
                position.first() * 100,
                central,
                position.others() * 100,
                position.last() * 100);
    }

    private static String text(Duration duration) {
        if (duration.toMillis() % Duration.ofDays(1).toMillis() == 0) {
            return duration.toDays() + " d";
        }
        return duration.toString().substring(2).toLowerCase(Locale.ROOT);
    }
}
