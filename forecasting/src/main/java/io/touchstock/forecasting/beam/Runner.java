package io.touchstock.forecasting.beam;

import java.io.Serializable;
import org.apache.beam.runners.flink.FlinkPipelineOptions;
import org.apache.beam.runners.flink.FlinkRunner;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.options.PipelineOptionsFactory;

/**
 * Where a pipeline runs.
 *
 * @param flinkMaster {@code host:port} of a Flink cluster's REST service; {@link #HERE} for this process
 * @param parallelism subtasks of each step, at least 1
 */
public record Runner(String flinkMaster, int parallelism) implements Serializable {
    /** In this process. */
    public static final String HERE = "[local]";

    public Runner {
        if (parallelism < 1) {
            throw new IllegalArgumentException("parallelism is " + parallelism + "; it must be at least 1");
        }
    }

    /** In this process, with so many threads. */
    public static Runner here(int parallelism) {
        return new Runner(HERE, parallelism);
    }

    Pipeline pipeline(String job) {
        FlinkPipelineOptions options = PipelineOptionsFactory.as(FlinkPipelineOptions.class);
        options.setRunner(FlinkRunner.class);
        options.setFlinkMaster(flinkMaster);
        options.setParallelism(parallelism);
        options.setObjectReuse(true);
        options.setFasterCopy(true);
        options.setJobName(job);
        return Pipeline.create(options);
    }
}
