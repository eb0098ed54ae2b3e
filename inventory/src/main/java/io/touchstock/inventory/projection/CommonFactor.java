package io.touchstock.inventory.projection;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.distribution.NormalDistribution;

/**
 * Days whose forecasts err together. One standard normal factor Z moves all days up or down; given Z they are
 * independent, so the projection runs once a value of Z and the results are averaged. The conditional distribution is
 * that of a one-factor Gaussian copula, P(D &lt;= k | Z) = Φ((Φ⁻¹(F(k)) - √ρ·Z) / √(1-ρ)) (Vasicek 1987). Z is
 * integrated by the trapezoidal rule, whose error falls exponentially in the step for such smooth functions; the step
 * shrinks with the width √((1-ρ)/ρ) over which a day's distribution turns, so that probabilities err by less than 1e-4.
 */
final class CommonFactor {

    private static final double LARGEST_FACTOR = 5.2;
    private static final double LARGEST_STEP = 1;
    private static final double STEP_PER_WIDTH = 0.43;

    private static final NormalDistribution STANDARD_NORMAL = new NormalDistribution(null, 0, 1);

    private CommonFactor() {}

    static List<DemandScenario> scenarios(List<DemandDistribution> demandByDay, double correlation) {
        if (correlation == 0) {
            return List.of(new DemandScenario(1, demandByDay));
        }
        double width = Math.sqrt((1 - correlation) / correlation);
        int steps = (int) Math.ceil(LARGEST_FACTOR / Math.min(LARGEST_STEP, STEP_PER_WIDTH * width));
        double total = 0;
        for (int i = -steps; i <= steps; i++) {
            total += STANDARD_NORMAL.density(i * LARGEST_FACTOR / steps);
        }
        List<DemandScenario> scenarios = new ArrayList<>();
        for (int i = -steps; i <= steps; i++) {
            double factor = i * LARGEST_FACTOR / steps;
            List<DemandDistribution> given = demandByDay.stream()
                    .map(day -> given(day, factor, correlation))
                    .toList();
            scenarios.add(new DemandScenario(STANDARD_NORMAL.density(factor) / total, given));
        }
        return scenarios;
    }

    private static DemandDistribution given(DemandDistribution day, double factor, double correlation) {
        double[] mass = new double[day.mass().length];
        double cumulative = 0;
        double before = 0;
        for (int i = 0; i < mass.length; i++) {
            cumulative += day.mass()[i];
            double upTo = i == mass.length - 1 ? 1 : conditional(cumulative, factor, correlation);
            mass[i] = Math.max(0, upTo - before);
            before = Math.max(before, upTo);
        }
        return DemandDistribution.trimmed(day.lowestUnits(), mass);
    }

    private static double conditional(double cumulative, double factor, double correlation) {
        if (cumulative <= 0 || cumulative >= 1) {
            return cumulative <= 0 ? 0 : 1;
        }
        double quantile = STANDARD_NORMAL.inverseCumulativeProbability(cumulative);
        return STANDARD_NORMAL.cumulativeProbability(
                (quantile - Math.sqrt(correlation) * factor) / Math.sqrt(1 - correlation));
    }
}
