package io.touchstock.app.shop;

/**
 * An article and how it sells.
 *
 * @param category promotions take sales from the other articles of it
 * @param owner who acts on its alerts
 * @param priceMicros list price on the first day, in millionths of the shop's currency
 * @param unitsPerDay mean walk-in units a day over all locations, before season and trend
 * @param yearAmplitude 0 to 0.9: the yearly wave goes from 1 - amplitude to 1 + amplitude
 * @param yearPeakDay day of the year on which the wave is highest
 * @param trendPerYear relative growth a year; 0.1 is 10 % more after a year
 * @param elasticity price elasticity of demand, negative: units follow (price / first price)^elasticity
 * @param launchDay index of the day on which it comes on the shelf; 0 or less if it was always there
 */
public record ProductSpec(
        String sku,
        String name,
        String category,
        String owner,
        long priceMicros,
        long unitCostMicros,
        double unitsPerDay,
        WeekShape week,
        double yearAmplitude,
        int yearPeakDay,
        double trendPerYear,
        double elasticity,
        int launchDay,
        double leadTimeMeanDays,
        double leadTimeSdDays,
        int minimumOrderQuantity,
        int packSize) {

    public ProductSpec {
        Bounds.notBlank("product.sku", sku);
        Bounds.notBlank("product.category of " + sku, category);
        Bounds.atLeast("product.priceMicros of " + sku, priceMicros, 1);
        Bounds.within("product.unitCostMicros of " + sku, unitCostMicros, 0, priceMicros);
        Bounds.within("product.unitsPerDay of " + sku, unitsPerDay, 0, 1e6);
        Bounds.within("product.yearAmplitude of " + sku, yearAmplitude, 0, 0.9);
        Bounds.within("product.yearPeakDay of " + sku, yearPeakDay, 1, 366);
        Bounds.within("product.trendPerYear of " + sku, trendPerYear, -0.9, 10);
        Bounds.within("product.elasticity of " + sku, elasticity, -10, 0);
        Bounds.within("product.leadTimeMeanDays of " + sku, leadTimeMeanDays, 1, 365);
        Bounds.within("product.leadTimeSdDays of " + sku, leadTimeSdDays, 0, 180);
        Bounds.atLeast("product.minimumOrderQuantity of " + sku, minimumOrderQuantity, 0);
        Bounds.atLeast("product.packSize of " + sku, packSize, 1);
    }
}
