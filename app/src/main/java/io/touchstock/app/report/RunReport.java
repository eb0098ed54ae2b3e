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
 * @param rejectedTold a clause that says where these stand
 * @param parameters of the run
 * @param sources files that were read
 * @param shelf what came of holding clicks and journeys against stock; null without
 */
public record RunReport(
        String title,
        Instant madeAt,
        Currency currency,
        AttributionReport figures,
        Span span,
        List<Intake> intake,
        int rejectedRows,
        String rejectedTold,
        List<Fact> parameters,
        List<Source> sources,
        ShelfFindings shelf) {

    private static final String IN_A_FILE = "rejected.csv names each with its reason";

    public RunReport {
        intake = List.copyOf(intake);
        parameters = List.copyOf(parameters);
        sources = List.copyOf(sources);
    }

    /** A report of a run that wrote {@code rejected.csv}. */
    public RunReport(
            String title,
            Instant madeAt,
            Currency currency,
            AttributionReport figures,
            Span span,
            List<Intake> intake,
            int rejectedRows,
            List<Fact> parameters,
            List<Source> sources) {
        this(title, madeAt, currency, figures, span, intake, rejectedRows, IN_A_FILE, parameters, sources, null);
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

    /** The same, but what was rejected stands elsewhere than in {@code rejected.csv}. */
    public RunReport withRejectedTold(String clause) {
        return new RunReport(
                title, madeAt, currency, figures, span, intake, rejectedRows, clause, parameters, sources, shelf);
    }

    /** The same with what came of holding clicks and journeys against stock; null for nothing. */
    public RunReport withShelf(ShelfFindings findings) {
        return new RunReport(
                title,
                madeAt,
                currency,
                figures,
                span,
                intake,
                rejectedRows,
                rejectedTold,
                parameters,
                sources,
                findings);
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
