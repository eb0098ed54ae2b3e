package io.touchstock.forecasting.boosting;

/**
 * How trees are grown. One plan serves all kinds of panels.
 *
 * @param trees at most
 * @param depth splits from root to leaf
 * @param learningRate share of a leaf's correction that is made
 * @param leastRows in a leaf
 * @param rowShare of the rows that a tree sees
 * @param featureShare of the features that a tree sees
 * @param rows to learn from, at most
 */
public record BoostingPlan(
        int trees, int depth, double learningRate, int leastRows, double rowShare, double featureShare, int rows) {
    static final int MOST_DEPTH = 12;

    public BoostingPlan {
        if (trees < 1 || depth < 1 || depth > MOST_DEPTH || leastRows < 1 || rows < 1) {
            throw new IllegalArgumentException("Boosting with " + trees + " trees of depth " + depth + ", at least "
                    + leastRows + " rows in a leaf and " + rows + " in all; all must be at least 1, the depth at most "
                    + MOST_DEPTH);
        }
        if (!(learningRate > 0 && learningRate <= 1 && rowShare > 0 && rowShare <= 1)
                || !(featureShare > 0 && featureShare <= 1)) {
            throw new IllegalArgumentException("Boosting with learning rate " + learningRate + ", shares of rows and "
                    + "features " + rowShare + " and " + featureShare + "; all must be above 0 and at most 1");
        }
    }

    /** What does well on every panel that was tried. */
    public static BoostingPlan usual() {
        return new BoostingPlan(300, 5, 0.04, 100, 0.6, 0.6, 240_000);
    }
}
