package io.touchstock.app.cli;

import io.touchstock.forecasting.beam.Runner;
import java.util.regex.Pattern;
import picocli.CommandLine.Option;

/** Options that say where a pipeline runs. */
final class RunnerOptions {
    private static final Pattern HOST_AND_PORT = Pattern.compile("[^:\\s]+:\\d{1,5}");

    @Option(
            names = "--flink-master",
            paramLabel = "HOST:PORT",
            description = "REST address of a Flink cluster whose workers see the files under the same paths. Default:"
                    + " run in this process.")
    private String flinkMaster;

    @Option(
            names = "--parallelism",
            paramLabel = "N",
            description = "Subtasks of each step. Default: as many as this machine has processors.")
    private Integer parallelism;

    /** @throws InputException if one of them cannot be meant */
    Runner runner() {
        if (flinkMaster != null && !HOST_AND_PORT.matcher(flinkMaster).matches()) {
            throw new InputException(
                    "--flink-master: '" + flinkMaster + "' is no host and port; write it like flink.example:8081");
        }
        int subtasks = parallelism == null ? Runtime.getRuntime().availableProcessors() : parallelism;
        return new Runner(flinkMaster == null ? Runner.HERE : flinkMaster, atLeast("--parallelism", subtasks, 1));
    }

    /** @throws InputException if the number is too small */
    static int atLeast(String option, int number, int least) {
        if (number < least) {
            throw new InputException(option + ": " + number + " is too small; give at least " + least);
        }
        return number;
    }
}
