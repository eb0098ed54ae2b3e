package io.touchstock.forecasting.dl4j;

import io.touchstock.forecasting.encoding.EncodedPanel;
import io.touchstock.forecasting.encoding.PanelEncoding;
import io.touchstock.forecasting.feature.Window;
import io.touchstock.forecasting.feature.WindowBuilder;
import io.touchstock.forecasting.model.DataHash;
import io.touchstock.forecasting.model.Provenance;
import io.touchstock.forecasting.model.TrainingListener;
import io.touchstock.forecasting.model.TrainingProgress;
import io.touchstock.forecasting.panel.SalesPanel;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.deeplearning4j.nn.graph.ComputationGraph;

/**
 * Trains a panel's model: encodes the past, fits the regression as of several past days, holds the last horizon back,
 * and trains the members on windows whose labels end before it.
 */
public final class NetworkTrainer {
    /** The kind in a model's provenance. */
    public static final String KIND = "lstm-panel";

    private static final int GRID = 16;
    private static final int MOST_YEARS = 3;
    private static final int LEAST_WINDOWS = 8;

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
        LstmNetwork.prepareRuntime();
        PanelEncoding encoding = PanelEncoding.learn(past);
        EncodedPanel panel = encoding.encode(past, plan.horizon());
        int origin = past.periods() - 1;
        Split split = Split.of(origin, plan.horizon(), panel);
        WindowBuilder builder = new WindowBuilder(panel, plan.horizon(), split.fitted(GRID));
        HeldOut heldOut = new HeldOut(panel, split.heldOut(panel, builder));
        NetworkShape shape = new NetworkShape(
                builder.historyNames().size(),
                builder.shape().historyDays(),
                builder.horizonNames().size(),
                plan.horizon(),
                panel.attributeSizes(),
                plan.hiddenUnits());
        WindowDraw draw = new WindowDraw(panel, builder, split.earliest(), split.lastLabel() - 1);
        Duration spent = Duration.between(began, clock.instant());
        int waves = (plan.members() + plan.workers() - 1) / plan.workers();
        Duration limit = plan.timeLimit().minus(spent).dividedBy(waves);
        Duration each = limit.compareTo(Duration.ofSeconds(1)) < 0 ? Duration.ofSeconds(1) : limit;
        Curve curve = new Curve(plan, listener);
        String hash = DataHash.of(past);
        List<ComputationGraph> members = inParallel(member -> {
            long seed = plan.seed() * 1000 + member;
            String key = hash + "-" + plan.asProperties() + "-" + seed;
            ComputationGraph done = checkpoint.load(member, key);
            if (done != null) {
                return done;
            }
            ComputationGraph network = new MemberTraining(
                            plan, shape, panel, draw, split.lastLabel(), heldOut, each, clock, seed)
                    .train(curve.of(member));
            checkpoint.save(member, key, network);
            return network;
        });
        return new NetworkModel(
                members, encoding, provenance(past, hash, builder, heldOut, members), curve.points(), plan.horizon());
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
            SalesPanel past, String hash, WindowBuilder builder, HeldOut heldOut, List<ComputationGraph> members) {
        SortedMap<String, String> config = new TreeMap<>(plan.asProperties());
        config.put("frequency", past.frequency().name());
        config.put("features.history", String.join(",", builder.historyNames()));
        config.put("features.horizon", String.join(",", builder.horizonNames()));
        config.put("parameters", Long.toString(members.get(0).numParams()));
        SortedMap<String, Double> metrics = new TreeMap<>();
        if (!heldOut.windows().isEmpty()) {
            metrics.put("holdout.scaled-pinball", heldOut.score(members));
        }
        return new Provenance(
                KIND + "-" + past.lastDay() + "-" + hash.substring(0, 8) + "-" + plan.seed(),
                KIND,
                past.lastDay(),
                hash,
                past.series().size(),
                plan.seed(),
                config,
                RuntimeVersions.all(),
                metrics);
    }

    /**
     * Which days are learnt from.
     *
     * @param earliest first origin of a window
     * @param lastLabel last day whose units are learnt; what lies after it is held out
     * @param origin last day of the past
     */
    private record Split(int earliest, int lastLabel, int origin) {
        static Split of(int origin, int horizon, EncodedPanel panel) {
            int year = (int) panel.frequency().periodsPerYear();
            int first = panel.series().stream()
                    .mapToInt(series -> series.firstDay())
                    .min()
                    .orElse(origin);
            int learnt = origin - first;
            int lastLabel = learnt >= 3 * horizon + LEAST_WINDOWS ? origin - horizon : origin;
            int earliest = first + Math.min(year, (lastLabel - first) / 2);
            if (lastLabel - earliest < LEAST_WINDOWS) {
                throw new IllegalArgumentException("The past of " + (learnt + 1)
                        + " periods is too short to learn a horizon of " + horizon + " from; give at least "
                        + 2 * LEAST_WINDOWS + " periods");
            }
            return new Split(Math.max(earliest, lastLabel - MOST_YEARS * year), lastLabel, origin);
        }

        int[] fitted(int count) {
            TreeSet<Integer> days = new TreeSet<>(List.of(lastLabel, origin));
            for (int i = 0; i < count; i++) {
                days.add(earliest + (int) ((long) (lastLabel - earliest) * i / count));
            }
            return days.stream().mapToInt(Integer::intValue).toArray();
        }

        List<Window> heldOut(EncodedPanel panel, WindowBuilder builder) {
            List<Window> windows = new ArrayList<>();
            for (int i = 0; i < panel.series().size() && lastLabel < origin; i++) {
                if (panel.series().get(i).firstDay() <= lastLabel) {
                    windows.add(builder.window(i, lastLabel));
                }
            }
            return windows;
        }
    }

    /** The curves of all members as one. */
    private static final class Curve {
        private final NetworkPlan plan;
        private final TrainingListener listener;
        private final List<TrainingProgress> points = Collections.synchronizedList(new ArrayList<>());
        private final int[] steps;

        Curve(NetworkPlan plan, TrainingListener listener) {
            this.plan = plan;
            this.listener = listener;
            this.steps = new int[plan.members()];
        }

        TrainingListener of(int member) {
            return progress -> add(member, progress);
        }

        private synchronized void add(int member, TrainingProgress progress) {
            steps[member] = progress.step();
            int done = 0;
            for (int each : steps) {
                done += each;
            }
            TrainingProgress all = new TrainingProgress(
                    done,
                    plan.steps() * plan.members(),
                    progress.loss(),
                    progress.validationScore(),
                    progress.bestScore(),
                    progress.elapsed());
            points.add(all);
            listener.progressed(all);
        }

        List<TrainingProgress> points() {
            return List.copyOf(points);
        }
    }
}
