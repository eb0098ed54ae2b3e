package io.touchstock.inventory.promotion;

import io.touchstock.connectors.event.PromotionScenario;
import java.util.List;

/**
 * What a price does to demand, now and later: demand = base · r<sub>t</sub><sup>-β</sup> · Π<sub>m</sub>
 * r<sub>t-m</sub><sup>γ<sub>m</sub></sup>, with r the price as a share of the list price. The second factor is the dip
 * after a promotion: customers who have stocked up stay away. Source: Cohen, Leung, Panchamgam, Perakis, Smith, "The
 * Impact of Linear Optimization on Promotion Planning", Operations Research 65 (2017), section 3.
 *
 * @param elasticity β, at least 0: one percent off the price brings about β percent more demand
 * @param dipExponents γ of the periods 1, 2, … after a promotion, each at least 0; empty for no dip
 * @param seen the campaign that β was read off, which then says what each price does in place of r<sup>-β</sup>; null
 *     where β holds for all prices
 */
public record PriceResponse(double elasticity, List<Double> dipExponents, SeenCampaign seen) {

    /** One elasticity for all prices. */
    public PriceResponse(double elasticity, List<Double> dipExponents) {
        this(elasticity, dipExponents, null);
    }

    public PriceResponse {
        dipExponents = List.copyOf(dipExponents);
        if (!(elasticity >= 0) || Double.isInfinite(elasticity)) {
            throw new IllegalArgumentException("elasticity is " + elasticity
                    + "; give it as a positive number, 2 if one percent off the price brings two percent more demand");
        }
        for (double exponent : dipExponents) {
            if (!(exponent >= 0) || Double.isInfinite(exponent)) {
                throw new IllegalArgumentException("a dip exponent is " + exponent
                        + "; it must be at least 0, as a promotion takes from later days");
            }
        }
    }

    /** The response that yields a forecast uplift at a price, as a share of the list price between 0 and 1. */
    public static PriceResponse fromUplift(Uplift uplift, double priceRatio, List<Double> dipExponents) {
        return new PriceResponse(uplift.elasticity(priceRatio), dipExponents);
    }

    /**
     * The response that explains a forecast promotion: at its price and length it yields the demand of the window as
     * forecast, and behind it a dip that takes as many units as forecast. Both in days.
     *
     * <p>The dip takes γ equally on each of the days looked at, so that it fades linearly behind a long window; γ is
     * found by bisection, and β then in closed form, for the days of a window lie in the dip of those before.
     *
     * @param mostDipDays days after the window in which a dip is looked for, at least 0; at most as many count as the
     *     forecast has
     * @throws IllegalArgumentException if nothing is expected in the window without the promotion
     */
    public static PriceResponse of(PromotionScenario scenario, int mostDipDays) {
        return ScenarioFit.of(scenario, mostDipDays).response();
    }

    /** How many times the base demand is asked for at that share of the list price. */
    public double upliftFactor(double priceRatio) {
        return priceRatio == 1 ? 1 : seen == null ? Math.pow(priceRatio, -elasticity) : seen.factor(priceRatio);
    }

    /** What is left of demand so many periods after a period at that share of the list price; 1 beyond the dip. */
    public double dipFactor(int periodsLater, double priceRatio) {
        return priceRatio == 1 || periodsLater > dipExponents.size()
                ? 1
                : Math.pow(priceRatio, dipExponents.get(periodsLater - 1));
    }

    /** Periods that remember a promotion. */
    public int memoryPeriods() {
        return dipExponents.size();
    }
}
