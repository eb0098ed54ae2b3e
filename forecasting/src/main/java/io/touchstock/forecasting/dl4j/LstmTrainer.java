package io.touchstock.forecasting.dl4j;

import io.touchstock.forecasting.model.DataHash;
import io.touchstock.forecasting.model.Provenance;
import io.touchstock.forecasting.model.QuantileForecast;
import io.touchstock.forecasting.model.TrainedModel;
import io.touchstock.forecasting.model.Trainer;
import io.touchstock.forecasting.model.TrainingBudget;
import io.touchstock.forecasting.model.TrainingListener;
import io.touchstock.forecasting.model.TrainingProgress;
import io.touchstock.forecasting.model.TrainingSet;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.MultiDataSet;

/**
 * Trains the LSTM with Adam on windows drawn at random, looks at held-out days now and then, keeps the weights that did
 * best there, and stops when they no longer get better or the budget is spent.
 */
public final class LstmTrainer implements Trainer {
    /** The kind in a model's provenance. */
    public static final String KIND = "lstm";

    private static final int MOST_HELD_OUT_WINDOWS = 1024;
    private static final int WARM_UP_STEPS = 20;
    /** Setting it costs a few milliseconds. */
    private static final int LEARNING_RATE_EVERY_STEPS = 5;

    private static final double LAST_LEARNING_RATE_SHARE = 0.01;
    private static final double LOSS_MEMORY = 0.95;

    private final LstmConfig config;
    private final InstantSource clock;

    /**
     * A trainer; it can train many times.
     *
     * @param clock measures the time budget
     */
    public LstmTrainer(LstmConfig config, InstantSource clock) {
        this.config = config;
        this.clock = clock;
    }

    @Override
    public TrainedModel train(TrainingSet set, TrainingBudget budget, TrainingListener listener) {
        return new Run(set, budget, listener).train();
    }

    /** One training from the first step to the last. */
    private final class Run {
        private final TrainingSet set;
        private final TrainingBudget budget;
        private final TrainingListener listener;
        private final TrainingWindows windows;
        private final List<LabelledWindow> heldOut;
        private final SplittableRandom random = new SplittableRandom(config.seed());
        private final List<TrainingProgress> curve = new ArrayList<>();
        private final Instant began = clock.instant();
        private final ComputationGraph network = LstmNetwork.create(config);
        private final LstmForecaster forecaster;
        private INDArray best;
        private double bestScore = Double.NaN;
        private double lastScore = Double.NaN;
        private int looksWithoutGain;
        private double loss = Double.NaN;

        Run(TrainingSet set, TrainingBudget budget, TrainingListener listener) {
            this.set = set;
            this.budget = budget;
            this.listener = listener;
            this.windows = new TrainingWindows(set, config.features());
            this.heldOut = windows.heldOut(MOST_HELD_OUT_WINDOWS);
            this.forecaster = new LstmForecaster(network, config.features(), version());
        }

        TrainedModel train() {
            int step = 0;
            while (step < budget.maxSteps() && elapsed().compareTo(budget.timeLimit()) < 0 && keepsImproving()) {
                if (step % LEARNING_RATE_EVERY_STEPS == 0) {
                    network.setLearningRate(learningRate(step));
                }
                fitOneBatch();
                step++;
                if (step % config.evaluateEverySteps() == 0) {
                    look();
                }
                report(step);
            }
            look();
            report(step);
            network.setParams(best);
            return new LstmModel(forecaster, network, provenance(step), curve);
        }

        private boolean keepsImproving() {
            return looksWithoutGain < config.patience();
        }

        private void fitOneBatch() {
            MultiDataSet batch = LabelledWindow.batch(windows.draw(config.batchSize(), random), config.features());
            network.fit(batch);
            double perDay = network.score() / config.features().horizonDays();
            loss = Double.isNaN(loss) ? perDay : LOSS_MEMORY * loss + (1 - LOSS_MEMORY) * perDay;
            close(batch);
        }

        private void close(MultiDataSet batch) {
            for (INDArray array : batch.getFeatures()) {
                array.close();
            }
            for (INDArray array : batch.getLabels()) {
                array.close();
            }
        }

        private void look() {
            lastScore = heldOut.isEmpty() ? loss : HeldOutScore.of(heldOut, forecaster, config.features());
            if (best == null || Double.isNaN(bestScore) || lastScore < bestScore) {
                best = network.params().dup();
                bestScore = lastScore;
                looksWithoutGain = 0;
            } else {
                looksWithoutGain++;
            }
        }

        private void report(int step) {
            TrainingProgress progress =
                    new TrainingProgress(step, plannedSteps(step), loss, lastScore, bestScore, elapsed());
            if (step % config.evaluateEverySteps() == 0 || curve.isEmpty()) {
                curve.add(progress);
            }
            listener.progressed(progress);
        }

        private int plannedSteps(int step) {
            double seconds = elapsed().toMillis() / 1000.0;
            double limit = budget.timeLimit().toMillis() / 1000.0;
            double byTime = seconds == 0 ? Double.MAX_VALUE : step * limit / seconds;
            return (int) Math.max(step, Math.min(budget.maxSteps(), byTime));
        }

        /** Rises over the first steps, then falls along a half cosine to the end of the budget. */
        private double learningRate(int step) {
            double spent = Math.max(
                    (double) step / budget.maxSteps(),
                    (double) elapsed().toMillis() / budget.timeLimit().toMillis());
            double warm = Math.min(1, (step + 1.0) / WARM_UP_STEPS);
            double cosine = (1 + Math.cos(Math.PI * Math.min(1, spent))) / 2;
            return config.learningRate() * warm * (LAST_LEARNING_RATE_SHARE + (1 - LAST_LEARNING_RATE_SHARE) * cosine);
        }

        private Duration elapsed() {
            return Duration.between(began, clock.instant());
        }

        private String version() {
            return KIND + "-" + set.asOf() + "-" + DataHash.of(set).substring(0, 8) + "-" + config.seed();
        }

        private Provenance provenance(int steps) {
            SortedMap<String, String> settings = new TreeMap<>(config.asProperties());
            settings.put("steps", Integer.toString(steps));
            settings.put("budget.steps", Integer.toString(budget.maxSteps()));
            settings.put("budget.time", budget.timeLimit().toString());
            settings.put("levels", QuantileForecast.LEVELS.toString());
            settings.put("parameters", Long.toString(network.numParams()));
            settings.put("windows", Long.toString(windows.count()));
            SortedMap<String, Double> metrics = new TreeMap<>();
            metrics.put("training.loss", loss);
            metrics.put("training.validation-score", bestScore);
            return new Provenance(
                    forecaster.version(),
                    KIND,
                    set.asOf(),
                    DataHash.of(set),
                    set.series().size(),
                    config.seed(),
                    settings,
                    RuntimeVersions.all(),
                    metrics);
        }
    }
}
