package io.touchstock.inventory.alert;

import io.touchstock.connectors.event.Promotion;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

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

    static String falseAlarm(Optional<String> by, LocalDate until) {
        return "Called a false alarm" + by.map(name -> " by " + name).orElse("") + "; it stays quiet until " + until
                + " unless things change.";
    }

    static String noLongerWatched() {
        return "No longer watched: nothing has been heard of the item for so long that it counts as delisted.";
    }

    static String delisted(LocalDate since) {
        return "No longer watched: the article is delisted from " + since + " on.";
    }

    static String overstock(StockOutlook outlook, StockSituation item) {
        Excess excess = outlook.excess();
        String cover = excess.dailyMeanUnits() > 0
                ? String.format(
                        Locale.ROOT,
                        "last %.0f days at the %s that are expected to sell a day",
                        outlook.onHandUnits() / excess.dailyMeanUnits(),
                        units(excess.dailyMeanUnits()))
                : "are not expected to sell at all";
        return String.format(
                Locale.ROOT,
                "The %d on hand %s; about %.0f of them are too many%s; sell them off or move them%s.",
                outlook.onHandUnits(),
                cover,
                excess.units(),
                item.product() == null
                        ? ""
                        : " and tie up " + money(excess.units() * item.product().unitCostMicros()),
                outlook.nextReceiptOn() == null
                        ? ""
                        : String.format(
                                Locale.ROOT,
                                ", and cancel the %d that are due on %s",
                                outlook.nextReceiptUnits(),
                                outlook.nextReceiptOn()));
    }

    static String stockIsReasonable(StockOutlook outlook) {
        return String.format(
                Locale.ROOT,
                "No longer too much: of the %d on hand %.0f are above what is needed.",
                outlook.onHandUnits(),
                outlook.excess().units());
    }

    static String phantomStock(int onHandUnits, QuietShelf quiet) {
        return String.format(
                Locale.ROOT,
                "%d are on record, but nothing was sold on %s since %s, where about %s were expected: the odds of that"
                        + " are %s; count the shelf.",
                onHandUnits,
                quiet.days() == 1 ? "the one day" : "the " + quiet.days() + " days",
                quiet.from(),
                units(quiet.expectedUnits()),
                odds(quiet.probability()));
    }

    static String stockIsReal(int onHandUnits) {
        return onHandUnits <= 0
                ? "The record was corrected: nothing is on hand."
                : String.format(
                        Locale.ROOT, "The stock moves again or was counted anew: %d are on record.", onHandUnits);
    }

    static String lateReceipt(Optional<StockOutlook> outlook, OpenReceipts receipts) {
        String what = receipts.overdueSince()
                .map(since -> String.format(
                        Locale.ROOT,
                        "%d units are overdue, the first since %s; ask the supplier",
                        receipts.overdueUnits(),
                        since))
                .orElseGet(() -> receipts.next()
                        .map(next -> String.format(
                                Locale.ROOT,
                                "The %d units due on %s may come too late; press the supplier for the day",
                                next.quantity(),
                                next.expectedOn()))
                        .orElse("A delivery may come too late; ask the supplier"));
        return what + outlook.map(AlertReason::effectOfLateness).orElse("") + ".";
    }

    private static String effectOfLateness(StockOutlook outlook) {
        if (outlook.onHandUnits() <= 0) {
            return String.format(
                    Locale.ROOT,
                    ": the shelf is empty and about %s units of demand will be missed by %s",
                    units(outlook.lostUnits()),
                    outlook.today().plusDays(outlook.riskHorizonDays() - 1L));
        }
        return String.format(
                Locale.ROOT,
                ": the %d on hand run out by %s with %s probability%s",
                outlook.onHandUnits(),
                outlook.today().plusDays(outlook.riskHorizonDays() - 1L),
                percent(outlook.stockoutProbability()),
                outlook.lateness().addedProbability() == 0
                        ? ""
                        : ", with "
                                + percent(outlook.stockoutProbability()
                                        - outlook.lateness().addedProbability())
                                + " if it were there on its day");
    }

    static String nothingIsLate() {
        return "No delivery is late any more.";
    }

    static String doubtedStock() {
        return "It is doubted that the stock is there at all, and that alert takes over.";
    }

    /** What makes a shortage worse, in one sentence; null if nothing does. */
    static String conflict(Surroundings around, AlertWriter.Window window) {
        String adverts = around.runningCampaigns().isEmpty()
                ? null
                : "adverts of " + String.join(", ", around.runningCampaigns()) + " lead customers to it";
        String promotion = around.promotions().stream()
                .filter(planned -> !planned.endsOn().isBefore(window.from())
                        && !planned.startsOn().isAfter(window.to()))
                .min(Comparator.comparing(Promotion::startsOn).thenComparing(Promotion::promotionId))
                .map(planned -> String.format(
                        Locale.ROOT,
                        "a promotion at %s %s %s to %s",
                        money((double) planned.priceMicros()),
                        planned.startsOn().isAfter(window.from()) ? "is planned from" : "runs from",
                        planned.startsOn(),
                        planned.endsOn()))
                .orElse(null);
        if (adverts == null && promotion == null) {
            return null;
        }
        String both = promotion == null ? adverts : adverts == null ? promotion : promotion + " and " + adverts;
        return Character.toUpperCase(both.charAt(0)) + both.substring(1) + ".";
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

    private static String odds(double probability) {
        return probability < 1e-6
                ? "less than 1 in a million"
                : String.format(Locale.ROOT, "about 1 in %,.0f", 1 / probability);
    }

    private static String money(double micros) {
        return String.format(Locale.ROOT, "%,.2f", micros / 1_000_000);
    }

    private static String units(double units) {
        return String.format(Locale.ROOT, units < 10 ? "%.1f" : "%.0f", units);
    }
}
