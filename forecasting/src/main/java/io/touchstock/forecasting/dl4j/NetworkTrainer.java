package io.touchstock.forecasting.dl4j;

import io.touchstock.forecasting.backtest.Round;
import io.touchstock.forecasting.boosting.BoostedForecaster;
import io.touchstock.forecasting.encoding.EncodedPanel;
import io.touchstock.forecasting.encoding.PanelEncoding;
import io.touchstock.forecasting.feature.WindowBuilder;
import io.touchstock.forecasting.model.DataHash;
import io.touchstock.forecasting.model.Provenance;
import io.touchstock.forecasting.model.QuantileForecast;
import io.touchstock.forecasting.model.TrainingListener;
import io.touchstock.forecasting.panel.SalesPanel;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.deeplearning4j.nn.graph.ComputationGraph;

/**
 * Trains a panel's model: encodes the past, fits the regression as of several past days, and trains the members, half
 * of them without the last horizon and half without the one before. What each half forecasts of the days that it has
 * not learnt tells how to blend the networks with other models, and how wide the bands must be (cross-fitting:
 * Chernozhukov et al. 2018).
 */
public final class NetworkTrainer {
    /** The kind in a model's provenance. */
    public static final String KIND = "lstm-panel";

    private final NetworkPlan plan;
    private final InstantSource clock;

    /**
     * A trainer; it can train many times.
     *
     * @param clock measures the time limit
     */
    public NetworkTrainer(NetworkPlan plan, InstantSource clock) {
        this.plan = plan;
        this.clock = clock;
    }

    /**
     * Trains on the past of a panel.
     *
     * @param listener hears each look at the held-out days; steps count those of all members
     * @param checkpoint keeps what is done, so that a training that was interrupted goes on
     * @throws IllegalArgumentException if the past is too short for the horizon
     */
    public NetworkModel train(SalesPanel past, TrainingListener listener, Checkpoint checkpoint) {
        Instant began = clock.instant();
        NativeThreads.one();
        PanelEncoding encoding = PanelEncoding.learn(past);
        EncodedPanel panel = encoding.encode(past, plan.horizon());
        TrainingSpan span = TrainingSpan.of(panel, past.periods() - 1, plan.horizon());
        WindowBuilder builder = new WindowBuilder(panel, plan.horizon(), span.fitted());
        WindowDraw draw = new WindowDraw(panel, builder, span.earliest(), span.last() - 1);
        List<Fold> folds = heldBack(span, plan);
        List<BoostedForecaster> trees = trees(new Boosting(plan, panel, builder, draw, clock), folds, span.nothing());
        Map<Fold, HeldOut> heldOut = new HashMap<>();
        List<Map<String, List<QuantileForecast>>> contenders = new ArrayList<>();
        for (int i = 0; i < folds.size(); i++) {
            SalesPanel before = past.asOf(past.day(folds.get(i).origin()));
            HeldOut days = HeldOut.of(panel, builder, folds.get(i));
            heldOut.put(folds.get(i), days);
            Map<String, List<QuantileForecast>> made = Contenders.forecasts(before, plan.horizon());
            made.put(Boosting.NAME, Boosting.forecasts(trees.get(i), panel, builder, days.windows(), before));
            contenders.add(made);
        }
        NetworkShape shape = new NetworkShape(
                builder.historyNames().size(),
                builder.shape().historyDays(),
                builder.horizonNames().size(),
                plan.horizon(),
                panel.attributeSizes(),
                plan.hiddenUnits());
        Duration each = limitOfMember(Duration.between(began, clock.instant()));
        TrainingCurve curve = new TrainingCurve(plan, listener);
        String hash = DataHash.of(past);
        List<Callable<ComputationGraph>> parts = new ArrayList<>();
        for (int i = 0; i < plan.members(); i++) {
            int member = i;
            Fold fold = span.of(member);
            HeldOut days = heldOut.getOrDefault(fold, new HeldOut(panel, List.of()));
            long seed = plan.seed() * 1000 + member;
            parts.add(() -> {
                String key = hash + "-" + plan.asProperties() + "-" + seed;
                ComputationGraph done = checkpoint.load(member, key);
                if (done == null) {
                    done = new MemberTraining(plan, shape, panel, draw, fold, days, each, clock, seed)
                            .train(curve.of(member));
                    checkpoint.save(member, key, done);
                }
                return done;
            });
        }
        List<ComputationGraph> members = Workers.run(plan.workers(), parts);
        List<Round> rounds = new ArrayList<>();
        for (int i = 0; i < folds.size(); i++) {
            Fold fold = folds.get(i);
            List<ComputationGraph> blind = IntStream.range(0, members.size())
                    .filter(member -> span.of(member).equals(fold))
                    .mapToObj(members::get)
                    .toList();
            SalesPanel before = past.asOf(past.day(fold.origin()));
            Map<String, List<QuantileForecast>> forecasts = contenders.get(i);
            forecasts.putAll(NetworkEnsemble.forecasts(blind, heldOut.get(fold).windows(), before));
            rounds.add(Round.of(past, before, plan.horizon(), forecasts));
        }
        return new NetworkModel(
                members,
                new LearntTrees(trees.get(folds.size()), trees.subList(0, folds.size())),
                encoding,
                ForecastMix.learn(rounds, past, plan.horizon()),
                provenance(past, hash, builder, members, rounds),
                curve.points(),
                plan.horizon(),
                rounds);
    }

    /** What would be held back of a past, the newest first. */
    static List<Fold> folds(SalesPanel past, NetworkPlan plan) {
        EncodedPanel panel = PanelEncoding.learn(past).encode(past, plan.horizon());
        return heldBack(TrainingSpan.of(panel, past.periods() - 1, plan.horizon()), plan);
    }

    private static List<Fold> heldBack(TrainingSpan span, NetworkPlan plan) {
        return span.folds().subList(0, Math.min(span.folds().size(), plan.members()));
    }

    /** For each fold trees that have not learnt it, then those that have learnt all days. */
    private List<BoostedForecaster> trees(Boosting boosting, List<Fold> folds, Fold nothing) {
        List<Callable<BoostedForecaster>> parts = new ArrayList<>();
        for (Fold fold : folds) {
            parts.add(() -> boosting.learn(fold));
        }
        parts.add(() -> boosting.learn(nothing));
        return Workers.run(plan.workers(), parts);
    }

    /** What of the time limit is left for a member. */
    private Duration limitOfMember(Duration spent) {
        int waves = (plan.members() + plan.workers() - 1) / plan.workers();
        Duration limit = plan.timeLimit().minus(spent).dividedBy(waves);
        return limit.compareTo(Duration.ofSeconds(1)) < 0 ? Duration.ofSeconds(1) : limit;
    }

    private Provenance provenance(
            SalesPanel past, String hash, WindowBuilder builder, List<ComputationGraph> members, List<Round> rounds) {
        SortedMap<String, String> config = new TreeMap<>(plan.asProperties());
        config.put("frequency", past.frequency().name());
        config.put("features.history", String.join(",", builder.historyNames()));
        config.put("features.horizon", String.join(",", builder.horizonNames()));
        config.put(HeldBack.PROPERTY, HeldBack.text(past, rounds));
        config.put("parameters", Long.toString(members.get(0).numParams()));
        return new Provenance(
                KIND + "-" + past.lastDay() + "-" + hash.substring(0, 8) + "-" + plan.seed(),
                KIND,
                past.lastDay(),
                hash,
                past.series().size(),
                plan.seed(),
                config,
                RuntimeVersions.all(),
                new TreeMap<>(ForecastMix.scores(rounds)));
    }
}
