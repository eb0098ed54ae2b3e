package io.touchstock.forecasting.dl4j;

import io.touchstock.forecasting.backtest.Round;
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
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
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
        List<Fold> folds = heldBack(span, plan);
        Map<Fold, HeldOut> heldOut = new HashMap<>();
        Map<Fold, Map<String, List<QuantileForecast>>> contenders = new HashMap<>();
        for (Fold fold : folds) {
            heldOut.put(fold, HeldOut.of(panel, builder, fold));
            contenders.put(fold, Contenders.forecasts(past.asOf(past.day(fold.origin())), plan.horizon()));
        }
        NetworkShape shape = new NetworkShape(
                builder.historyNames().size(),
                builder.shape().historyDays(),
                builder.horizonNames().size(),
                plan.horizon(),
                panel.attributeSizes(),
                plan.hiddenUnits());
        WindowDraw draw = new WindowDraw(panel, builder, span.earliest(), span.last() - 1);
        Duration each = limitOfMember(Duration.between(began, clock.instant()));
        TrainingCurve curve = new TrainingCurve(plan, listener);
        String hash = DataHash.of(past);
        List<ComputationGraph> members = inParallel(member -> {
            long seed = plan.seed() * 1000 + member;
            String key = hash + "-" + plan.asProperties() + "-" + seed;
            ComputationGraph done = checkpoint.load(member, key);
            if (done != null) {
                return done;
            }
            Fold fold = span.of(member);
            ComputationGraph network = new MemberTraining(
                            plan,
                            shape,
                            panel,
                            draw,
                            fold,
                            heldOut.getOrDefault(fold, new HeldOut(panel, List.of())),
                            each,
                            clock,
                            seed)
                    .train(curve.of(member));
            checkpoint.save(member, key, network);
            return network;
        });
        List<Round> rounds = new ArrayList<>();
        for (Fold fold : folds) {
            List<ComputationGraph> blind = IntStream.range(0, members.size())
                    .filter(member -> span.of(member).equals(fold))
                    .mapToObj(members::get)
                    .toList();
            SalesPanel before = past.asOf(past.day(fold.origin()));
            Map<String, List<QuantileForecast>> forecasts = contenders.get(fold);
            forecasts.putAll(NetworkEnsemble.forecasts(blind, heldOut.get(fold).windows(), before));
            rounds.add(Round.of(past, before, plan.horizon(), forecasts));
        }
        return new NetworkModel(
                members,
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

    /** What of the time limit is left for a member. */
    private Duration limitOfMember(Duration spent) {
        int waves = (plan.members() + plan.workers() - 1) / plan.workers();
        Duration limit = plan.timeLimit().minus(spent).dividedBy(waves);
        return limit.compareTo(Duration.ofSeconds(1)) < 0 ? Duration.ofSeconds(1) : limit;
    }

    @FunctionalInterface
    private interface Member {
        ComputationGraph train(int member);
    }

    private List<ComputationGraph> inParallel(Member member) {
        ExecutorService threads = Executors.newFixedThreadPool(Math.min(plan.workers(), plan.members()));
        try {
            List<Future<ComputationGraph>> futures = new ArrayList<>();
            for (int i = 0; i < plan.members(); i++) {
                int number = i;
                futures.add(threads.submit(() -> member.train(number)));
            }
            List<ComputationGraph> members = new ArrayList<>();
            for (Future<ComputationGraph> future : futures) {
                members.add(future.get());
            }
            return members;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Training was interrupted", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("Training failed: " + e.getCause().getMessage(), e.getCause());
        } finally {
            threads.shutdownNow();
        }
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
