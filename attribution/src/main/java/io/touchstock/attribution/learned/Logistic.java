package io.touchstock.attribution.learned;

/** The logistic function and its inverse, in the natural logarithm. */
final class Logistic {

    private Logistic() {}

    static double of(double logOdds) {
        return 1 / (1 + StrictMath.exp(-logOdds));
    }

    static double logOdds(double probability) {
        return StrictMath.log(probability) - StrictMath.log1p(-probability);
    }
}
