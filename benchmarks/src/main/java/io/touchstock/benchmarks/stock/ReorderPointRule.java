package io.touchstock.benchmarks.stock;

import io.touchstock.connectors.event.AlertKind;
import java.util.Set;
import org.apache.commons.math3.distribution.NormalDistribution;

/**
 * The reorder point by mean and standard deviation: warns and orders when stock on hand and on order falls below
 * μ·(L+1) + z·√((L+1)·σ² + μ²·σ_L²). The one day is the wait for the next chance to order.
 *
 * @param serviceLevel z is its standard normal quantile
 * @param cycleDays an order lifts the position to the same level for lead time plus so many days
 * @param fromForecast whether the mean is the forecast's, or that of the last 28 days as the standard deviation is
 */
record ReorderPointRule(String name, double serviceLevel, double cycleDays, boolean fromForecast) implements Policy {

    private static final int SPREADSHEET_DAYS = 28;

    @Override
    public ItemPolicy watch(ShopItem item) {
        return this::advise;
    }

    private Advice advise(ItemNight night) {
        double leadDays = night.product().leadTimeMeanDays();
        double mean = fromForecast
                ? night.forecastMean(leadDays + 1)
                : night.history().mean(SPREADSHEET_DAYS);
        boolean below = night.position() < level(night, mean, leadDays + 1);
        int units =
                below ? OrderSize.of(night.product(), level(night, mean, leadDays + cycleDays) - night.position()) : 0;
        boolean warns = below && night.level().onHand() > 0;
        return new Advice(warns ? Set.of(AlertKind.STOCKOUT_RISK) : Set.of(), units, false);
    }

    private double level(ItemNight night, double mean, double days) {
        double sd = night.history().sd(SPREADSHEET_DAYS);
        double leadSd = mean * night.product().leadTimeSdDays();
        double z = new NormalDistribution(null, 0, 1).inverseCumulativeProbability(serviceLevel);
        return mean * days + z * Math.sqrt(days * sd * sd + leadSd * leadSd);
    }
}
