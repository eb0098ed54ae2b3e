package io.touchstock.attribution.learned;

import io.touchstock.attribution.journey.CreditAssignment;
import io.touchstock.attribution.model.TouchSequence;
import io.touchstock.connectors.event.Journey;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** From journeys to a model and to how well it predicts: split by time, train, calibrate, judge on what came later. */
public final class LearnedTraining {

    static final String BASE_RATE = "base rate";

    private final NetworkTrainer trainer;
    private final InstantSource clock;

    /**
     * A training; it can run many times.
     *
     * @param trainer finds the weights
     * @param clock measures how long it takes
     */
    public LearnedTraining(NetworkTrainer trainer, InstantSource clock) {
        this.trainer = trainer;
        this.clock = clock;
    }

    /**
     * Trains and judges.
     *
     * @param journeys converting ones and null journeys, with times; those without a touch are left out
     * @throws IllegalArgumentException if a part of the split lacks conversions or null journeys
     */
    public LearnedRun run(Collection<Journey> journeys, LearnedSettings settings) {
        Instant began = clock.instant();
        TimeSplit split = TimeSplit.of(journeys, settings);
        List<TouchSequence> seen =
                split.fit().stream().map(CreditAssignment::touches).toList();
        TouchEncoding encoding = TouchEncoding.learnt(seen, settings);
        TrainingSequences set = new TrainingSequences(
                encoding.width(),
                encoding.channels().size(),
                encoded(split.fit(), encoding),
                encoded(split.validation(), encoding));
        TrainedNetwork trained = trainer.train(set, settings);
        Calibration calibration = Calibration.fitted(
                set.validation().stream()
                        .mapToDouble(each -> trained.network().logOdds(each.touches()))
                        .toArray(),
                Outcomes.of(split.validation()));
        LearnedModel model = new LearnedModel(encoding, trained.network(), calibration);
        List<PredictionScore> scores = scores(model, encoding, split);
        DropSummary drops = DropSummary.of(model, journeys);
        LearnedEvaluation evaluation = new LearnedEvaluation(
                scores,
                split.fit().size(),
                split.validation().size(),
                split.test().size(),
                Outcomes.rate(split.training()),
                Outcomes.rate(split.test()),
                split.cut(),
                trained.steps(),
                Duration.between(began, clock.instant()).toMillis() / 1000.0,
                drops,
                split.notes());
        return new LearnedRun(model, evaluation, provenance(split, trained, settings));
    }

    private static List<EncodedJourney> encoded(List<Journey> journeys, TouchEncoding encoding) {
        return journeys.stream()
                .map(journey ->
                        new EncodedJourney(encoding.encode(CreditAssignment.touches(journey)), journey.converted()))
                .toList();
    }

    private static List<PredictionScore> scores(LearnedModel model, TouchEncoding encoding, TimeSplit split) {
        List<Journey> training = split.training();
        double rate = Outcomes.rate(training);
        return List.of(
                score(LearnedModel.NAME, model::probability, split.test()),
                score(LogisticBaseline.NAME, LogisticBaseline.learnt(training, encoding), split.test()),
                score(ChainBaseline.NAME, ChainBaseline.learnt(training), split.test()),
                score(BASE_RATE, touches -> rate, split.test()));
    }

    private static PredictionScore score(String name, ConversionPredictor predictor, List<Journey> test) {
        double[] probabilities = test.stream()
                .mapToDouble(journey -> predictor.probability(CreditAssignment.touches(journey)))
                .toArray();
        return PredictionScore.of(name, probabilities, Outcomes.of(test));
    }

    private static LearnedProvenance provenance(TimeSplit split, TrainedNetwork trained, LearnedSettings settings) {
        List<Journey> training = split.training();
        String hash = JourneyHash.of(training);
        SortedMap<String, String> chosen = new TreeMap<>(settings.asProperties());
        chosen.put("steps", Integer.toString(trained.steps()));
        chosen.put("validation.log-loss", Double.toString(trained.validationLogLoss()));
        return new LearnedProvenance(
                LearnedModel.NAME + "-" + split.cut().atZone(ZoneOffset.UTC).toLocalDate() + "-" + hash.substring(0, 8)
                        + "-" + settings.seed(),
                hash,
                training.size(),
                training.get(0).closedAt(),
                split.cut(),
                settings.seed(),
                chosen,
                trained.versions());
    }
}
