package io.touchstock.forecasting.feature;

import io.touchstock.forecasting.panel.Frequency;
import java.util.List;

/**
 * The spans of time that matter at a frequency, in periods.
 *
 * @param cycle of the short season: a week of days, or nothing shorter than a period
 * @param year the year, in whole cycles
 * @param halfLife after which a period counts half for the level
 * @param spans over which residuals are summed up, ascending, the last a year
 * @param history that the encoder reads
 */
record Rhythm(int cycle, int year, int halfLife, List<Integer> spans, int history) {
    static Rhythm of(Frequency frequency) {
        return switch (frequency) {
            case DAILY -> new Rhythm(7, 364, 28, List.of(7, 28, 91, 364), 56);
            case WEEKLY -> new Rhythm(1, 52, 8, List.of(2, 4, 13, 52), 52);
            case MONTHLY -> new Rhythm(1, 12, 4, List.of(1, 3, 6, 12), 24);
        };
    }

    /** Spans shorter than a year. */
    List<Integer> shortSpans() {
        return spans.subList(0, spans.size() - 1);
    }

    /** Periods of about a quarter and half a year. */
    int quarter() {
        return spans.get(2);
    }
}
