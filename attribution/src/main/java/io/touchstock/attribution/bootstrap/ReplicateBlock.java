package io.touchstock.attribution.bootstrap;

import io.touchstock.attribution.model.PathFormat;
import io.touchstock.attribution.model.PathStatistics;
import io.touchstock.attribution.model.ReplicatedModel;
import io.touchstock.attribution.model.ReplicatedModels.Plan;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Some consecutive replicates of all models: one pass over the paths, then what each replicate credits. */
final class ReplicateBlock {

    private static final long CONVERSIONS = KeyHash.seed("conversions");
    private static final long NULLS = KeyHash.seed("nulls");

    private final Map<String, Plan> plans;
    private final int first;
    private final long[] conversions;
    private final long[] nulls;

    ReplicateBlock(Map<String, Plan> plans, int first, int size) {
        this.plans = plans;
        this.first = first;
        conversions = new long[size];
        nulls = new long[size];
    }

    void run(PathStatistics statistics, Replicates credits) {
        Map<String, ReplicatedModel> models = new LinkedHashMap<>();
        plans.forEach((name, plan) -> models.put(name, plan.replicated().apply(conversions.length)));
        List<ReplicatedModel> all = List.copyOf(models.values());
        List<String> channels = statistics.channels();
        statistics.forEachByPlace((path, converted, valueMicros, unconverted) -> {
            long hash = hash(path, channels);
            draw(KeyHash.finish(hash ^ CONVERSIONS), converted, conversions);
            draw(KeyHash.finish(hash ^ NULLS), unconverted, nulls);
            double microsPerConversion = converted == 0 ? 0 : (double) valueMicros / converted;
            if (path.length == 0) {
                setUntouched(credits, microsPerConversion);
            } else {
                all.forEach(model -> model.add(path, conversions, microsPerConversion, nulls));
            }
        });
        for (int replicate = 0; replicate < conversions.length; replicate++) {
            int at = replicate;
            models.forEach((name, model) -> credits.set(name, first + at, model.credits(at)));
        }
    }

    /** The hash of the path as text. */
    private static long hash(int[] path, List<String> channels) {
        long hash = KeyHash.empty();
        for (int position = 0; position < path.length; position++) {
            hash = position == 0 ? hash : KeyHash.continued(hash, PathFormat.SEPARATOR);
            hash = KeyHash.continued(hash, channels.get(path[position]));
        }
        return hash;
    }

    private void draw(long seed, long count, long[] weights) {
        PoissonTable table = PoissonTable.of(count);
        for (int replicate = 0; replicate < weights.length; replicate++) {
            weights[replicate] = table.quantile(KeyHash.uniform(seed, first + replicate));
        }
    }

    private void setUntouched(Replicates credits, double microsPerConversion) {
        for (int replicate = 0; replicate < conversions.length; replicate++) {
            credits.setUntouched(
                    first + replicate, conversions[replicate], conversions[replicate] * microsPerConversion);
        }
    }
}
