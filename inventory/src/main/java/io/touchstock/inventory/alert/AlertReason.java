package io.touchstock.inventory.alert;

import java.util.Locale;

/** One sentence that says what is wrong, how sure that is, and what to do by when. */
final class AlertReason {

    private AlertReason() {}

    static String outOfStock(StockOutlook outlook) {
        return String.format(
                Locale.ROOT,
                "The shelf is empty and about %s units of demand will be missed by %s; %s%s.",
                units(outlook.lostUnits()),
                outlook.today().plusDays(outlook.riskHorizonDays() - 1L),
                supply(outlook),
                action(outlook, true));
    }

    static String outOfStockWithoutForecast() {
        return "The shelf is empty; how much is missed cannot be said without a current forecast.";
    }

    static String stockoutRisk(StockOutlook outlook) {
        return String.format(
                Locale.ROOT,
                "The %d on hand run out by %s with %s probability%s; %s%s.",
                outlook.onHandUnits(),
                outlook.today().plusDays(outlook.riskHorizonDays() - 1L),
                percent(outlook.stockoutProbability()),
                outlook.p50() == null ? "" : " and with even odds by " + outlook.p50(),
                supply(outlook),
                action(outlook, false));
    }

    static String backInStock(int onHandUnits) {
        return String.format(Locale.ROOT, "Back in stock: %d on hand.", onHandUnits);
    }

    static String riskIsOver(StockOutlook outlook) {
        return String.format(
                Locale.ROOT,
                "No longer at risk: %d on hand run out by %s with only %s probability.",
                outlook.onHandUnits(),
                outlook.today().plusDays(outlook.riskHorizonDays() - 1L),
                percent(outlook.stockoutProbability()));
    }

    static String riskHasFallen(StockOutlook outlook) {
        return String.format(
                Locale.ROOT,
                "The risk has fallen: %d on hand run out by %s with %s probability; the alert ends if it stays so.",
                outlook.onHandUnits(),
                outlook.today().plusDays(outlook.riskHorizonDays() - 1L),
                percent(outlook.stockoutProbability()));
    }

    static String becameOutOfStock() {
        return "The risk has come true: the item is out of stock, and that alert takes over.";
    }

    static String noLongerWatched() {
        return "No longer watched: nothing has been heard of the item for so long that it counts as delisted.";
    }

    private static String supply(StockOutlook outlook) {
        String next = outlook.nextReceiptOn() == null
                ? "no delivery is expected"
                : String.format(
                        Locale.ROOT, "%d units are due on %s", outlook.nextReceiptUnits(), outlook.nextReceiptOn());
        return outlook.overdueUnits() == 0
                ? next
                : next + String.format(Locale.ROOT, " and %d are overdue, ask the supplier", outlook.overdueUnits());
    }

    private static String action(StockOutlook outlook, boolean alreadyEmpty) {
        int quantity = outlook.order().orderUnits();
        if (quantity == 0) {
            return "; what is on order is enough, see that it comes sooner";
        }
        if (alreadyEmpty || (outlook.orderBy() != null && outlook.orderBy().isBefore(outlook.today()))) {
            return String.format(Locale.ROOT, "; order %d units today, faster than usual if possible", quantity);
        }
        return outlook.orderBy() == null
                ? String.format(Locale.ROOT, "; order %d units", quantity)
                : String.format(Locale.ROOT, "; order %d units by %s", quantity, outlook.orderBy());
    }

    /** Neither certain nor impossible unless it is. */
    private static String percent(double probability) {
        if (probability > 0.99 && probability < 1) {
            return "more than 99 %";
        }
        return probability > 0 && probability < 0.01
                ? "less than 1 %"
                : String.format(Locale.ROOT, "%.0f %%", 100 * probability);
    }

    private static String units(double units) {
        return String.format(Locale.ROOT, units < 10 ? "%.1f" : "%.0f", units);
    }
}
