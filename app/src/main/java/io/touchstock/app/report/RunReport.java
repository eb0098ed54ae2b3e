package io.touchstock.app.report;

import io.touchstock.attribution.report.AttributionReport;
import java.time.Instant;
import java.util.Currency;
import java.util.List;

/**
 * Everything that the page of an attribution run shows: the figures, and where they come from.
 *
 * @param title what was attributed, for example the file's name
 * @param madeAt when the run ended
 * @param currency of the values; null if the input does not say
 * @param span from the first to the last touchpoint or order; null if the input carries no times
 * @param intake what became of what was read; empty if it was not counted
 * @param rejectedRows rows that could not be used
 * @param parameters of the run
 * @param sources files that were read
 */
public record RunReport(
        String title,
        Instant madeAt,
        Currency currency,
        AttributionReport figures,
        Span span,
        List<Intake> intake,
        int rejectedRows,
        List<Fact> parameters,
        List<Source> sources) {

    public RunReport {
        intake = List.copyOf(intake);
        parameters = List.copyOf(parameters);
        sources = List.copyOf(sources);
    }

    /** A report of what was not read from files, with neither span nor intake. */
    public RunReport(
            String title,
            Instant madeAt,
            Currency currency,
            AttributionReport figures,
            int rejectedRows,
            List<Fact> parameters,
            List<Source> sources) {
        this(title, madeAt, currency, figures, null, List.of(), rejectedRows, parameters, sources);
    }

    /** A stretch of time, both ends within it. */
    public record Span(Instant first, Instant last) {}

    /** A named parameter. */
    public record Fact(String name, String value) {}

    /**
     * A file that was read.
     *
     * @param sha256 in hexadecimal digits, or why there is none
     */
    public record Source(String file, long bytes, String sha256) {}
}
