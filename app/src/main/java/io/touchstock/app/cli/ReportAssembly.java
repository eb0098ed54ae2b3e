package io.touchstock.app.cli;

import io.touchstock.app.report.Intake;
import io.touchstock.app.report.RunReport;
import io.touchstock.app.report.RunReport.Fact;
import io.touchstock.app.report.RunReport.Source;
import io.touchstock.app.report.RunReport.Span;
import io.touchstock.attribution.beam.ConversionRows;
import io.touchstock.attribution.model.PositionBased;
import io.touchstock.attribution.report.AttributionReport;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts beside the figures of a run what it was asked for and what it read. */
final class ReportAssembly {
    private final AttributeRequest request;
    private final ModelRequest models;
    private final AttributionReport figures;
    private final DayRange days;
    private final Span span;
    private final List<Intake> intake;
    private final int rejectedRows;

    /**
     * Begins.
     *
     * @param models as they were asked in the end
     * @param days that the conversions are of; without bounds if not known
     * @param span null if it is not known
     */
    ReportAssembly(
            AttributeRequest request,
            ModelRequest models,
            AttributionReport figures,
            DayRange days,
            Span span,
            List<Intake> intake,
            int rejectedRows) {
        this.request = request;
        this.models = models;
        this.figures = figures;
        this.days = days;
        this.span = span;
        this.intake = List.copyOf(intake);
        this.rejectedRows = rejectedRows;
    }

    RunReport page() {
        Path named = request.input().named();
        return new RunReport(
                title(Objects.toString(named.getFileName(), named.toString())),
                Instant.now(),
                request.currencyOfValues().orElse(null),
                figures,
                span,
                intake,
                rejectedRows,
                parameters(),
                sources());
    }

    /** Names the days of the report, unless the page tells the span of all that was read anyway. */
    private String title(String file) {
        boolean told = span != null && request.report().days().isAll();
        return told || days.isAll() ? file : file + ", " + days.text();
    }

    private List<Fact> parameters() {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("Models", String.join(", ", figures.comparison().models())));
        if (!days.isAll()) {
            facts.add(new Fact(
                    "Days of the report", days.text() + ", " + request.zone().getId()));
        }
        if (span != null) {
            facts.add(new Fact("First touchpoint or order", span.first().toString()));
            facts.add(new Fact("Last touchpoint or order", span.last().toString()));
        }
        if (!(request.input() instanceof AttributeRequest.PathInput)) {
            facts.addAll(JourneyFacts.of(request.rules()));
            facts.add(new Fact("Time zone of times without one", request.zone().getId()));
        }
        if (request.input() instanceof AttributeRequest.LogInput log) {
            facts.add(new Fact(
                    "Rows with a conversion",
                    log.conversionRows() == ConversionRows.TOUCH ? "are touchpoints too" : "only end the journey"));
        }
        if (models.asks("markov")) {
            facts.add(new Fact("Markov order", Integer.toString(models.options().markovOrder())));
        }
        if (models.asks("time-decay")) {
            facts.add(new Fact(
                    "Half-life of time-decay",
                    JourneyFacts.text(models.options().halfLife())));
        }
        if (models.asks("position")) {
            facts.add(new Fact("Position weights", weights(models.options().position())));
        }
        if (models.asks("last-non-direct")) {
            facts.add(new Fact(
                    "Direct channels",
                    models.options().directChannels().stream().sorted().collect(Collectors.joining(", "))));
        }
        if (models.asks("shapley")) {
            facts.add(new Fact("Worth in Shapley", "number of orders within a set of channels"));
        }
        int replicates = request.report().replicates();
        facts.add(new Fact(
                "Intervals",
                replicates == 0
                        ? "none"
                        : "95 %, by " + replicates + " replicates of a Poisson bootstrap over journeys"));
        facts.add(new Fact(
                "Currency",
                request.currencyOfValues()
                        .map(currency -> currency.getCurrencyCode()
                                + (request.currency() == null ? ", assumed: --currency names another" : ""))
                        .orElse("not named")));
        facts.add(new Fact("Rows that cannot be used", request.badRows().toString()));
        return facts;
    }

    private List<Source> sources() {
        AttributeRequest.Input input = request.input();
        Stream<Path> files = input instanceof AttributeRequest.EventInput events
                ? Stream.of(
                        events.touchpoints(),
                        events.orders(),
                        events.identities(),
                        events.erasures(),
                        request.report().spend())
                : Stream.of(input.named(), request.report().spend());
        return Stream.concat(
                        files,
                        Stream.concat(
                                Stream.ofNullable(request.report().calibration()),
                                Stream.ofNullable(request.report().stock())))
                .filter(Objects::nonNull)
                .map(Digest::source)
                .toList();
    }

    private static String weights(PositionBased position) {
        String central = position.central() > 0 ? percent("central", position.central()) + ", " : "";
        return percent("first", position.first()) + ", " + central + percent("others", position.others()) + ", "
                + percent("last", position.last());
    }

    private static String percent(String name, double share) {
        return String.format(Locale.ENGLISH, "%s %.0f %%", name, share * 100);
    }
}
