package io.touchstock.inventory.replenishment;

import io.touchstock.inventory.replenishment.ServiceLevel.Protection;
import org.apache.commons.math3.distribution.NormalDistribution;

/**
 * An order that lifts the inventory position to the order-up-to level. The level covers the protection interval, lead
 * time L plus review period R, with the variance of demand and of the lead time (Silver, Pyke and Thomas): mu =
 * (L+R)·d, sigma = √((L+R)·sd_d² + d²·sd_L²), level = mu + z·sigma.
 *
 * @param protectionMeanUnits expected demand of the protection interval
 * @param protectionSdUnits its standard deviation
 * @param safetyFactor z, the standard normal quantile of the service level
 * @param safetyStockUnits z·sigma; below 0 for a service level below one half
 * @param orderUpToUnits the level
 * @param inventoryPositionUnits on hand + on order - committed
 * @param rawNeedUnits level - position; not above 0 if nothing is needed
 * @param orderUnits 0, or at least the minimum and a multiple of the pack
 */
public record OrderSuggestion(
        double protectionMeanUnits,
        double protectionSdUnits,
        double safetyFactor,
        double safetyStockUnits,
        double orderUpToUnits,
        double inventoryPositionUnits,
        double rawNeedUnits,
        int orderUnits) {

    private static final double ROUNDING_ERROR_UNITS = 1e-9;

    /** Suggests an order. */
    public static OrderSuggestion of(OrderInputs in) {
        Protection demand = LeadTimeDemand.of(
                        in.dailyMeanUnits(),
                        in.dailySdUnits(),
                        in.leadTimeMeanDays(),
                        in.leadTimeSdDays(),
                        in.reviewDays())
                .normal();
        double mean = demand.meanUnits();
        double sd = demand.sdUnits();
        double z = new NormalDistribution(null, 0, 1).inverseCumulativeProbability(in.serviceLevel());
        double safetyStock = z * sd;
        double orderUpTo = mean + safetyStock;
        double position = in.onHandUnits() + in.onOrderUnits() - in.committedUnits();
        double need = orderUpTo - position;
        return new OrderSuggestion(
                mean,
                sd,
                z,
                safetyStock,
                orderUpTo,
                position,
                need,
                roundedUp(need, in.minimumOrderUnits(), in.packUnits()));
    }

    /** 0 for no need; otherwise the smallest multiple of the pack that is at least the need and the minimum. */
    static int roundedUp(double needUnits, int minimumOrderUnits, int packUnits) {
        if (needUnits <= ROUNDING_ERROR_UNITS) {
            return 0;
        }
        double atLeast = Math.max(minimumOrderUnits, needUnits);
        long packs = (long) Math.ceil((atLeast - ROUNDING_ERROR_UNITS) / packUnits);
        return Math.toIntExact(packs * packUnits);
    }
}
