package io.touchstock.forecasting.backtest;

import io.touchstock.forecasting.evaluation.Accuracy;
import io.touchstock.forecasting.evaluation.DemandClass;
import io.touchstock.forecasting.evaluation.ScoreTotals;
import io.touchstock.forecasting.evaluation.ScoredPath;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The measures of a backtest: of each model all together, and by origin, class of demand and part of the horizon. */
public final class Scores {
    private final List<StepRange> ranges;
    private final Map<ScoreKey, ScoreTotals> totals = new LinkedHashMap<>();

    Scores(List<StepRange> ranges) {
        this.ranges = List.copyOf(ranges);
    }

    void add(String model, LocalDate origin, DemandClass demandClass, ScoredPath path) {
        for (LocalDate day : Arrays.asList(null, origin)) {
            for (DemandClass some : Arrays.asList(null, demandClass)) {
                totals(new ScoreKey(model, day, some, null)).add(path);
                for (StepRange range : ranges) {
                    totals(new ScoreKey(model, day, some, range)).add(path, range.from() - 1, range.to());
                }
            }
        }
    }

    private ScoreTotals totals(ScoreKey key) {
        return totals.computeIfAbsent(key, fresh -> new ScoreTotals());
    }

    /** The parts of the horizon. */
    public List<StepRange> ranges() {
        return ranges;
    }

    /** The measures of a group; null if nothing of it was scored. */
    public Accuracy of(ScoreKey key) {
        ScoreTotals found = totals.get(key);
        return found == null ? null : found.accuracy();
    }

    /** All groups in which anything was scored, in the order in which they came. */
    public Map<ScoreKey, Accuracy> all() {
        Map<ScoreKey, Accuracy> all = new LinkedHashMap<>();
        totals.forEach((key, sum) -> {
            Accuracy accuracy = sum.accuracy();
            if (accuracy.pointCount() > 0) {
                all.put(key, accuracy);
            }
        });
        return all;
    }
}
