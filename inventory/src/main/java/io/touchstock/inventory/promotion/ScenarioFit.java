package io.touchstock.inventory.promotion;

import io.touchstock.connectors.event.ForecastDay;
import io.touchstock.connectors.event.PromotionScenario;
import java.util.Collections;
import java.util.List;

/** Reads elasticity and dip off a scenario; see {@link PriceResponse#of(PromotionScenario, int)}. */
final class ScenarioFit {

    private static final int BISECTIONS = 60;
    private static final double STRONGEST_DIP = 20;

    private final double[] without;
    private final double[] with;
    private final int start;
    private final int length;
    private final int dipDays;
    private final double ratio;

    private ScenarioFit(double[] without, double[] with, int start, int length, int dipDays, double ratio) {
        this.without = without;
        this.with = with;
        this.start = start;
        this.length = length;
        this.dipDays = dipDays;
        this.ratio = ratio;
    }

    static ScenarioFit of(PromotionScenario scenario, int mostDipDays) {
        List<ForecastDay> days = scenario.without();
        int start = (int) (scenario.startsOn().toEpochDay() - days.get(0).day().toEpochDay());
        int length = (int) (scenario.endsOn().toEpochDay() - scenario.startsOn().toEpochDay()) + 1;
        if (start < 0
                || length < 1
                || start + length > days.size()
                || scenario.with().size() != days.size()) {
            throw new IllegalArgumentException("the scenario of " + scenario.sku() + " from " + scenario.startsOn()
                    + " to " + scenario.endsOn() + " is not within its forecast days; both forecasts need all of them");
        }
        ScenarioFit fit = new ScenarioFit(
                days.stream().mapToDouble(ForecastDay::mean).toArray(),
                scenario.with().stream().mapToDouble(ForecastDay::mean).toArray(),
                start,
                length,
                Math.max(0, Math.min(mostDipDays, days.size() - start - length)),
                scenario.promotedPriceMicros() / (double) scenario.listPriceMicros());
        if (!(fit.ratio > 0 && fit.ratio < 1) || !(sum(fit.without, start, start + length) > 0)) {
            throw new IllegalArgumentException("the scenario of " + scenario.sku() + " sells "
                    + sum(fit.without, start, start + length) + " units without the promotion, at " + fit.ratio
                    + " of the list price with it; both must be above 0, the ratio below 1");
        }
        return fit;
    }

    PriceResponse response() {
        double dip = dip();
        double inDip = 0;
        for (int i = 0; i < length; i++) {
            inDip += without[start + i] * Math.pow(ratio, dip * Math.min(i, dipDays));
        }
        double uplift = sum(with, start, start + length) / inDip;
        double elasticity = uplift <= 1 ? 0 : Math.log(uplift) / -Math.log(ratio);
        return new PriceResponse(elasticity, dip == 0 ? List.of() : Collections.nCopies(dipDays, dip));
    }

    /** γ of each day; 0 if no less is sold after the window than without it. */
    private double dip() {
        int end = start + length;
        double after = sum(with, end, end + dipDays);
        if (dipDays == 0 || after >= sum(without, end, end + dipDays)) {
            return 0;
        }
        double low = 0;
        double high = STRONGEST_DIP;
        for (int i = 0; i < BISECTIONS; i++) {
            double middle = (low + high) / 2;
            if (after(middle) > after) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }

    private double after(double dip) {
        double units = 0;
        for (int j = 1; j <= dipDays; j++) {
            int remembered = Math.min(dipDays, j + length - 1) - j + 1;
            units += without[start + length - 1 + j] * Math.pow(ratio, dip * remembered);
        }
        return units;
    }

    private static double sum(double[] values, int from, int to) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += values[i];
        }
        return sum;
    }
}
