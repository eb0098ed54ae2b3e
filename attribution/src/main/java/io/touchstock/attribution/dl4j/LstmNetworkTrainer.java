package io.touchstock.attribution.dl4j;

import io.touchstock.attribution.learned.AttentionLstm;
import io.touchstock.attribution.learned.EncodedJourney;
import io.touchstock.attribution.learned.LearnedSettings;
import io.touchstock.attribution.learned.NetworkTrainer;
import io.touchstock.attribution.learned.TrainedNetwork;
import io.touchstock.attribution.learned.TrainingSequences;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.SplittableRandom;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.dataset.DataSet;

/**
 * Trains with Adam on the log-loss of journeys as they are: neither outcome is drawn more often or weighs more, so that
 * probabilities stay honest, and the output starts at the log odds of the base rate, so that no step is spent on
 * finding it. Looks at the validation journeys now and then and keeps the weights that did best there.
 */
public final class LstmNetworkTrainer implements NetworkTrainer {
    private static final double L2 = 1e-5;
    private static final double SHARE_OF_UNKNOWN_CHANNELS = 0.01;
    private static final double LAST_LEARNING_RATE_SHARE = 0.05;

    private final InstantSource clock;

    /**
     * A trainer; it can train many times.
     *
     * @param clock measures the time limit
     */
    public LstmNetworkTrainer(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public TrainedNetwork train(TrainingSequences set, LearnedSettings settings) {
        MultiLayerNetwork network = AttentionLstmNetwork.create(
                set.width(), settings.hiddenUnits(), settings.learningRate(), L2, settings.seed(), DataType.FLOAT);
        try {
            return new Run(set, settings, network).train();
        } finally {
            network.close();
        }
    }

    /** One training from the first step to the last. */
    private final class Run {
        private final TrainingSequences set;
        private final LearnedSettings settings;
        private final MultiLayerNetwork network;
        private final SplittableRandom random;
        private final LengthBatches batches;
        private final Instant began = clock.instant();
        private AttentionLstm best;
        private double bestLoss = Double.POSITIVE_INFINITY;
        private int looksWithoutGain;

        Run(TrainingSequences set, LearnedSettings settings, MultiLayerNetwork network) {
            this.set = set;
            this.settings = settings;
            this.network = network;
            this.random = new SplittableRandom(settings.seed());
            this.batches = new LengthBatches(set.fit(), settings.batchSize(), random);
        }

        TrainedNetwork train() {
            NetworkWeights.startAt(network, set.baseRate());
            look();
            int step = 0;
            while (step < settings.maxSteps()
                    && elapsed().compareTo(settings.timeLimit()) < 0
                    && looksWithoutGain < settings.patience()) {
                if (step % settings.evaluateEverySteps() == 0) {
                    network.setLearningRate(learningRate(step));
                }
                fitOneBatch();
                step++;
                if (step % settings.evaluateEverySteps() == 0) {
                    look();
                }
            }
            look();
            return new TrainedNetwork(best, step, bestLoss, RuntimeVersions.all());
        }

        private void fitOneBatch() {
            List<EncodedJourney> drawn = batches.next().stream()
                    .map(journey -> SequenceBatch.withUnknownChannels(
                            journey, set.unknownChannel(), SHARE_OF_UNKNOWN_CHANNELS, random))
                    .toList();
            DataSet batch = SequenceBatch.of(drawn, DataType.FLOAT);
            network.fit(batch);
            SequenceBatch.close(batch);
        }

        private void look() {
            AttentionLstm now = NetworkWeights.of(network);
            double loss = now.logLoss(set.validation());
            if (best == null || loss < bestLoss) {
                best = now;
                bestLoss = loss;
                looksWithoutGain = 0;
            } else {
                looksWithoutGain++;
            }
        }

        /** Falls along a half cosine to the end of the steps. */
        private double learningRate(int step) {
            double cosine = (1 + Math.cos(Math.PI * step / settings.maxSteps())) / 2;
            return settings.learningRate() * (LAST_LEARNING_RATE_SHARE + (1 - LAST_LEARNING_RATE_SHARE) * cosine);
        }

        private Duration elapsed() {
            return Duration.between(began, clock.instant());
        }
    }
}
