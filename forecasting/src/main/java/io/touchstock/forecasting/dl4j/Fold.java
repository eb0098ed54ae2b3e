package io.touchstock.forecasting.dl4j;

/**
 * Days whose units some members do not learn, so that one can see how well these forecast.
 *
 * @param origin last day before them
 * @param last of them
 */
record Fold(int origin, int last) {
    /** Whether the units of a day may be learnt. */
    boolean learns(int day) {
        return day <= origin || day > last;
    }
}
