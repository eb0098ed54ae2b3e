package io.touchstock.inventory.alert;

import io.touchstock.connectors.event.Receipt;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** What is on its way to a shelf that runs empty, whether that is enough, and what to do about it. */
final class SupplyWords {

    private static final double DAYS_A_YEAR = 365;
    private static final double FAR_MORE_THAN_NEEDED = 2;

    private final StockOutlook outlook;
    private final OpenReceipts receipts;
    private final List<Receipt> needed;

    SupplyWords(StockOutlook outlook, OpenReceipts receipts) {
        this.outlook = outlook;
        this.receipts = receipts;
        this.needed = NeededReceipts.of(outlook, receipts);
    }

    /** Names what ends the shortage, or says that all that is on order does not. */
    String supply() {
        int overdue = receipts.overdueUnits();
        if (receipts.arriving().isEmpty()) {
            return overdue == 0
                    ? "nothing is on order" + lost()
                    : UnitWords.amount(overdue, "overdue") + " and nothing else is on order";
        }
        String due = due(needed.isEmpty() ? receipts.arriving() : needed)
                + (overdue == 0 ? "" : String.format(Locale.ROOT, " and %,d overdue", overdue));
        return needed.isEmpty() && outlook.suggestedUnits() > 0 ? due + ", which is not enough" : due;
    }

    private String lost() {
        return receipts.lostUnits() == 0
                ? ""
                : String.format(
                        Locale.ROOT,
                        " that can be counted on, %s due on %s probably got lost",
                        UnitWords.unitsOf(receipts.lostUnits()),
                        receipts.lostSince());
    }

    private String due(List<Receipt> named) {
        int units = units(named);
        LocalDate first = named.get(0).expectedOn();
        LocalDate last = last(named);
        if (first.equals(last)) {
            return UnitWords.amount(units, first.equals(outlook.today()) ? "due today" : "due on " + first);
        }
        int early = units(named.stream()
                .filter(receipt -> receipt.expectedOn().equals(first))
                .toList());
        return UnitWords.amount(units, "due by " + last)
                + String.format(
                        Locale.ROOT,
                        " (the first %,d %s)",
                        early,
                        first.equals(outlook.today()) ? "today" : "on " + first);
    }

    /** Empty if there is nothing to be done. */
    String action(boolean alreadyEmpty) {
        int quantity = outlook.suggestedUnits();
        String press = receipts.overdueUnits() > 0 ? "press the supplier for what is overdue" : "";
        if (quantity == 0) {
            return press.isEmpty() ? hurry() : press;
        }
        String order = "order " + UnitWords.unitsOf(quantity);
        LocalDate by = outlook.orderBy();
        if (by != null && by.isAfter(outlook.today())) {
            order += " by " + by;
        } else if (alreadyEmpty || (by != null && by.isBefore(outlook.today()))) {
            order += " today, faster than usual if possible";
        } else if (by != null) {
            order += " today";
        }
        return (press.isEmpty() ? order : press + " and " + order) + farTooMany(quantity);
    }

    private String farTooMany(int quantity) {
        double years = quantity / (outlook.forecastUnitsADay() * DAYS_A_YEAR);
        return years <= 1 || quantity < FAR_MORE_THAN_NEEDED * outlook.order().rawNeedUnits()
                ? ""
                : String.format(
                        Locale.ROOT,
                        " (the smallest order there is, enough for %s years of this demand: ask for a smaller one)",
                        UnitWords.units(years));
    }

    private String hurry() {
        if (receipts.arriving().isEmpty()) {
            return "";
        }
        if (needed.isEmpty()) {
            return "ask for an earlier delivery";
        }
        String theyCome = units(needed) == 1 ? "it comes" : "they come";
        LocalDate last = last(needed);
        if (!last.isAfter(outlook.today())) {
            return "see that " + theyCome;
        }
        return outlook.lateness().addedProbability() >= outlook.stockoutProbability() / 2
                ? "that is enough if " + theyCome + " on "
                        + (needed.get(0).expectedOn().equals(last) ? "the day" : "their days")
                        + ", make sure of it"
                : "that is enough but too late, ask for an earlier delivery";
    }

    /** What may come too late, where nothing is overdue. */
    static String mayBeLate(List<Receipt> named) {
        LocalDate last = last(named);
        return String.format(
                Locale.ROOT,
                "The %s due %s %s may come too late",
                UnitWords.unitsOf(units(named)),
                named.get(0).expectedOn().equals(last) ? "on" : "by",
                last);
    }

    private static int units(List<Receipt> receipts) {
        return receipts.stream().mapToInt(Receipt::quantity).sum();
    }

    private static LocalDate last(List<Receipt> receipts) {
        return receipts.get(receipts.size() - 1).expectedOn();
    }
}
