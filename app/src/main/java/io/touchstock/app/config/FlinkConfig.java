package io.touchstock.app.config;

import java.time.Duration;
import java.util.function.BiConsumer;

/**
 * How the jobs run.
 *
 * @param parallelism of every operator that has none of its own
 * @param maxParallelism upper bound of any later rescaling; it cannot change once there is a savepoint
 * @param checkpointInterval time between two checkpoints, and so between two visible results of exactly-once sinks
 * @param checkpointDir a URI, or {@code default} for where the cluster keeps them
 * @param stateBackend where state lives
 * @param outOfOrderness how far the watermark trails the newest event
 * @param maxDrift how far ahead of the slowest topic's event time another may be read
 */
public record FlinkConfig(
        @Setting(doc = "Parallel instances of every operator.", byDefault = "1", atLeast = "1", atMost = "1024")
        int parallelism,

        @Setting(
                doc = "Upper bound of any later rescaling. It cannot change once there is a savepoint.",
                byDefault = "128",
                atLeast = "1",
                atMost = "32768")
        int maxParallelism,

        @Setting(
                doc = "Time between two checkpoints, and so between two visible results of exactly-once sinks.",
                byDefault = "10s",
                atLeast = "100ms",
                atMost = "1h")
        Duration checkpointInterval,

        @Setting(
                doc = "Where checkpoints are kept, as a URI such as file:///var/lib/touchstock or s3://bucket/dir."
                        + " default: where the Flink cluster is set up to keep them; for a job that runs without a"
                        + " cluster, .touchstock/checkpoints.",
                byDefault = "default")
        String checkpointDir,

        @Setting(
                doc = "Where state lives: hashmap on the heap, rocksdb on local disks.",
                byDefault = "hashmap",
                oneOf = {"hashmap", "rocksdb"})
        String stateBackend,

        @Setting(
                doc = "How far the watermark trails the newest event.",
                byDefault = "1m",
                atLeast = "0s",
                atMost = "7d")
        Duration outOfOrderness,

        @Setting(
                doc = "How far ahead of the slowest topic's event time another may be read; keeps a backlog from"
                        + " making the slower topic late. What is read ahead waits in state; but a backlog cannot be"
                        + " read faster than about five times this a second: at 1h a year takes half an hour or more.",
                byDefault = "1d",
                atLeast = "1m",
                atMost = "30d")
        Duration maxDrift)
        implements Consistent {

    @Override
    public void check(BiConsumer<String, String> complaint) {
        if (parallelism > maxParallelism) {
            complaint.accept("parallelism", "must be at most flink.max-parallelism, which is " + maxParallelism);
        }
    }
}
