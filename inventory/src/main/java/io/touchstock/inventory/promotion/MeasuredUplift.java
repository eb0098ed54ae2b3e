package io.touchstock.inventory.promotion;

import io.touchstock.connectors.event.ForecastDay;
import io.touchstock.connectors.event.PromotionScenario;
import io.touchstock.inventory.projection.SparseQuantiles;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * What one campaign does to an article as measured on past ones: its uplift with an interval, the dip after it, and
 * between which values the elasticity of the price alone lies.
 *
 * @param priceRatio the campaign's price as a share of the list price, between 0 and 1
 * @param days of the campaign, at least 1
 * @param uplift demand of its days together over that without it
 * @param dipDays days after it on which less is sold; 0 for no dip
 * @param dipFactor demand on these over that of ordinary days, above 0; 1 or more for no dip
 * @param lowElasticity of the price alone, 0 where it is not known
 * @param highElasticity infinite where it is not known
 */
public record MeasuredUplift(
        double priceRatio,
        int days,
        Uplift uplift,
        int dipDays,
        double dipFactor,
        double lowElasticity,
        double highElasticity) {

    private static final LocalDate DAY = LocalDate.EPOCH;
    private static final long PRICE = 1_000_000_000;

    public MeasuredUplift {
        if (!(priceRatio > 0 && priceRatio < 1)) {
            throw new IllegalArgumentException(
                    "the campaign's price is " + priceRatio + " of the list price; it must lie between 0 and 1");
        }
        if (days < 1 || dipDays < 0 || !(dipFactor > 0) || !(lowElasticity <= highElasticity)) {
            throw new IllegalArgumentException("a campaign of " + days + " days with a dip of " + dipDays
                    + " days to " + dipFactor + " of ordinary demand and an elasticity from " + lowElasticity + " to "
                    + highElasticity + " cannot be; a campaign has a day or more, and the bounds rise");
        }
    }

    /** At the expected uplift, in periods of so many days. */
    public PriceResponse expected(int daysPerPeriod) {
        return response(uplift.factor(), daysPerPeriod);
    }

    /** At the low end of the interval. */
    public PriceResponse low(int daysPerPeriod) {
        return response(uplift.lowFactor(), daysPerPeriod);
    }

    /** At the high end. */
    public PriceResponse high(int daysPerPeriod) {
        return response(uplift.highFactor(), daysPerPeriod);
    }

    /** The days of a campaign lie in the dip of those before, which the fit takes into account. */
    private PriceResponse response(double factor, int daysPerPeriod) {
        int periods = (days + daysPerPeriod - 1) / daysPerPeriod;
        int dipPeriods = dipFactor < 1 ? (dipDays + daysPerPeriod - 1) / daysPerPeriod : 0;
        double dipOfPeriods = dipPeriods == 0 ? 1 : 1 - (1 - dipFactor) * dipDays / (dipPeriods * daysPerPeriod);
        List<Double> with = new ArrayList<>(Collections.nCopies(periods, factor));
        with.addAll(Collections.nCopies(dipPeriods, dipOfPeriods));
        PriceResponse fit = PriceResponse.of(
                new PromotionScenario(
                        "",
                        "",
                        DAY.minusDays(1),
                        "",
                        PRICE,
                        Math.round(PRICE * priceRatio),
                        DAY,
                        DAY.plusDays(periods - 1L),
                        forecast(Collections.nCopies(periods + dipPeriods, 1.0)),
                        forecast(with)),
                dipPeriods);
        return new PriceResponse(
                fit.elasticity(),
                fit.dipExponents(),
                SeenCampaign.of(priceRatio, fit.upliftFactor(priceRatio), lowElasticity, highElasticity));
    }

    private static List<ForecastDay> forecast(List<Double> means) {
        List<ForecastDay> all = new ArrayList<>();
        for (int i = 0; i < means.size(); i++) {
            double mean = means.get(i);
            all.add(SparseQuantiles.filled(DAY.plusDays(i), mean, null, mean, null, mean, null, mean, null));
        }
        return all;
    }
}
