package io.touchstock.inventory.alert;

import io.touchstock.connectors.event.Promotion;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One sentence that says what is wrong, how sure that is, and what to do by when. */
final class AlertReason {

    private static final String HELD_OPEN = "; the alert ends if it stays so.";
    private static final double HARDLY_ANY_UNITS = 0.05;

    private AlertReason() {}

    static String outOfStock(StockOutlook outlook) {
        if (outlook.lostUnits() < HARDLY_ANY_UNITS) {
            return sentence(
                    "The shelf is empty, but hardly any demand will be missed by " + horizonEnd(outlook),
                    supply(outlook));
        }
        return sentence(
                "The shelf is empty and about " + unitsOf(outlook.lostUnits()) + " of demand will be missed by "
                        + horizonEnd(outlook),
                supply(outlook),
                action(outlook, true));
    }

    static String outOfStockWithoutForecast() {
        return "The shelf is empty; how much is missed cannot be said without a current forecast.";
    }

    static String stockoutRisk(StockOutlook outlook) {
        LocalDate likely = outlook.p50();
        String when = likely == null || !likely.isBefore(horizonEnd(outlook))
                ? runsOut(outlook)
                : String.format(
                        Locale.ROOT,
                        "the stock of %,d will likely run out %s, and by %s with %s probability",
                        outlook.onHandUnits(),
                        likely.equals(outlook.today()) ? "today" : "by " + likely,
                        horizonEnd(outlook),
                        percent(outlook.stockoutProbability()));
        return sentence(capitalised(when), supply(outlook), action(outlook, false));
    }

    static String backInStock(int onHandUnits, Optional<StockOutlook> outlook) {
        return String.format(
                Locale.ROOT,
                "Back in stock: %,d on hand%s.",
                onHandUnits,
                outlook.filter(known -> known.stockoutProbability() >= 0.5 && known.p50() != null)
                        .map(known -> ", likely to run out again by " + known.p50())
                        .orElse(""));
    }

    static String riskIsOver(StockOutlook outlook) {
        return "No longer at risk: " + runsOut(outlook) + ".";
    }

    static String riskHasFallen(StockOutlook outlook) {
        return "The risk has fallen: " + runsOut(outlook) + HELD_OPEN;
    }

    static String becameOutOfStock() {
        return "The stock has run out, and the alert of that takes over.";
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
        if (excess.dailyMeanUnits() == 0) {
            return sentence(
                    String.format(Locale.ROOT, "The %,d on hand are not expected to sell", outlook.onHandUnits())
                            + tiedUp(outlook.onHandUnits(), item),
                    "sell them off or move them" + cancelled(outlook));
        }
        String cover = String.format(
                Locale.ROOT,
                "The %,d on hand would last %,.0f days at the %s that are expected to sell a day",
                outlook.onHandUnits(),
                outlook.onHandUnits() / excess.dailyMeanUnits(),
                units(excess.dailyMeanUnits()));
        String tooMany = String.format(Locale.ROOT, "about %,.0f of them are too many", excess.units())
                + tiedUp(excess.units(), item);
        return sentence(cover, tooMany, "sell them off or move them" + cancelled(outlook));
    }

    private static String tiedUp(double units, StockSituation item) {
        return item.product() == null
                ? ""
                : " and tie up " + money(units * item.product().unitCostMicros());
    }

    private static String cancelled(StockOutlook outlook) {
        return outlook.nextReceiptOn() == null
                ? ""
                : String.format(
                        Locale.ROOT,
                        ", and cancel the %,d due on %s",
                        outlook.nextReceiptUnits(),
                        outlook.nextReceiptOn());
    }

    static String stockIsReasonable(StockOutlook outlook, boolean heldOpen) {
        Excess excess = outlook.excess();
        String left = excess.units() >= 1
                ? String.format(
                        Locale.ROOT,
                        "of the %,d on hand about %,.0f are above what is needed",
                        outlook.onHandUnits(),
                        excess.units())
                : String.format(Locale.ROOT, "the %,d on hand are needed", outlook.onHandUnits());
        return "No longer too much: " + left + (heldOpen ? HELD_OPEN : ".");
    }

    static String phantomStock(int onHandUnits, QuietShelf quiet) {
        return String.format(
                Locale.ROOT,
                "%,d on record, but none was sold %s %s, when about %s were expected (the odds of that are %s); count the"
                        + " shelf.",
                onHandUnits,
                quiet.days() == 1 ? "on" : "in the " + quiet.days() + " days since",
                quiet.from(),
                units(quiet.expectedUnits()),
                odds(quiet.probability()));
    }

    static String stockIsReal(int onHandUnits) {
        return onHandUnits <= 0
                ? "The record was corrected: nothing is on hand."
                : String.format(Locale.ROOT, "The stock moves again or was counted anew: %,d on record.", onHandUnits);
    }

    static String lateReceipt(Optional<StockOutlook> outlook, OpenReceipts receipts) {
        String what = receipts.overdueSince()
                .map(since -> amount(receipts.overdueUnits(), "overdue")
                        + (receipts.overdueCount() == 1 ? " since " : ", the first since ")
                        + since)
                .orElseGet(() -> receipts.next()
                        .map(next -> String.format(
                                Locale.ROOT,
                                "The %s due on %s may come too late",
                                unitsOf(next.quantity()),
                                next.expectedOn()))
                        .orElse("A delivery may come too late"));
        return sentence(
                what,
                "press the supplier for the day",
                outlook.map(AlertReason::effectOfLateness).orElse(""));
    }

    private static String effectOfLateness(StockOutlook outlook) {
        if (outlook.onHandUnits() <= 0) {
            return outlook.lostUnits() < HARDLY_ANY_UNITS
                    ? "the shelf is empty"
                    : "the shelf is empty and about " + unitsOf(outlook.lostUnits()) + " of demand will be missed by "
                            + horizonEnd(outlook);
        }
        double added = outlook.lateness().addedProbability();
        return added < 0.01
                ? runsOut(outlook)
                : runsOut(outlook) + ", on time it would be " + percent(outlook.stockoutProbability() - added);
    }

    static String nothingIsLate(boolean heldOpen) {
        return "No delivery is late any more" + (heldOpen ? HELD_OPEN : ".");
    }

    static String doubtedStock() {
        return "The stock itself is doubted, and the alert of that takes over.";
    }

    /** What makes a shortage worse, in one sentence; null if nothing does. */
    static String conflict(Surroundings around, AlertWriter.Window window) {
        String adverts = around.runningCampaigns().isEmpty()
                ? null
                : "adverts of " + joined(around.runningCampaigns()) + " lead customers to it";
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
        return capitalised(both) + ".";
    }

    private static String supply(StockOutlook outlook) {
        if (outlook.nextReceiptOn() == null) {
            return outlook.overdueUnits() == 0
                    ? "nothing is on order"
                    : amount(outlook.overdueUnits(), "overdue") + " and nothing else is on order";
        }
        String next = amount(
                outlook.nextReceiptUnits(),
                outlook.nextReceiptOn().equals(outlook.today()) ? "due today" : "due on " + outlook.nextReceiptOn());
        return outlook.overdueUnits() == 0
                ? next
                : next + String.format(Locale.ROOT, " and %,d overdue", outlook.overdueUnits());
    }

    /** Empty if there is nothing to be done. */
    private static String action(StockOutlook outlook, boolean alreadyEmpty) {
        int quantity = outlook.suggestedUnits();
        String press = outlook.overdueUnits() > 0 ? "press the supplier for what is overdue" : "";
        if (quantity == 0) {
            return press.isEmpty() ? hurry(outlook) : press;
        }
        String order = "order " + unitsOf(quantity);
        LocalDate by = outlook.orderBy();
        if (by != null && by.isAfter(outlook.today())) {
            order += " by " + by;
        } else if (alreadyEmpty || (by != null && by.isBefore(outlook.today()))) {
            order += " today, faster than usual if possible";
        } else if (by != null) {
            order += " today";
        }
        return press.isEmpty() ? order : press + " and " + order;
    }

    private static String hurry(StockOutlook outlook) {
        if (outlook.nextReceiptOn() == null) {
            return "";
        }
        if (outlook.nextReceiptOn().isAfter(outlook.today())
                && outlook.lateness().addedProbability() >= outlook.stockoutProbability() / 2) {
            return "that is enough if " + (outlook.nextReceiptUnits() == 1 ? "it comes" : "they come")
                    + " on the day, make sure of it";
        }
        return outlook.nextReceiptOn().equals(outlook.today())
                ? "see that " + (outlook.nextReceiptUnits() == 1 ? "it comes" : "they come")
                : "that is enough but too late, ask for an earlier delivery";
    }

    private static String runsOut(StockOutlook outlook) {
        return String.format(
                Locale.ROOT,
                "the stock of %,d runs out by %s with %s probability",
                outlook.onHandUnits(),
                horizonEnd(outlook),
                percent(outlook.stockoutProbability()));
    }

    private static LocalDate horizonEnd(StockOutlook outlook) {
        return outlook.today().plusDays(outlook.riskHorizonDays() - 1L);
    }

    /** Parts that are empty are left out. */
    private static String sentence(String... parts) {
        return Stream.of(parts).filter(part -> !part.isEmpty()).collect(Collectors.joining("; ")) + ".";
    }

    private static String capitalised(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    private static String joined(List<String> names) {
        int last = names.size() - 1;
        return last == 0 ? names.get(0) : String.join(", ", names.subList(0, last)) + " and " + names.get(last);
    }

    /** No forecast is certain, so nothing is told as certain or impossible. */
    private static String percent(double probability) {
        if (probability > 0.99) {
            return "more than 99 %";
        }
        return probability < 0.01 ? "less than 1 %" : String.format(Locale.ROOT, "%.0f %%", 100 * probability);
    }

    /** To two digits; more would be made up. */
    private static String odds(double probability) {
        if (probability < 1e-6) {
            return "less than 1 in a million";
        }
        BigDecimal oneIn = BigDecimal.valueOf(1 / probability).round(new MathContext(2));
        return String.format(Locale.ROOT, "about 1 in %,d", oneIn.longValue());
    }

    private static String money(double micros) {
        return String.format(Locale.ROOT, "%,.2f", micros / 1_000_000);
    }

    private static String units(double units) {
        return String.format(Locale.ROOT, units < 9.95 ? "%.1f" : "%,.0f", units);
    }

    private static String unitsOf(double expected) {
        return units(expected) + " units";
    }

    private static String unitsOf(int units) {
        return units == 1 ? "1 unit" : String.format(Locale.ROOT, "%,d units", units);
    }

    private static String amount(int units, String what) {
        return unitsOf(units) + (units == 1 ? " is " : " are ") + what;
    }
}
