package io.touchstock.app.jobs;

import io.touchstock.app.config.FlinkConfig;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.ExternalizedCheckpointRetention;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.configuration.StateBackendOptions;
import org.apache.flink.core.execution.CheckpointingMode;
import org.apache.flink.streaming.api.environment.LocalStreamEnvironment;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** Flink's execution environment as the configuration wants it. */
public final class JobEnvironment {

    private static final Path LOCAL_CHECKPOINTS = Path.of(".touchstock", "checkpoints");

    private JobEnvironment() {}

    /**
     * An environment for one job: on a cluster the cluster's own, elsewhere a local one.
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
        checkpointDirectory(flink).ifPresent(directory -> {
            settings.set(CheckpointingOptions.CHECKPOINT_STORAGE, "filesystem");
            settings.set(CheckpointingOptions.CHECKPOINTS_DIRECTORY, directory);
        });
        StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment(settings);
        env.setParallelism(flink.parallelism());
        return env;
    }

    /** Empty where the cluster's own setting holds. */
    private static Optional<String> checkpointDirectory(FlinkConfig flink) {
        if (!flink.checkpointDir().equals("default")) {
            return Optional.of(flink.checkpointDir());
        }
        // Without a cluster Flink would use the JobManager's memory, and end every job whose state outgrows 5 MB.
        return StreamExecutionEnvironment.getExecutionEnvironment() instanceof LocalStreamEnvironment
                ? Optional.of(LOCAL_CHECKPOINTS.toAbsolutePath().toUri().toString())
                : Optional.empty();
    }
}
