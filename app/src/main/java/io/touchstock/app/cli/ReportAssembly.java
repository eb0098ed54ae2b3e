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
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/** Puts beside the figures of a run what it was asked for and what it read. */
final class ReportAssembly {
    private final AttributeRequest request;
    private final AttributionReport figures;
    private final Span span;
    private final List<Intake> intake;
    private final int rejectedRows;

    /** @param span null if it is not known */
    ReportAssembly(
            AttributeRequest request, AttributionReport figures, Span span, List<Intake> intake, int rejectedRows) {
        this.request = request;
        this.figures = figures;
        this.span = span;
        this.intake = List.copyOf(intake);
        this.rejectedRows = rejectedRows;
    }

    RunReport page() {
        Path named = request.input().named();
        return new RunReport(
                Objects.toString(named.getFileName(), named.toString()),
                Instant.now(),
                request.currencyOfValues().orElse(null),
                figures,
                span,
                intake,
                rejectedRows,
                parameters(),
                sources());
    }

    private List<Fact> parameters() {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("Models", String.join(", ", request.models())));
        if (span != null) {
            facts.add(new Fact("First touchpoint or order", span.first().toString()));
            facts.add(new Fact("Last touchpoint or order", span.last().toString()));
        }
        if (!(request.input() instanceof AttributeRequest.PathInput)) {
            facts.add(new Fact(
                    "Lookback",
                    request.lookbacks().limit().map(ReportAssembly::text).orElse("none")));
            facts.add(new Fact("Time zone of times without one", request.zone().getId()));
        }
        if (request.input() instanceof AttributeRequest.LogInput log) {
            facts.add(new Fact(
                    "Rows with a conversion",
                    log.conversionRows() == ConversionRows.TOUCH ? "are touchpoints too" : "only end the journey"));
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
                ? Stream.of(events.touchpoints(), events.orders(), events.identities(), request.spend())
                : Stream.of(input.named(), request.spend());
        return files.filter(Objects::nonNull).map(Digest::source).toList();
    }

    private static String weights(PositionBased position) {
        String central = position.central() > 0 ? percent("central", position.central()) + ", " : "";
        return percent("first", position.first()) + ", " + central + percent("others", position.others()) + ", "
                + percent("last", position.last());
    }

    private static String percent(String name, double share) {
        return String.format(Locale.ENGLISH, "%s %.0f %%", name, share * 100);
    }

    private static String text(Duration duration) {
        if (duration.toMillis() % Duration.ofDays(1).toMillis() == 0) {
            return duration.toDays() + " d";
        }
        return duration.toString().substring(2).toLowerCase(Locale.ROOT);
    }
}
