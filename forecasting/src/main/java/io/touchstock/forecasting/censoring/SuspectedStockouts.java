package io.touchstock.forecasting.censoring;

import io.touchstock.forecasting.panel.PanelSeries;
import io.touchstock.forecasting.panel.SalesPanel;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Finds empty shelves in sales alone: runs of zeros that chance does not explain. */
public final class SuspectedStockouts {
    /** Probability that a series without empty shelves has one suspected. */
    public static final double BOUND = 0.001;

    private static final int FEWEST = 5;
    private static final double MOST_SOLD_NOTHING = 0.5;
    private static final double MORE_THAN_USUAL = 3;

    private SuspectedStockouts() {}

    /** The panel with suspected periods marked as such; they are no longer observed. */
    public static SalesPanel marked(SalesPanel past) {
        BitSet everywhere = quiet(past, past.series());
        Map<String, List<PanelSeries>> shops = past.series().stream()
                .collect(Collectors.groupingBy(series -> series.id().location()));
        Map<String, BitSet> quiet = new HashMap<>();
        shops.forEach((shop, series) -> quiet.put(shop, series.size() < FEWEST ? everywhere : quiet(past, series)));
        return past.mapped(series -> series.withSuspectedEmptyShelf(ZeroRuns.improbable(
                series, past.frequency(), quiet.get(series.id().location()), BOUND)));
    }

    /** Periods in which far more of the series than usual sold nothing: a holiday, not empty shelves. */
    private static BitSet quiet(SalesPanel past, List<PanelSeries> group) {
        int[] observed = new int[past.periods()];
        int[] zeros = new int[past.periods()];
        double allObserved = 0;
        double allZeros = 0;
        for (PanelSeries series : group) {
            for (int i = 0; i < series.length(); i++) {
                if (series.observed(i)) {
                    observed[series.start() + i]++;
                    allObserved++;
                    if (series.units(i) == 0) {
                        zeros[series.start() + i]++;
                        allZeros++;
                    }
                }
            }
        }
        double most =
                Math.max(MOST_SOLD_NOTHING, Math.min(0.95, MORE_THAN_USUAL * allZeros / Math.max(1, allObserved)));
        BitSet quiet = new BitSet();
        for (int period = 0; period < observed.length; period++) {
            if (observed[period] >= FEWEST && zeros[period] >= most * observed[period]) {
                quiet.set(period);
            }
        }
        return quiet;
    }
}
