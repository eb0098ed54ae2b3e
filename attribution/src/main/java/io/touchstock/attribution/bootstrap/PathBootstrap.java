package io.touchstock.attribution.bootstrap;

import io.touchstock.attribution.model.Attribution;
import io.touchstock.attribution.model.ChannelCredit;
import io.touchstock.attribution.model.ModelOptions;
import io.touchstock.attribution.model.PathStatistics;
import io.touchstock.attribution.model.ReplicatedModels;
import io.touchstock.attribution.model.ReplicatedModels.Plan;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Intervals from counted paths, whose journeys have no ids. The conversions of a path are resampled together,
 * Poisson(n) for n of them, and so are its null journeys; the value of a path goes with its resampled conversions, so
 * what orders of one path differ in value adds nothing to the width of an interval.
 *
 * <p>Weights of a path are made once and used for all models. Where the counts of all replicates at once would take too
 * much memory, replicates are done in blocks; which of them are done together changes no result.
 *
 * @param replicates at least 2
 */
public record PathBootstrap(ModelOptions options, int replicates) {

    /** Numbers that the blocks hold together at most: 240 MB. */
    private static final long MOST_NUMBERS = 30_000_000;

    private static final double MICROS_PER_UNIT = 1e6;

    public PathBootstrap {
        if (replicates < 2) {
            throw new IllegalArgumentException("replicates is " + replicates
                    + ", at least 2 are needed for an interval; " + PoissonWeights.DEFAULT_REPLICATES + " are usual");
        }
    }

    /**
     * Adds the intervals of conversions and value to what models credit.
     *
     * @param attributions made of these paths with these options; one that needs more than paths stays as it is, and
     *     one that is too large to replicate gets a note that says so
     */
    public List<Attribution> withIntervals(PathStatistics statistics, List<Attribution> attributions) {
        Map<String, Plan> plans = new LinkedHashMap<>();
        for (Attribution attribution : attributions) {
            ReplicatedModels.plan(attribution.model(), options, statistics)
                    .ifPresent(plan -> plans.put(attribution.model(), plan));
        }
        Map<String, Plan> possible = new LinkedHashMap<>(plans);
        possible.values().removeIf(plan -> plan.refusal() != null);
        statistics.sort();
        Replicates credits = replicated(statistics, possible);
        return attributions.stream()
                .map(attribution -> with(attribution, Optional.ofNullable(plans.get(attribution.model())), credits))
                .toList();
    }

    private Replicates replicated(PathStatistics statistics, Map<String, Plan> plans) {
        Replicates credits = new Replicates(List.copyOf(plans.keySet()), statistics.channels(), replicates);
        long cells = plans.values().stream().mapToLong(Plan::cells).sum();
        int lanes = Math.min(replicates, Runtime.getRuntime().availableProcessors());
        long widest = Math.max(1, MOST_NUMBERS / Math.max(1, cells * lanes));
        int width = (int) Math.min(widest, (replicates + lanes - 1) / lanes);
        IntStream.iterate(0, first -> first < replicates, first -> first + width)
                .mapToObj(first -> new ReplicateBlock(plans, first, Math.min(width, replicates - first)))
                .toList()
                .parallelStream()
                .forEach(block -> block.run(statistics, credits));
        return credits;
    }

    private static Attribution with(Attribution attribution, Optional<Plan> plan, Replicates replicates) {
        if (plan.isEmpty()) {
            return attribution;
        }
        if (plan.get().refusal() != null) {
            List<String> notes = new ArrayList<>(attribution.notes());
            notes.add(attribution.model() + ": " + plan.get().refusal());
            return new Attribution(attribution.model(), attribution.credits(), notes);
        }
        List<ChannelCredit> credits = attribution.credits().stream()
                .map(credit -> with(credit, replicates.credit(attribution.model(), credit.channel())))
                .toList();
        return new Attribution(attribution.model(), credits, attribution.notes());
    }

    private static ChannelCredit with(ChannelCredit credit, ReplicateCredit replicates) {
        return new ChannelCredit(
                credit.model(),
                credit.channel(),
                credit.conversions(),
                credit.value(),
                credit.removalEffect(),
                Intervals.of95(replicates.conversions()),
                Intervals.of95(replicates.valueMicros(), MICROS_PER_UNIT));
    }
}
