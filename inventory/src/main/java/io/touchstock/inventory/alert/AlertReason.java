package io.touchstock.inventory.alert;

import io.touchstock.connectors.event.AlertKind;
import io.touchstock.connectors.event.Promotion;
import io.touchstock.connectors.event.Receipt;
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
    private static final String HARDLY_MISSED = "The shelf is empty, but hardly anybody asks for it any more.";
    private static final int AS_GOOD_AS_THERE_DAYS = 3;
    private static final double HARDLY_ANY_UNITS = 0.05;

    private AlertReason() {}

    static String outOfStock(StockOutlook outlook, OpenReceipts receipts) {
        SupplyWords words = new SupplyWords(outlook, receipts);
        if (outlook.lostUnits() < HARDLY_ANY_UNITS) {
            return sentence(
                    "The shelf is empty, but hardly any demand will be missed by " + outlook.horizonEnd(),
                    words.supply());
        }
        return sentence(
                "The shelf is empty and about " + UnitWords.unitsOf(outlook.lostUnits())
                        + " of demand will be missed by " + outlook.horizonEnd(),
                words.supply(),
                words.action(true));
    }

    static String outOfStockWithoutForecast() {
        return "The shelf is empty; how much is missed cannot be said without a current forecast.";
    }

    static String stockoutRisk(StockOutlook outlook, OpenReceipts receipts) {
        SupplyWords words = new SupplyWords(outlook, receipts);
        LocalDate likely = outlook.p50();
        String when = likely == null || !likely.isBefore(outlook.horizonEnd())
                ? runsOut(outlook)
                : String.format(
                        Locale.ROOT,
                        "the stock of %,d will likely run out %s, and by %s with %s probability",
                        outlook.onHandUnits(),
                        likely.equals(outlook.today()) ? "today" : "by " + likely,
                        outlook.horizonEnd(),
                        percent(outlook.stockoutProbability()));
        return sentence(capitalised(when), words.supply(), words.action(false));
    }

    static String backInStock(int onHandUnits, Optional<StockOutlook> outlook) {
        if (onHandUnits <= 0) {
            return HARDLY_MISSED;
        }
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

    static String becameOutOfStock(boolean alerted) {
        return !alerted ? HARDLY_MISSED : "The stock has run out, and the alert of that takes over.";
    }

    static String falseAlarm(AlertKind kind, Optional<String> by, LocalDate until) {
        return "Called a false alarm" + by.map(name -> " by " + name).orElse("")
                + (kind == AlertKind.LATE_RECEIPT ? "; this delivery" : "; it") + " stays quiet until " + until
                + " unless things change.";
    }

    static String noLongerWatched() {
        return "No longer watched: nothing has been heard of the item for so long that it counts as delisted.";
    }

    static String delisted(LocalDate since) {
        return "No longer watched: the article is delisted from " + since + " on.";
    }

    static String overstock(StockOutlook outlook, StockSituation item, OpenReceipts receipts) {
        Excess excess = outlook.excess();
        if (excess.dailyMeanUnits() == 0) {
            return sentence(
                    String.format(Locale.ROOT, "The %,d on hand are not expected to sell", outlook.onHandUnits())
                            + tiedUp(outlook.onHandUnits(), item),
                    "sell them off or move them" + cancelled(outlook, receipts));
        }
        String cover = String.format(
                Locale.ROOT,
                "The %,d on hand would last %,.0f days at the %s that are expected to sell a day",
                outlook.onHandUnits(),
                outlook.onHandUnits() / excess.dailyMeanUnits(),
                UnitWords.units(excess.dailyMeanUnits()));
        String tooMany = String.format(Locale.ROOT, "about %,.0f of them are too many", excess.units())
                + tiedUp(excess.units(), item);
        return sentence(cover, tooMany, "sell them off or move them" + cancelled(outlook, receipts));
    }

    private static String tiedUp(double units, StockSituation item) {
        return item.product() == null || item.product().unitCostMicros() == 0
                ? ""
                : " and tie up " + money(units * item.product().unitCostMicros());
    }

    /** What is due within the next days or has been shipped is as good as there. */
    private static String cancelled(StockOutlook outlook, OpenReceipts receipts) {
        List<Receipt> open = receipts.cancellable(outlook.today().plusDays(AS_GOOD_AS_THERE_DAYS));
        String cancel = open.isEmpty()
                ? ""
                : String.format(
                                Locale.ROOT,
                                ", and cancel or postpone the %,d due %s %s",
                                open.stream().mapToInt(Receipt::quantity).sum(),
                                open.size() == 1 ? "on" : "from",
                                open.get(0).expectedOn())
                        + (open.size() == 1 ? "" : " on");
        return receipts.overdueUnits() == 0
                ? cancel
                : cancel + String.format(Locale.ROOT, "; the %,d overdue are not missed", receipts.overdueUnits());
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
                UnitWords.units(quiet.expectedUnits()),
                odds(quiet.probability()));
    }

    static String stockIsReal(int onHandUnits) {
        return onHandUnits <= 0
                ? "The record was corrected: nothing is on hand."
                : String.format(Locale.ROOT, "The stock moves again or was counted anew: %,d on record.", onHandUnits);
    }

    /** Without a receipt that is overdue, the one that is to be named is the one that the shelf needs. */
    static String lateReceipt(Optional<StockOutlook> outlook, OpenReceipts receipts, List<Receipt> named) {
        String what = receipts.overdueSince()
                .map(since -> UnitWords.amount(receipts.overdueUnits(), "overdue")
                        + (receipts.overdueCount() == 1 ? " since " : ", the first since ")
                        + since)
                .orElseGet(() -> named.isEmpty() ? "A delivery may come too late" : SupplyWords.mayBeLate(named));
        return sentence(
                what,
                "press the supplier for the day",
                outlook.map(AlertReason::effectOfLateness).orElse(""));
    }

    private static String effectOfLateness(StockOutlook outlook) {
        if (outlook.onHandUnits() <= 0) {
            return outlook.lostUnits() < HARDLY_ANY_UNITS
                    ? "the shelf is empty"
                    : "the shelf is empty and about " + UnitWords.unitsOf(outlook.lostUnits())
                            + " of demand will be missed by " + outlook.horizonEnd();
        }
        double added = outlook.lateness().addedProbability();
        return added < 0.01
                ? runsOut(outlook)
                : runsOut(outlook) + ", on time it would be " + percent(outlook.stockoutProbability() - added);
    }

    static String nothingIsLate(boolean heldOpen, OpenReceipts receipts) {
        if (receipts.lostUnits() > 0) {
            return String.format(
                    Locale.ROOT,
                    "The %s due on %s have not come for so long that they are no longer counted on; the order was probably"
                            + " lost, ask the supplier or order anew.",
                    UnitWords.unitsOf(receipts.lostUnits()),
                    receipts.lostSince());
        }
        return "No delivery is late any more" + (heldOpen ? HELD_OPEN : ".");
    }

    static String notMissed(int onHandUnits) {
        return String.format(
                Locale.ROOT,
                "The late delivery is not missed: the %,d on hand are more than is needed without it.",
                onHandUnits);
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

    private static String runsOut(StockOutlook outlook) {
        return String.format(
                Locale.ROOT,
                "the stock of %,d runs out by %s with %s probability",
                outlook.onHandUnits(),
                outlook.horizonEnd(),
                percent(outlook.stockoutProbability()));
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
}
