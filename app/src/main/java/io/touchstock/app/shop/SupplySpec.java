package io.touchstock.app.shop;

/**
 * How the shop orders and what goes wrong with its stock.
 *
 * @param safety standard deviations of lead-time demand kept as safety stock
 * @param coverDays days of sales that an order adds on top of the reorder point
 * @param neglectRate chance that a buyer forgets an article for a spell of 28 days
 * @param delayRate chance that a delivery comes late beyond its lead-time distribution
 * @param delayMeanDays by how much then
 * @param shrinkageRate chance a day that units vanish from a shelf without the system noticing (phantom stock)
 * @param countEveryDays days between two counts that put the system right
 */
public record SupplySpec(
        double safety,
        double coverDays,
        double neglectRate,
        double delayRate,
        double delayMeanDays,
        double shrinkageRate,
        int countEveryDays) {

    public SupplySpec {
        Bounds.within("supply.safety", safety, -3, 10);
        Bounds.within("supply.coverDays", coverDays, 0, 365);
        Bounds.within("supply.neglectRate", neglectRate, 0, 1);
        Bounds.within("supply.delayRate", delayRate, 0, 1);
        Bounds.within("supply.delayMeanDays", delayMeanDays, 0, 180);
        Bounds.within("supply.shrinkageRate", shrinkageRate, 0, 1);
        Bounds.within("supply.countEveryDays", countEveryDays, 1, 10_000);
    }
}
