package io.touchstock.attribution.beam;

import io.touchstock.attribution.aggregate.ReportPeriod;
import io.touchstock.attribution.aggregate.SumRules;
import io.touchstock.attribution.journey.JourneyRules;
import io.touchstock.connectors.event.Spend;
import java.nio.file.Path;
import java.util.List;

/**
 * What a backfill is told.
 *
 * @param rules where journeys begin and end; lateness plays no part, all input is there
 * @param sums what of journeys is summed
 * @param periods whose journeys are summed together, each with totals of its own; at least one
 * @param spend to go with the journeys of the same days
 * @param keepCredits whether the single credits are wanted, one per order, touchpoint and model
 * @param keepJourneys whether the journeys are wanted, for example to train a model on them
 * @param parallelism threads to use
 * @param workDir where intermediate and result files may be written; the caller deletes it
 */
public record BackfillConfig(
        JourneyRules rules,
        SumRules sums,
        List<ReportPeriod> periods,
        List<Spend> spend,
        boolean keepCredits,
        boolean keepJourneys,
        int parallelism,
        Path workDir) {

    public BackfillConfig {
        periods = List.copyOf(periods);
        spend = List.copyOf(spend);
        if (periods.isEmpty()
                || periods.stream().map(ReportPeriod::name).distinct().count() < periods.size()) {
            throw new IllegalArgumentException(
                    "periods is " + periods + "; give at least one, each with a name of its own.");
        }
        if (parallelism < 1) {
            throw new IllegalArgumentException("parallelism is " + parallelism + "; it must be at least 1.");
        }
    }

    /** One period with everything, no spend, and nothing kept but the sums. */
    public static BackfillConfig of(JourneyRules rules, SumRules sums, int parallelism, Path workDir) {
        return new BackfillConfig(
                rules, sums, List.of(ReportPeriod.ALL), List.of(), false, false, parallelism, workDir);
    }

    public BackfillConfig withPeriods(List<ReportPeriod> newPeriods) {
        return new BackfillConfig(rules, sums, newPeriods, spend, keepCredits, keepJourneys, parallelism, workDir);
    }

    public BackfillConfig withSpend(List<Spend> newSpend) {
        return new BackfillConfig(rules, sums, periods, newSpend, keepCredits, keepJourneys, parallelism, workDir);
    }

    public BackfillConfig keepingCredits() {
        return new BackfillConfig(rules, sums, periods, spend, true, keepJourneys, parallelism, workDir);
    }

    public BackfillConfig keepingJourneys() {
        return new BackfillConfig(rules, sums, periods, spend, keepCredits, true, parallelism, workDir);
    }
}
