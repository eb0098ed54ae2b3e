package io.touchstock.attribution.aggregate;

import io.touchstock.attribution.model.PathCount;
import io.touchstock.attribution.model.PathStatistics;
import java.util.HashMap;
import java.util.Map;

/** All that a report on a period needs: path counts, sums of credits, spend. Not safe for use by several threads. */
public final class PeriodTotals {

    private final PathStatistics paths = new PathStatistics();
    private final Map<CreditKey, CreditTotals> credits = new HashMap<>();
    private final Map<SpendKey, Long> spendMicros = new HashMap<>();

    public void add(PathCount count) {
        paths.add(count);
    }

    public void add(CreditKey key, CreditTotals totals) {
        credits.merge(key, totals, CreditTotals::plus);
    }

    /** A later figure under the same key replaces the earlier. */
    public void putSpend(SpendKey key, long costMicros) {
        spendMicros.put(key, costMicros);
    }

    public PathStatistics paths() {
        return paths;
    }

    public Map<CreditKey, CreditTotals> credits() {
        return Map.copyOf(credits);
    }

    Map<SpendKey, Long> spendMicros() {
        return spendMicros;
    }
}
