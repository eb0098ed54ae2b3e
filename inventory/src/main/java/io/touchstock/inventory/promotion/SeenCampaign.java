package io.touchstock.inventory.promotion;

/**
 * What one campaign is known to do, and how far that carries to other prices. A campaign lifts demand by its price and
 * by being one, so its factor alone does not tell what another price would do: a smaller reduction is taken to lift by
 * the factor less what the price elasticity at most explains, a deeper one by the factor and what it explains at least.
 *
 * @param priceRatio its price as a share of the list price, between 0 and 1
 * @param factor by which it lifts the demand of each of its days, at least 1
 * @param mostElasticity of the price alone; what a smaller reduction loses against the campaign
 * @param leastElasticity of the price alone, at most the other; what a deeper reduction gains over it
 */
public record SeenCampaign(double priceRatio, double factor, double mostElasticity, double leastElasticity) {

    public SeenCampaign {
        if (!(priceRatio > 0 && priceRatio < 1)) {
            throw new IllegalArgumentException(
                    "the campaign's price is " + priceRatio + " of the list price; it must lie between 0 and 1");
        }
        if (!(factor >= 1) || Double.isInfinite(factor)) {
            throw new IllegalArgumentException("the campaign lifts demand " + factor + " times; at least 1");
        }
        if (!(leastElasticity >= 0) || !(mostElasticity >= leastElasticity) || Double.isInfinite(mostElasticity)) {
            throw new IllegalArgumentException("the elasticity lies between " + leastElasticity + " and "
                    + mostElasticity + "; both must be at least 0, the first at most the second");
        }
    }

    /**
     * With what is believed of the elasticity cut to what the campaign allows: no less than none of its effect is the
     * price's, and no more than all of it.
     *
     * @param lowElasticity may be below 0
     * @param highElasticity at least that
     */
    public static SeenCampaign of(double priceRatio, double factor, double lowElasticity, double highElasticity) {
        double all = Math.log(Math.max(1, factor)) / -Math.log(priceRatio);
        return new SeenCampaign(
                priceRatio,
                Math.max(1, factor),
                Math.max(0, Math.min(all, highElasticity)),
                Math.max(0, Math.min(all, lowElasticity)));
    }

    double factor(double ratio) {
        return factor * Math.pow(ratio / priceRatio, ratio > priceRatio ? -mostElasticity : -leastElasticity);
    }
}
