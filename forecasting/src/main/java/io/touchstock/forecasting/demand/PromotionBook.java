package io.touchstock.forecasting.demand;

import io.touchstock.connectors.event.Promotion;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The promotions of one article. */
public final class PromotionBook {
    private PromotionBook() {}

    /**
     * The book with one more promotion: it replaces the one with its id unless that is newer, and what ended before the
     * oldest day still needed goes.
     */
    public static List<Promotion> with(List<Promotion> book, Promotion added, LocalDate oldestDayNeeded) {
        List<Promotion> kept = new ArrayList<>();
        Promotion latest = added;
        for (Promotion each : book) {
            if (each.promotionId().equals(added.promotionId())) {
                latest = each.updatedAt().isAfter(added.updatedAt()) ? each : added;
            } else {
                kept.add(each);
            }
        }
        kept.add(latest);
        return since(kept, oldestDayNeeded);
    }

    /**
     * The oldest day for which promotions are kept, told by promotions alone: the history of a forecast made when the
     * newest was said, and as many days more as a series may lie silent, for orders may be read behind promotions.
     *
     * @param before what was answered before this promotion; null if nothing
     */
    public static LocalDate oldestNeeded(LocalDate before, Promotion said, DemandRules rules) {
        LocalDate needed =
                SeriesHistory.oldestNeeded(rules.dayOf(said.updatedAt()), rules).minusDays(rules.retireAfterDays());
        return before == null || needed.isAfter(before) ? needed : before;
    }

    /** The book without what ended before this day. */
    public static List<Promotion> since(List<Promotion> book, LocalDate oldestDayNeeded) {
        return book.stream()
                .filter(each -> !each.endsOn().isBefore(oldestDayNeeded))
                .toList();
    }

    /** The promotion that runs at the location on the day; of several the cheapest. */
    static Optional<Promotion> on(List<Promotion> book, String location, LocalDate day) {
        Promotion cheapest = null;
        for (Promotion each : book) {
            boolean here = each.location() == null || each.location().equals(location);
            boolean then = !day.isBefore(each.startsOn()) && !day.isAfter(each.endsOn());
            if (here && then && (cheapest == null || each.priceMicros() < cheapest.priceMicros())) {
                cheapest = each;
            }
        }
        return Optional.ofNullable(cheapest);
    }
}
