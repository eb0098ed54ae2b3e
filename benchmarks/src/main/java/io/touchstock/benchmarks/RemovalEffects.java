package io.touchstock.benchmarks;

import io.touchstock.attribution.model.Attribution;
import io.touchstock.attribution.model.AttributionModel;
import io.touchstock.attribution.model.ModelOptions;
import io.touchstock.attribution.model.Models;
import io.touchstock.attribution.model.PathStatistics;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * From the counts of distinct paths to every channel's Markov credit: counting the chain, one factorisation, all
 * removal effects.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgs = "-Xmx2g")
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class RemovalEffects {

    private static final int LONGEST_PATH = 8;
    private static final long SEED = 20261122;

    /** Distinct channels. */
    @Param({"10", "100"})
    public int channels;

    /** Journeys; most long paths among them are walked once. */
    @Param({"10000", "100000"})
    public int journeys;

    /** Order of the chain. */
    @Param({"1", "2"})
    public int order;

    private PathStatistics statistics;
    private AttributionModel markov;

    /** Draws journeys, the same at every run. */
    @Setup
    public void draw() {
        SplittableRandom random = new SplittableRandom(SEED);
        statistics = new PathStatistics();
        for (int journey = 0; journey < journeys; journey++) {
            List<String> path = new ArrayList<>();
            int length = 1 + random.nextInt(LONGEST_PATH);
            for (int touch = 0; touch < length; touch++) {
                path.add("channel-" + random.nextInt(channels));
            }
            if (random.nextInt(10) == 0) {
                statistics.addConversion(path, 1_000_000L * (10 + random.nextInt(90)));
            } else {
                statistics.addNull(path);
            }
        }
        markov = Models.named("markov", ModelOptions.DEFAULTS.withMarkovOrder(order));
    }

    /** One report's worth of Markov. */
    @Benchmark
    public Attribution attribute() {
        return markov.attribute(statistics);
    }
}
