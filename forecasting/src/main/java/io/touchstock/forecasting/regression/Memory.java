package io.touchstock.forecasting.regression;

/**
 * How long a regression remembers, in years; infinite if for ever.
 *
 * @param coefficients after which a period weighs half in the coefficients
 * @param common after which a period weighs half in the level that all series share; infinite if they share none
 * @param own after which a period weighs half in the level of one series; infinite if it stays with the common one
 */
record Memory(double coefficients, double common, double own) {
    /** Weight of a period over that of the next. */
    static double decay(double halfLifeYears, double periodsPerYear) {
        return Double.isInfinite(halfLifeYears) ? 1 : Math.pow(0.5, 1 / (halfLifeYears * periodsPerYear));
    }
}
