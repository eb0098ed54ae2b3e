package io.touchstock.app.cluster;

import io.touchstock.app.config.BadConfigException;
import io.touchstock.app.config.ConfigFile;
import io.touchstock.app.config.TouchstockConfig;
import io.touchstock.app.jobs.DemandOnKafka;
import io.touchstock.app.jobs.JourneysOnKafka;
import io.touchstock.app.jobs.StockOnKafka;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/**
 * What a cluster calls when the job jar is submitted with {@code JOB --config FILE}. Runs inside the JobManager, so it
 * never ends the process: whatever is wrong is thrown and shown to the one who submits.
 */
public final class ClusterMain {

    private static final String USAGE = "give JOB --config FILE, where JOB is journeys, demand or stock";

    private ClusterMain() {}

    /**
     * Submits one job.
     *
     * @throws IllegalArgumentException if the arguments are not {@code JOB --config FILE}
     */
    public static void main(String[] args) throws Exception {
        if (args.length != 3 || !args[1].equals("--config")) {
            throw new IllegalArgumentException("got '" + String.join(" ", args) + "'; " + USAGE);
        }
        define(args[0], Path.of(args[2])).execute();
    }

    private static StreamExecutionEnvironment define(String job, Path file) throws IOException, BadConfigException {
        TouchstockConfig config = ConfigFile.read(file);
        return switch (job) {
            case "journeys" -> JourneysOnKafka.define(config);
            case "demand" -> DemandOnKafka.define(config);
            case "stock" -> StockOnKafka.define(config);
            default -> throw new IllegalArgumentException("there is no job '" + job + "'; " + USAGE);
        };
    }
}
