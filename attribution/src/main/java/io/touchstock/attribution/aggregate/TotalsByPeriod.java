package io.touchstock.attribution.aggregate;

import io.touchstock.connectors.event.Spend;
import java.io.Serializable;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The totals of several periods, which may overlap. A journey belongs to the periods that cover the day on which it
 * closed; of the others it is left out.
 *
 * <p>Not safe for use by several threads.
 */
public final class TotalsByPeriod implements Serializable {

    private static final long serialVersionUID = 1L;

    private final LinkedHashMap<ReportPeriod, PeriodTotals> totals = new LinkedHashMap<>();

    /** Nothing yet. */
    public TotalsByPeriod(List<ReportPeriod> periods, SumRules rules) {
        periods.forEach(period -> totals.put(period, new PeriodTotals(rules)));
    }

    /** Adds a journey that became true, or takes back one that is no longer. */
    public void add(DailyContribution contribution) {
        totals.forEach((period, sums) -> {
            if (period.covers(contribution.day())) {
                sums.add(contribution);
            }
        });
    }

    /**
     * Notes what was spent in each period; without a bound, on the days on which anything happened.
     *
     * @return for each period the number of figures outside, which are left out
     */
    public Map<ReportPeriod, Integer> putSpend(Collection<Spend> spend) {
        Map<ReportPeriod, Integer> outside = new LinkedHashMap<>();
        totals.forEach((period, sums) -> {
            ReportPeriod days = new ReportPeriod(
                    period.name(),
                    period.from() == null ? sums.firstDay() : period.from(),
                    period.to() == null ? sums.lastDay() : period.to());
            spend.stream()
                    .filter(cost -> days.covers(cost.day()))
                    .forEach(cost -> sums.putSpend(SpendKey.of(cost), cost.costMicros()));
            outside.put(period, (int)
                    spend.stream().filter(cost -> !days.covers(cost.day())).count());
        });
        return outside;
    }

    /** Adds the totals of other journeys in the same periods, which stay as they are. */
    public void merge(TotalsByPeriod other) {
        other.totals.forEach((period, sums) -> totals.get(period).merge(sums));
    }

    /** By period, in the order in which they were given. */
    public Map<ReportPeriod, PeriodTotals> totals() {
        return Collections.unmodifiableMap(totals);
    }
}
