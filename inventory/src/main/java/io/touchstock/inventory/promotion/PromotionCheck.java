package io.touchstock.inventory.promotion;

import io.touchstock.inventory.projection.DemandDistribution;
import io.touchstock.inventory.projection.IncomingUnits;
import io.touchstock.inventory.projection.ProjectedDay;
import io.touchstock.inventory.projection.Projection;
import io.touchstock.inventory.projection.ProjectionInput;
import io.touchstock.inventory.projection.StockProjection;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Whether stock and receipts carry a planned promotion, and if not, from when on they would. Every day of the window
 * sells the uplift times what it sells by itself, in every quantile.
 */
public final class PromotionCheck {

    private static final double HALF_A_UNIT = 0.5;

    private final HoldPolicy policy;

    /** With that policy. */
    public PromotionCheck(HoldPolicy policy) {
        this.policy = policy;
    }

    /**
     * Judges the window from {@code startsOn} to {@code endsOn}. Of a running promotion the days that are left count.
     *
     * @param input projection without the promotion
     * @param firstDay the date of the projection's day 1
     * @param uplift demand with the promotion over demand without, above 0
     * @throws IllegalArgumentException if the window is over before the first day or begins after the projection's last
     */
    public HeldPromotion judge(
            ProjectionInput input, LocalDate firstDay, LocalDate startsOn, LocalDate endsOn, double uplift) {
        int horizon = input.demandByDay().size();
        int first = (int) Math.max(1, ChronoUnit.DAYS.between(firstDay, startsOn) + 1);
        int last = (int) ChronoUnit.DAYS.between(firstDay, endsOn) + 1;
        if (last < first || first > horizon) {
            throw new IllegalArgumentException("the promotion from " + startsOn + " to " + endsOn
                    + " lies outside the projection of " + horizon + " days from " + firstDay);
        }
        int length = Math.min(last, horizon) - first + 1;
        WindowStock planned = follow(input, first, length, uplift);
        LocalDate plannedDay = firstDay.plusDays(first - 1L);
        if (planned.carried(policy)) {
            return new HeldPromotion(
                    false,
                    planned.stockoutProbability(),
                    planned.demand(),
                    planned.missing(),
                    planned.endStock(),
                    null,
                    plannedDay,
                    String.format(
                            Locale.ENGLISH,
                            "Stock carries the promotion: it asks for %s, of which %.0f%% can be sold.",
                            units(planned.demand()),
                            100 * planned.fillRate()));
        }
        LocalDate could = null;
        for (int start = first + 1; start + length - 1 <= horizon && could == null; start++) {
            if (follow(input, start, length, uplift).carried(policy)) {
                could = firstDay.plusDays(start - 1L);
            }
        }
        LocalDate empty = planned.firstEmptyDay() == 0 ? null : firstDay.plusDays(planned.firstEmptyDay() - 1L);
        return new HeldPromotion(
                true,
                planned.stockoutProbability(),
                planned.demand(),
                planned.missing(),
                planned.endStock(),
                empty,
                could,
                reason(planned, input, firstDay, plannedDay, empty, could));
    }

    private static String reason(
            WindowStock planned,
            ProjectionInput input,
            LocalDate firstDay,
            LocalDate startsOn,
            LocalDate empty,
            LocalDate could) {
        String what = String.format(
                Locale.ENGLISH,
                "The promotion from %s asks for %s, %s of which will be missing%s",
                startsOn,
                units(planned.demand()),
                planned.missing() < HALF_A_UNIT
                        ? String.format(Locale.ENGLISH, "%.0f%%", 100 * (1 - planned.fillRate()))
                        : String.format(Locale.ENGLISH, "%,.0f", planned.missing()),
                empty == null ? "" : ", as the shelf may be empty from " + empty + " on");
        if (could == null) {
            return what + "; no receipt on order makes it possible within the forecast's days.";
        }
        int startDay = (int) ChronoUnit.DAYS.between(firstDay, could) + 1;
        return what + "; it could start on " + could
                + (receiptBetween(input.incoming(), planned.first(), startDay + planned.length() - 1)
                        ? ", when the next receipt carries it."
                        : ".");
    }

    private static String units(double units) {
        return units < HALF_A_UNIT
                ? "less than half a unit"
                : String.format(Locale.ENGLISH, "%,.0f %s", units, Math.round(units) == 1 ? "unit" : "units");
    }

    private static boolean receiptBetween(List<IncomingUnits> incoming, int after, int upTo) {
        return incoming.stream().anyMatch(units -> units.dueDay() > after && units.dueDay() <= upTo);
    }

    private WindowStock follow(ProjectionInput input, int first, int length, double uplift) {
        List<DemandDistribution> demand = new ArrayList<>(input.demandByDay().subList(0, first + length - 1));
        for (int day = first; day < first + length; day++) {
            demand.set(day - 1, demand.get(day - 1).times(uplift));
        }
        Projection projection = StockProjection.project(input.withDemand(demand));
        List<ProjectedDay> window = projection.days().subList(first - 1, first + length - 1);
        double highest = 0;
        double asked = 0;
        double missing = 0;
        int firstEmpty = 0;
        for (ProjectedDay day : window) {
            highest = Math.max(highest, day.stockoutProbability());
            asked += day.expectedDemandUnits();
            missing += day.expectedLostUnits();
            if (firstEmpty == 0 && day.stockoutProbability() > policy.mostStockoutProbability()) {
                firstEmpty = day.day();
            }
        }
        double endStock = window.get(window.size() - 1).expectedEndStockUnits();
        return new WindowStock(first, length, highest, asked, missing, firstEmpty, endStock);
    }

    private record WindowStock(
            int first,
            int length,
            double stockoutProbability,
            double demand,
            double missing,
            int firstEmptyDay,
            double endStock) {

        boolean carried(HoldPolicy policy) {
            return stockoutProbability <= policy.mostStockoutProbability() && fillRate() >= policy.leastFillRate();
        }

        double fillRate() {
            return demand == 0 ? 1 : 1 - missing / demand;
        }
    }
}
