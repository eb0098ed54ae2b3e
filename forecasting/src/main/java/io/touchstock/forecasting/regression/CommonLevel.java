package io.touchstock.forecasting.regression;

import java.util.List;

/** The ratio of demand to regression of all series together, each by how much it tells. */
final class CommonLevel {
    private CommonLevel() {}

    /** @param decay weight of a period over that of the next */
    static double of(List<Fitted> all, double decay) {
        double demand = 1;
        double means = 1;
        for (Fitted fitted : all) {
            double weight = 1 / fitted.dispersion();
            for (int i = fitted.length() - 1; i >= 0 && weight > 1e-9; i--) {
                if (!Double.isNaN(fitted.mean(i))) {
                    demand += weight * fitted.demand(i);
                    means += weight * fitted.mean(i);
                }
                weight *= decay;
            }
        }
        return demand / means;
    }
}
