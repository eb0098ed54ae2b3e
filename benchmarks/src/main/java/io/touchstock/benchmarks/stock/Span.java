package io.touchstock.benchmarks.stock;

/**
 * Days of a trial, as indexes of the scenario's days.
 *
 * @param firstNight the first night on which policies look at the items
 * @param from first day that is scored
 * @param to the day after the last that is scored
 * @param end the day after the last of the simulation, so that what follows an alert can be seen
 */
record Span(int firstNight, int from, int to, int end) {

    /** 240 days of history, 30 days to settle, 90 days scored. */
    static final Span USUAL = new Span(240, 270, 360, 391);

    int scoredDays() {
        return to - from;
    }
}
