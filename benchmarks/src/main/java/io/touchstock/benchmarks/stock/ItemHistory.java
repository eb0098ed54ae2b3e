package io.touchstock.benchmarks.stock;

import io.touchstock.connectors.event.Demand;
import io.touchstock.connectors.event.Product;
import io.touchstock.connectors.event.Promotion;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What a shop's systems have recorded of an item: sales, days on which the shelf was seen empty, and promotions. */
final class ItemHistory {

    /** A promotion's dip is over after so many days. */
    static final int DIP_DAYS = 8;

    private final LocalDate firstDay;
    private final double[] sold;
    private final boolean[] observed;
    private final List<Offer> offers = new ArrayList<>();
    private int days;

    ItemHistory(LocalDate firstDay, int mostDays) {
        this.firstDay = firstDay;
        this.sold = new double[mostDays];
        this.observed = new boolean[mostDays];
    }

    private record Offer(String id, int from, int to, double depth) {}

    void add(Demand demand) {
        sold[days] = demand.units();
        observed[days] = !demand.shelfEmpty();
        days++;
    }

    void add(Promotion promotion, Product product) {
        offers.removeIf(offer -> offer.id().equals(promotion.promotionId()));
        offers.add(new Offer(
                promotion.promotionId(),
                index(promotion.startsOn()),
                index(promotion.endsOn()),
                Math.max(0, 1 - (double) promotion.priceMicros() / product.priceMicros())));
    }

    private int index(LocalDate day) {
        return (int) (day.toEpochDay() - firstDay.toEpochDay());
    }

    LocalDate date(int day) {
        return firstDay.plusDays(day);
    }

    int weekday(int day) {
        return date(day).getDayOfWeek().getValue() - 1;
    }

    /** Days recorded; the last is one less. */
    int days() {
        return days;
    }

    double sold(int day) {
        return sold[day];
    }

    /** Whether sales of the day were demand, not cut off by a shelf that the system saw empty. */
    boolean observed(int day) {
        return observed[day];
    }

    /** Price cut of the promotion of a day, 0 without one. */
    double depth(int day) {
        double depth = 0;
        for (Offer offer : offers) {
            if (offer.from() <= day && day <= offer.to()) {
                depth = Math.max(depth, offer.depth());
            }
        }
        return depth;
    }

    /** Days since a promotion ended, from 0; -1 if none ended lately. */
    int daysSincePromotion(int day) {
        int since = -1;
        for (Offer offer : offers) {
            int after = day - offer.to() - 1;
            if (after >= 0 && after < DIP_DAYS && (since < 0 || after < since)) {
                since = after;
            }
        }
        return since;
    }

    /** Mean units sold on the last days, as a spreadsheet would have it. */
    double mean(int lastDays) {
        int from = Math.max(0, days - lastDays);
        double sum = 0;
        for (int day = from; day < days; day++) {
            sum += sold[day];
        }
        return days == 0 ? 0 : sum / (days - from);
    }

    /** Their standard deviation. */
    double sd(int lastDays) {
        int from = Math.max(0, days - lastDays);
        double mean = mean(lastDays);
        double squares = 0;
        for (int day = from; day < days; day++) {
            squares += (sold[day] - mean) * (sold[day] - mean);
        }
        return days - from < 2 ? 0 : Math.sqrt(squares / (days - from - 1));
    }
}
