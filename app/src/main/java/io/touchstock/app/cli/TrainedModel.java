package io.touchstock.app.cli;

import io.touchstock.attribution.dl4j.LstmNetworkTrainer;
import io.touchstock.attribution.journey.CreditAssignment;
import io.touchstock.attribution.learned.LearnedDirectory;
import io.touchstock.attribution.learned.LearnedModel;
import io.touchstock.attribution.learned.LearnedRun;
import io.touchstock.attribution.learned.LearnedSettings;
import io.touchstock.attribution.learned.LearnedTraining;
import io.touchstock.attribution.model.TouchSequence;
import io.touchstock.attribution.report.HeldOutScore;
import io.touchstock.attribution.report.LearnedSummary;
import io.touchstock.connectors.event.Journey;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The learned model of a run, and how good it is.
 *
 * @param model splits journeys
 * @param summary for the report
 */
record TrainedModel(LearnedModel model, LearnedSummary summary) {

    /** Whether a model lies in the directory, which may be null. */
    static boolean isKept(Path directory) {
        return directory != null && new LearnedDirectory(directory).holdsModel();
    }

    /** @throws InputException if it cannot be read */
    static TrainedModel kept(Path directory) {
        try {
            LearnedRun run = new LearnedDirectory(directory).read();
            return of(
                    run,
                    Map.of(),
                    "the model " + run.provenance().version() + " was kept in " + directory
                            + "; its scores are those of its training");
        } catch (IOException e) {
            throw new InputException("--learned-model: " + e.getMessage());
        }
    }

    /**
     * Trains it, which takes up to a minute, and keeps it where it is asked to.
     *
     * @param directory may be null
     * @param told what is going on
     * @throws InputException if the journeys are too few to learn from, or it cannot be kept
     */
    static TrainedModel trained(Collection<Journey> journeys, long seed, Path directory, Consumer<String> told) {
        told.accept(String.format(
                Locale.ENGLISH,
                "Training lstm on %,d journeys, for at most %d s ...",
                journeys.size(),
                LearnedSettings.DEFAULTS.timeLimit().toSeconds()));
        try {
            LearnedRun run = new LearnedTraining(new LstmNetworkTrainer(InstantSource.system()), InstantSource.system())
                    .run(journeys, LearnedSettings.DEFAULTS.withSeed(seed));
            if (directory != null) {
                new LearnedDirectory(directory).write(run);
            }
            return of(
                    run,
                    attention(run.model(), journeys),
                    String.format(
                            Locale.ENGLISH,
                            "trained in %.1f s%s",
                            run.evaluation().seconds(),
                            directory == null ? "; --learned-model DIR keeps it" : " and kept in " + directory));
        } catch (IllegalArgumentException e) {
            throw new InputException("--models: lstm cannot be trained: " + e.getMessage());
        } catch (IOException e) {
            throw new InputException("--learned-model: " + directory + " cannot be written to: " + e.getMessage());
        }
    }

    private static TrainedModel of(LearnedRun run, Map<String, Double> attention, String note) {
        List<HeldOutScore> scores = run.evaluation().scores().stream()
                .map(score -> new HeldOutScore(
                        score.predictor(), score.logLoss(), Double.isNaN(score.auc()) ? null : (Double) score.auc()))
                .toList();
        List<String> notes = run.evaluation().remarks().stream()
                .filter(remark -> !remark.contains("held-out log-loss"))
                .toList();
        return new TrainedModel(
                run.model(),
                new LearnedSummary(
                        LearnedModel.NAME,
                        run.evaluation().fitJourneys() + run.evaluation().validationJourneys(),
                        run.evaluation().testJourneys(),
                        scores,
                        attention,
                        Stream.concat(notes.stream(), Stream.of(note)).toList()));
    }

    /** Mean weight of a touch on journeys that converted, by channel. */
    private static Map<String, Double> attention(LearnedModel model, Collection<Journey> journeys) {
        Map<String, double[]> sums = new HashMap<>();
        for (Journey journey : journeys) {
            if (journey.converted() && !journey.touchpoints().isEmpty()) {
                TouchSequence touches = CreditAssignment.touches(journey);
                double[] attention = model.attention(touches);
                for (int touch = 0; touch < attention.length; touch++) {
                    double[] sum = sums.computeIfAbsent(touches.channels().get(touch), channel -> new double[2]);
                    sum[0] += attention[touch];
                    sum[1]++;
                }
            }
        }
        Map<String, Double> means = new HashMap<>();
        sums.forEach((channel, sum) -> means.put(channel, sum[0] / sum[1]));
        return means;
    }
}
