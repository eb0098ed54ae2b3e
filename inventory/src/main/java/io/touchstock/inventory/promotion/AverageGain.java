package io.touchstock.inventory.promotion;

import java.util.List;

/**
 * What a schedule gains on average over all that is believed of the reaction, its weak end, its middle and its strong
 * end weighing 30, 40 and 30. With stock that a strong reaction sells out and a weak one leaves, that is not what it
 * gains with the middle one. Source: Keefer and Bodily, "Three-Point Approximations for Continuous Random Variables",
 * Management Science 29 (1983), the extended Swanson-Megill approximation of the 10, 50 and 90 % points.
 */
final class AverageGain {

    private static final double[] WEIGHTS = {0.3, 0.4, 0.3};

    private final List<PromotionProblem> problems;
    private final List<PriceModel> models;
    private final double[] none = new double[WEIGHTS.length];

    private AverageGain(List<PromotionProblem> problems) {
        this.problems = problems;
        this.models = problems.stream().map(PriceModel::new).toList();
        for (int i = 0; i < none.length; i++) {
            none[i] = margin(i, List.of());
        }
    }

    /** Null if the reaction is taken as known. */
    static AverageGain of(PromotionProblem problem, PriceResponse low, PriceResponse high) {
        return low.equals(problem.response()) && high.equals(problem.response())
                ? null
                : new AverageGain(List.of(problem.withResponse(low), problem, problem.withResponse(high)));
    }

    double micros(List<Window> windows) {
        double[] gains = new double[none.length];
        for (int i = 0; i < none.length; i++) {
            gains[i] = margin(i, windows) - none[i];
        }
        return of(gains[0], gains[1], gains[2]);
    }

    /** The average of what comes with the weak, the expected and the strong reaction. */
    static double of(double low, double expected, double high) {
        return WEIGHTS[0] * low + WEIGHTS[1] * expected + WEIGHTS[2] * high;
    }

    /** At the weak end, in the middle and at the strong end. */
    List<PriceModel> models() {
        return models;
    }

    private double margin(int reaction, List<Window> windows) {
        return OutcomeOfWindows.of(problems.get(reaction), models.get(reaction), windows)
                .marginMicros();
    }
}
