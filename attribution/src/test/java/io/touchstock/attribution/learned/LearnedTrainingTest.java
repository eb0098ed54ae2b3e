package io.touchstock.attribution.learned;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.touchstock.attribution.journey.CreditAssignment;
import io.touchstock.attribution.model.TouchSequence;
import io.touchstock.connectors.event.Journey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LearnedTrainingTest {

    private static final InstantSource STOPPED_CLOCK = InstantSource.fixed(Instant.EPOCH);
    private static final List<Journey> JOURNEYS = SimulatedJourneys.of(2_000, 9);

    @TempDir
    Path folder;

    @Test
    void every_predictor_is_judged_on_the_same_later_journeys() {
        LearnedEvaluation evaluation = run(1).evaluation();

        assertThat(evaluation.scores().stream().map(PredictionScore::predictor))
                .containsExactly("lstm", "logistic regression", "markov", "base rate");
        double rate = evaluation.trainingRate();
        double happened = evaluation.testRate();
        assertThat(evaluation.of("base rate").auc()).isEqualTo(0.5);
        assertThat(evaluation.of("base rate").logLoss())
                .isCloseTo(-happened * Math.log(rate) - (1 - happened) * Math.log(1 - rate), within(1e-12));
        assertThat(evaluation.fitJourneys() + evaluation.validationJourneys() + evaluation.testJourneys())
                .isLessThanOrEqualTo(JOURNEYS.size());
    }

    @Test
    void a_regression_on_counts_beats_the_base_rate_where_counts_tell_something() {
        LearnedEvaluation evaluation = run(1).evaluation();

        assertThat(evaluation.of("logistic regression").logLoss())
                .isLessThan(evaluation.of("base rate").logLoss());
        assertThat(evaluation.of("logistic regression").auc()).isGreaterThan(0.55);
    }

    @Test
    void the_remarks_tell_each_score_and_what_became_of_negative_drops() {
        assertThat(run(1).evaluation().remarks())
                .anyMatch(remark -> remark.startsWith("lstm: held-out log-loss"))
                .anyMatch(remark -> remark.startsWith("markov: held-out log-loss"))
                .anyMatch(remark -> remark.contains("negative drop, which counts as 0"));
    }

    @Test
    void touches_that_give_the_outcome_away_are_told_of() {
        List<Journey> given = JOURNEYS.stream()
                .map(journey -> new Journey(
                        journey.journeyId(),
                        journey.personId(),
                        List.of(SimulatedJourneys.touch(
                                journey.journeyId(),
                                TimeSplit.lastTouch(journey),
                                journey.converted() ? "Checkout" : "Search")),
                        journey.orderId(),
                        journey.closedAt(),
                        journey.valueMicros()))
                .toList();

        LearnedEvaluation evaluation = new LearnedTraining(LearnedTrainingTest::untrained, STOPPED_CLOCK)
                .run(given, LearnedSettings.DEFAULTS)
                .evaluation();

        assertThat(evaluation.remarks()).anyMatch(remark -> remark.contains("give the outcome away"));
        assertThat(run(1).evaluation().remarks()).noneMatch(remark -> remark.contains("give the outcome away"));
    }

    @Test
    void the_provenance_names_data_span_seed_and_settings() {
        LearnedRun run = run(4);
        LearnedProvenance provenance = run.provenance();

        assertThat(provenance.version()).startsWith("lstm-2026-04-").endsWith("-4");
        assertThat(provenance.journeys())
                .isEqualTo(run.evaluation().fitJourneys() + run.evaluation().validationJourneys());
        assertThat(provenance.trainedTo()).isEqualTo(run.evaluation().cut());
        assertThat(provenance.settings()).containsEntry("hidden.units", "16");
        assertThat(provenance.dataHash())
                .hasSize(64)
                .isEqualTo(run(5).provenance().dataHash());
    }

    @Test
    void a_kept_model_comes_back_with_all_that_is_known_of_it() throws IOException {
        LearnedRun run = run(1);
        LearnedDirectory directory = new LearnedDirectory(folder.resolve("deep/er"));
        assertThat(directory.holdsModel()).isFalse();

        directory.write(run);
        LearnedRun read = directory.read();

        assertThat(read.evaluation()).isEqualTo(run.evaluation());
        assertThat(read.provenance()).isEqualTo(run.provenance());
        for (Journey journey : JOURNEYS.subList(0, 50)) {
            TouchSequence touches = CreditAssignment.touches(journey);
            assertThat(read.model().shares(touches)).isEqualTo(run.model().shares(touches));
            assertThat(read.model().attention(touches)).isEqualTo(run.model().attention(touches));
        }
    }

    @Test
    void channels_of_any_name_survive_the_file() throws IOException {
        List<String> names = List.of(" a = b", "a:b#c\\d", "Größe\tTikTok", "第一");
        LearnedRun run = run(1);
        TouchEncoding encoding = new TouchEncoding(names, run.model().encoding().kinds(), 50);
        LearnedRun renamed = new LearnedRun(
                new LearnedModel(encoding, run.model().network(), Calibration.NONE),
                run.evaluation(),
                run.provenance());
        LearnedDirectory directory = new LearnedDirectory(folder);

        directory.write(renamed);

        assertThat(directory.read().model().encoding().channels()).isEqualTo(names);
    }

    @Test
    void a_file_that_is_missing_newer_or_damaged_is_refused_with_what_to_do() throws IOException {
        LearnedDirectory directory = new LearnedDirectory(folder);
        assertThatThrownBy(directory::read).isInstanceOf(IOException.class).hasMessageContaining("train one first");

        directory.write(run(1));
        Path file = folder.resolve("lstm.properties");
        String text = Files.readString(file);
        Files.writeString(file, text.replace("format=1\n", "format=2\n"));
        assertThatThrownBy(directory::read).isInstanceOf(IOException.class).hasMessageContaining("newer program");
        Files.writeString(file, text.replaceAll("weights.query=[^\n]*\n", ""));
        assertThatThrownBy(directory::read)
                .isInstanceOf(IOException.class)
                .hasMessageContainingAll("no weights.query", "train the model again");
    }

    private static LearnedRun run(long seed) {
        return new LearnedTraining(LearnedTrainingTest::untrained, STOPPED_CLOCK)
                .run(JOURNEYS, LearnedSettings.DEFAULTS.withSeed(seed));
    }

    /** First weights drawn from the seed, and no step. */
    private static TrainedNetwork untrained(TrainingSequences set, LearnedSettings settings) {
        Random random = new Random(settings.seed());
        int units = 2;
        double[][] input = new double[set.width()][];
        for (int row = 0; row < input.length; row++) {
            input[row] = random.doubles(4L * units, -1, 1).toArray();
        }
        double[][] recurrent = new double[units][];
        for (int row = 0; row < units; row++) {
            recurrent[row] = random.doubles(4L * units, -1, 1).toArray();
        }
        LstmWeights weights = new LstmWeights(
                input,
                recurrent,
                new double[4 * units],
                new double[] {1, -1},
                new double[] {1, 0.5},
                Logistic.logOdds(set.baseRate()));
        AttentionLstm network = new AttentionLstm(weights);
        return new TrainedNetwork(network, 0, network.logLoss(set.validation()), new TreeMap<>());
    }
}
