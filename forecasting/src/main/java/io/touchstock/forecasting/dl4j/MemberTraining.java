package io.touchstock.forecasting.dl4j;

import io.touchstock.forecasting.encoding.EncodedPanel;
import io.touchstock.forecasting.model.TrainingListener;
import io.touchstock.forecasting.model.TrainingProgress;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.SplittableRandom;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.MultiDataSet;

/**
 * Trains one network with Adam. The learning rate falls over the steps, or over the time if that ends first; the
 * weights that did best on the held-out days after the first third are kept.
 */
final class MemberTraining {
    private static final int LOOKS = 12;
    private static final int WARM_UP_STEPS = 25;
    /** Setting it costs a few milliseconds. */
    private static final int LEARNING_RATE_EVERY_STEPS = 5;

    private static final double LAST_LEARNING_RATE_SHARE = 0.01;
    private static final double LOSS_MEMORY = 0.95;
    private static final int PATIENCE = 6;

    private final NetworkPlan plan;
    private final EncodedPanel panel;
    private final WindowDraw draw;
    private final Fold heldBack;
    private final HeldOut heldOut;
    private final Duration limit;
    private final InstantSource clock;
    private final SplittableRandom random;
    private final ComputationGraph network;
    private INDArray best;
    private double bestScore = Double.NaN;
    private double lastScore = Double.NaN;
    private double loss = Double.NaN;
    private int looksWithoutGain;
    private boolean anyStep;

    /**
     * One member.
     *
     * @param heldBack its units are not learnt
     */
    MemberTraining(
            NetworkPlan plan,
            NetworkShape shape,
            EncodedPanel panel,
            WindowDraw draw,
            Fold heldBack,
            HeldOut heldOut,
            Duration limit,
            InstantSource clock,
            long seed) {
        this.plan = plan;
        this.panel = panel;
        this.draw = draw;
        this.heldBack = heldBack;
        this.heldOut = heldOut;
        this.limit = limit;
        this.clock = clock;
        this.random = new SplittableRandom(seed);
        this.network = EncoderDecoder.create(shape, plan.learningRate(), seed);
    }

    ComputationGraph train(TrainingListener listener) {
        Instant began = clock.instant();
        INDArray first = network.params().dup();
        int look = Math.max(1, plan.steps() / LOOKS);
        int step = 0;
        while (step < plan.steps() && looksWithoutGain < PATIENCE && !diverged()) {
            Duration elapsed = Duration.between(began, clock.instant());
            if (elapsed.compareTo(limit) >= 0) {
                break;
            }
            double spent =
                    Math.max((double) step / plan.steps(), (double) elapsed.toMillis() / Math.max(1, limit.toMillis()));
            if (step % LEARNING_RATE_EVERY_STEPS == 0) {
                network.setLearningRate(learningRate(step, spent));
            }
            fitOneBatch();
            step++;
            if (step % look == 0) {
                look(spent);
                listener.progressed(new TrainingProgress(
                        step, plan.steps(), loss, lastScore, bestScore, Duration.between(began, clock.instant())));
            }
        }
        look(1);
        if (best != null) {
            network.setParams(best);
        } else if (diverged()) {
            network.setParams(first);
        }
        return network;
    }

    /** Then no later step helps; what did best so far is kept, or the first weights, which forecast about the base. */
    private boolean diverged() {
        return anyStep && !Double.isFinite(loss);
    }

    /** Rises over the first steps, then falls along a half cosine. */
    private double learningRate(int step, double spent) {
        double warm = Math.min(1, (step + LEARNING_RATE_EVERY_STEPS) / (double) WARM_UP_STEPS);
        double cosine = (1 + Math.cos(Math.PI * Math.min(1, spent))) / 2;
        return plan.learningRate() * warm * (LAST_LEARNING_RATE_SHARE + (1 - LAST_LEARNING_RATE_SHARE) * cosine);
    }

    private void fitOneBatch() {
        MultiDataSet batch =
                TensorBatch.labelled(draw.draw(plan.batchSize(), heldBack, random), panel, heldBack, Inference.OUTPUTS);
        network.fit(batch);
        loss = anyStep ? LOSS_MEMORY * loss + (1 - LOSS_MEMORY) * network.score() : network.score();
        anyStep = true;
        for (INDArray array : batch.getFeatures()) {
            array.close();
        }
        for (INDArray array : batch.getLabels()) {
            array.close();
        }
    }

    private void look(double spent) {
        lastScore = heldOut.windows().isEmpty() ? Double.NaN : heldOut.score(List.of(network));
        if (Double.isNaN(lastScore) || spent < 1.0 / 3) {
            return;
        }
        if (best == null || lastScore < bestScore) {
            best = network.params().dup();
            bestScore = lastScore;
            looksWithoutGain = 0;
        } else {
            looksWithoutGain++;
        }
    }
}
