package io.touchstock.attribution.dl4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.touchstock.attribution.learned.AttentionLstm;
import io.touchstock.attribution.learned.EncodedJourney;
import io.touchstock.attribution.learned.LearnedEvaluation;
import io.touchstock.attribution.learned.LearnedRun;
import io.touchstock.attribution.learned.LearnedSettings;
import io.touchstock.attribution.learned.LearnedTraining;
import io.touchstock.attribution.learned.SimulatedJourneys;
import io.touchstock.attribution.model.TouchSequence;
import io.touchstock.connectors.event.Journey;
import io.touchstock.connectors.event.TouchpointKind;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicLong;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.DataSet;

class LstmNetworkTrainerTest {

    private static final InstantSource STOPPED_CLOCK = InstantSource.fixed(Instant.EPOCH);
    private static final int WIDTH = 3;

    @Test
    void the_plain_pass_says_what_the_trained_graph_says() {
        MultiLayerNetwork graph = AttentionLstmNetwork.create(WIDTH, 5, 0.01, 0, 3, DataType.FLOAT);
        List<EncodedJourney> journeys = journeys(4, 1, 7, 2, 5);
        for (int step = 0; step < 5; step++) {
            graph.fit(SequenceBatch.of(journeys, DataType.FLOAT));
        }
        AttentionLstm plain = NetworkWeights.of(graph);

        INDArray probabilities = output(graph, journeys);

        for (int i = 0; i < journeys.size(); i++) {
            double logOdds = plain.logOdds(journeys.get(i).touches());
            assertThat(1 / (1 + Math.exp(-logOdds))).isCloseTo(probabilities.getDouble(i), within(1e-5));
        }
        graph.close();
    }

    @Test
    void the_output_starts_at_the_base_rate() {
        MultiLayerNetwork graph = AttentionLstmNetwork.create(WIDTH, 2, 0.01, 0, 3, DataType.FLOAT);

        NetworkWeights.startAt(graph, 0.02);

        graph.getParam("2_W").assign(0);
        assertThat(output(graph, journeys(3)).getDouble(0)).isCloseTo(0.02, within(1e-6));
        graph.close();
    }

    @Test
    void one_pass_draws_each_journey_once() {
        List<EncodedJourney> journeys = journeys(1, 2, 3, 4, 5, 6, 7);
        LengthBatches batches = new LengthBatches(journeys, 2, new SplittableRandom(1));
        List<EncodedJourney> drawn = new ArrayList<>();
        for (int batch = 0; batch < 4; batch++) {
            drawn.addAll(batches.next());
        }

        assertThat(drawn).containsExactlyInAnyOrderElementsOf(journeys);
    }

    @Test
    void the_same_seed_gives_the_same_shares_and_another_seed_others() {
        List<Journey> journeys = SimulatedJourneys.of(400, 1);
        TouchSequence touches = new TouchSequence(
                List.of("Display", "Search", "Never Seen"),
                List.of(TouchpointKind.CLICK, TouchpointKind.CLICK, TouchpointKind.CALL),
                List.of(Instant.EPOCH, Instant.EPOCH.plusSeconds(3600), Instant.EPOCH.plusSeconds(9000)),
                Instant.EPOCH.plusSeconds(9000));

        double[] attention = train(journeys, 1, 10).model().attention(touches);

        assertThat(train(journeys, 1, 10).model().attention(touches)).isEqualTo(attention);
        assertThat(train(journeys, 2, 10).model().attention(touches)).isNotEqualTo(attention);
    }

    @Test
    void it_learns_an_order_of_touches_that_counts_do_not_show() {
        LearnedEvaluation evaluation =
                train(SimulatedJourneys.of(3_000, 1), 1, 240).evaluation();

        assertThat(evaluation.of("lstm").logLoss())
                .isLessThan(evaluation.of("markov").logLoss())
                .isLessThan(evaluation.of("logistic regression").logLoss());
    }

    @Test
    void training_ends_when_its_time_is_up() {
        AtomicLong seconds = new AtomicLong();
        InstantSource clock = () -> Instant.ofEpochSecond(seconds.getAndIncrement());
        LearnedRun run = new LearnedTraining(new LstmNetworkTrainer(clock), STOPPED_CLOCK)
                .run(
                        SimulatedJourneys.of(400, 1),
                        LearnedSettings.DEFAULTS.withHiddenUnits(2).withBudget(1_000_000, Duration.ofSeconds(6)));

        assertThat(run.evaluation().steps()).isBetween(1, 6);
    }

    private static LearnedRun train(List<Journey> journeys, long seed, int steps) {
        LearnedSettings settings =
                LearnedSettings.DEFAULTS.withHiddenUnits(8).withSeed(seed).withBudget(steps, Duration.ofDays(1));
        return new LearnedTraining(new LstmNetworkTrainer(STOPPED_CLOCK), STOPPED_CLOCK).run(journeys, settings);
    }

    private static INDArray output(MultiLayerNetwork graph, List<EncodedJourney> journeys) {
        DataSet batch = SequenceBatch.of(journeys, DataType.FLOAT);
        return graph.output(batch.getFeatures(), false, batch.getFeaturesMaskArray(), null);
    }

    private static List<EncodedJourney> journeys(int... lengths) {
        Random random = new Random(1);
        List<EncodedJourney> journeys = new ArrayList<>();
        for (int length : lengths) {
            double[][] rows = new double[length][];
            for (int touch = 0; touch < length; touch++) {
                rows[touch] = random.doubles(WIDTH, -1, 1).toArray();
            }
            journeys.add(new EncodedJourney(rows, journeys.size() % 2 == 0));
        }
        return journeys;
    }
}
