package io.touchstock.app.shop;

/**
 * What happens to orders afterwards. Cancelled units go back on the shelf; returned ones are not sold again.
 *
 * @param cancelRate share of orders cancelled one to three days later
 * @param returnRate share of the others of which a line comes back after 5 to 25 days
 */
public record AfterSalesSpec(double cancelRate, double returnRate) {

    public AfterSalesSpec {
        Bounds.within("afterSales.cancelRate", cancelRate, 0, 1);
        Bounds.within("afterSales.returnRate", returnRate, 0, 1);
    }
}
