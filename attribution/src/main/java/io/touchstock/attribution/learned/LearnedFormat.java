package io.touchstock.attribution.learned;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** How a model with its provenance and its evaluation is written down. */
final class LearnedFormat {

    /** Raised when a file can no longer be read by older code. */
    static final int FORMAT = 1;

    private LearnedFormat() {}

    static String text(LearnedRun run) {
        FormatFields fields = new FormatFields();
        fields.put("format", FORMAT);
        fields.put("kind", LearnedModel.NAME);
        putModel(run.model(), fields);
        putProvenance(run.provenance(), fields);
        putEvaluation(run.evaluation(), fields);
        return fields.lines();
    }

    /**
     * Reads what {@link #text} wrote.
     *
     * @throws IllegalArgumentException if a field is missing or makes no sense
     */
    static LearnedRun read(FormatFields fields) {
        if (fields.integer("format") > FORMAT) {
            throw new IllegalArgumentException("it has format " + fields.integer("format")
                    + ", and this program reads up to " + FORMAT + "; use a newer program");
        }
        if (!LearnedModel.NAME.equals(fields.text("kind"))) {
            throw new IllegalArgumentException("it is of kind " + fields.text("kind") + ", not " + LearnedModel.NAME);
        }
        return new LearnedRun(model(fields), evaluation(fields), provenance(fields));
    }

    private static void putModel(LearnedModel model, FormatFields fields) {
        fields.putList("channel", model.encoding().channels());
        fields.putList("touch-kind", model.encoding().kinds());
        fields.put("touches", model.encoding().maxTouches());
        fields.put("calibration.intercept", model.calibration().intercept());
        fields.put("calibration.slope", model.calibration().slope());
        LstmWeights weights = model.network().weights();
        fields.putRows("weights.input", weights.input());
        fields.putRows("weights.recurrent", weights.recurrent());
        fields.putRow("weights.bias", weights.bias());
        fields.putRow("weights.query", weights.query());
        fields.putRow("weights.output", weights.output());
        fields.put("weights.output-bias", weights.outputBias());
    }

    private static LearnedModel model(FormatFields fields) {
        return new LearnedModel(
                new TouchEncoding(fields.list("channel"), fields.list("touch-kind"), fields.integer("touches")),
                new AttentionLstm(new LstmWeights(
                        fields.rows("weights.input"),
                        fields.rows("weights.recurrent"),
                        fields.row("weights.bias"),
                        fields.row("weights.query"),
                        fields.row("weights.output"),
                        fields.number("weights.output-bias"))),
                new Calibration(fields.number("calibration.intercept"), fields.number("calibration.slope")));
    }

    private static void putProvenance(LearnedProvenance provenance, FormatFields fields) {
        fields.put("version", provenance.version());
        fields.put("data.sha256", provenance.dataHash());
        fields.put("data.journeys", provenance.journeys());
        fields.put("data.from", provenance.trainedFrom());
        fields.put("data.to", provenance.trainedTo());
        fields.put("seed", provenance.seed());
        fields.putGroup("setting", provenance.settings());
        fields.putGroup("library", provenance.versions());
    }

    private static LearnedProvenance provenance(FormatFields fields) {
        return new LearnedProvenance(
                fields.text("version"),
                fields.text("data.sha256"),
                fields.integer("data.journeys"),
                Instant.parse(fields.text("data.from")),
                Instant.parse(fields.text("data.to")),
                fields.longInteger("seed"),
                fields.group("setting"),
                fields.group("library"));
    }

    private static void putEvaluation(LearnedEvaluation evaluation, FormatFields fields) {
        for (int at = 0; at < evaluation.scores().size(); at++) {
            PredictionScore score = evaluation.scores().get(at);
            fields.put("holdout.predictor." + at, score.predictor());
            fields.put("holdout.log-loss." + at, score.logLoss());
            fields.put("holdout.auc." + at, score.auc());
        }
        fields.put("holdout.fit-journeys", evaluation.fitJourneys());
        fields.put("holdout.validation-journeys", evaluation.validationJourneys());
        fields.put("holdout.test-journeys", evaluation.testJourneys());
        fields.put("holdout.training-rate", evaluation.trainingRate());
        fields.put("holdout.test-rate", evaluation.testRate());
        fields.put("holdout.cut", evaluation.cut());
        fields.put("holdout.steps", evaluation.steps());
        fields.put("holdout.seconds", evaluation.seconds());
        fields.put("drops.journeys", evaluation.drops().journeys());
        fields.put("drops.touches", evaluation.drops().touches());
        fields.put("drops.negative", evaluation.drops().negative());
        fields.put("drops.without", evaluation.drops().withoutDrop());
        fields.putList("note", evaluation.notes());
    }

    private static LearnedEvaluation evaluation(FormatFields fields) {
        List<PredictionScore> scores = new ArrayList<>();
        for (String predictor : fields.list("holdout.predictor")) {
            int at = scores.size();
            scores.add(new PredictionScore(
                    predictor, fields.number("holdout.log-loss." + at), fields.number("holdout.auc." + at)));
        }
        return new LearnedEvaluation(
                scores,
                fields.integer("holdout.fit-journeys"),
                fields.integer("holdout.validation-journeys"),
                fields.integer("holdout.test-journeys"),
                fields.number("holdout.training-rate"),
                fields.number("holdout.test-rate"),
                Instant.parse(fields.text("holdout.cut")),
                fields.integer("holdout.steps"),
                fields.number("holdout.seconds"),
                new DropSummary(
                        fields.longInteger("drops.journeys"),
                        fields.longInteger("drops.touches"),
                        fields.longInteger("drops.negative"),
                        fields.longInteger("drops.without")),
                fields.list("note"));
    }
}
