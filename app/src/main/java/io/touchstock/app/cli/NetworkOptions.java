package io.touchstock.app.cli;

import io.touchstock.forecasting.dl4j.NetworkMethod;
import io.touchstock.forecasting.dl4j.NetworkPlan;
import io.touchstock.forecasting.model.TrainingListener;
import java.time.Duration;
import java.time.InstantSource;
import picocli.CommandLine.Option;

/** Options that say how the network is trained that a backtest judges. */
final class NetworkOptions {

    @Option(
            names = "--time-limit",
            paramLabel = "TIME",
            description = "lstm: when each training ends at the latest. A limit that is reached makes the model depend"
                    + " on how busy the machine was. Default: ${DEFAULT-VALUE}.")
    private String timeLimit = "20m";

    @Option(
            names = "--steps",
            paramLabel = "N",
            description = "lstm: gradient steps of each network; fewer for a first look. Default: as many as the"
                    + " command train takes.")
    private Integer steps;

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "lstm: of every random choice. Default: ${DEFAULT-VALUE}.")
    private long seed = 1;

    NetworkMethod method() {
        Duration limit = DurationOption.of("--time-limit", timeLimit);
        if (steps != null && steps < 1) {
            throw new InputException("--steps: " + steps + " must be at least 1");
        }
        int workers = Runtime.getRuntime().availableProcessors();
        return new NetworkMethod(
                horizon -> {
                    NetworkPlan usual = NetworkPlan.usual(horizon, limit, workers, seed);
                    return steps == null ? usual : usual.withSteps(steps);
                },
                InstantSource.system(),
                TrainingListener.SILENT);
    }
}
