package io.touchstock.app.jobs;

import io.touchstock.app.config.FlinkConfig;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.ExternalizedCheckpointRetention;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.configuration.StateBackendOptions;
import org.apache.flink.configuration.StateRecoveryOptions;
import org.apache.flink.core.execution.CheckpointingMode;
import org.apache.flink.core.execution.RestoreMode;
import org.apache.flink.streaming.api.environment.LocalStreamEnvironment;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** Flink's execution environment as the configuration wants it. */
public final class JobEnvironment {

    private JobEnvironment() {}

    /**
     * An environment for one job: on a cluster the cluster's own, elsewhere a local one, which goes on from the newest
     * checkpoint that an earlier run of the job has left.
     *
     * @param job becomes the job's name, for example {@code journeys}
     */
    public static StreamExecutionEnvironment of(FlinkConfig flink, String job) {
        Configuration settings = new Configuration();
        settings.set(PipelineOptions.NAME, "touchstock " + job);
        settings.set(PipelineOptions.GENERIC_TYPES, false);
        settings.set(PipelineOptions.MAX_PARALLELISM, flink.maxParallelism());
        settings.set(StateBackendOptions.STATE_BACKEND, flink.stateBackend());
        settings.set(CheckpointingOptions.CHECKPOINTING_CONSISTENCY_MODE, CheckpointingMode.EXACTLY_ONCE);
        settings.set(CheckpointingOptions.CHECKPOINTING_INTERVAL, flink.checkpointInterval());
        settings.set(
                CheckpointingOptions.EXTERNALIZED_CHECKPOINT_RETENTION,
                ExternalizedCheckpointRetention.RETAIN_ON_CANCELLATION);
        if (!flink.checkpointDir().equals("default")) {
            keepCheckpointsIn(flink.checkpointDir(), settings);
        } else if (isLocal()) {
            // Without a cluster Flink would use the JobManager's memory, and end every job whose state outgrows 5 MB.
            keepCheckpointsIn(LocalCheckpoints.directory(job).toUri().toString(), settings);
            LocalCheckpoints.newest(job).ifPresent(checkpoint -> {
                settings.set(
                        StateRecoveryOptions.SAVEPOINT_PATH, checkpoint.toUri().toString());
                settings.set(StateRecoveryOptions.RESTORE_MODE, RestoreMode.CLAIM);
            });
        }
        StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment(settings);
        env.setParallelism(flink.parallelism());
        return env;
    }

    private static void keepCheckpointsIn(String directory, Configuration settings) {
        settings.set(CheckpointingOptions.CHECKPOINT_STORAGE, "filesystem");
        settings.set(CheckpointingOptions.CHECKPOINTS_DIRECTORY, directory);
    }

    /** Whether there is no cluster, so that the job runs in this process. */
    private static boolean isLocal() {
        return StreamExecutionEnvironment.getExecutionEnvironment() instanceof LocalStreamEnvironment;
    }
}
