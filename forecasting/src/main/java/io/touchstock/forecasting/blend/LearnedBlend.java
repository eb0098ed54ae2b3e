package io.touchstock.forecasting.blend;

import io.touchstock.forecasting.backtest.Combination;
import io.touchstock.forecasting.backtest.Round;
import io.touchstock.forecasting.backtest.StepRange;
import io.touchstock.forecasting.evaluation.DemandClass;
import io.touchstock.forecasting.evaluation.ScoredPath;
import io.touchstock.forecasting.model.QuantileForecast;
import io.touchstock.forecasting.panel.PanelSeries;
import io.touchstock.forecasting.panel.SalesPanel;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Weights of models by class of demand and part of the horizon: for the quantiles those of the least pinball loss, for
 * the mean those of the least squared error. One origin tells little of a part of the horizon of a class, so its
 * weights are drawn towards those of the class, and these towards those of all series. With one pick it is a gate: the
 * best model of the class. Blends of whole units have whole quantiles.
 */
public final class LearnedBlend implements Combination.Learned {
    private static final int MOST_POINTS = 20_000;
    private static final int LEAST_POINTS = 200;
    /** Series of a group whose own weights count as much as those of the wider group. */
    private static final double HALF_OWN = 100;
    /** Series err together, so that a part of the horizon is seen but once an origin however many series there are. */
    private static final double MOST_OWN_OF_RANGE = 0.5;

    private final List<String> models;
    private final List<StepRange> ranges;
    private final boolean whole;
    private final Map<BlendCell, Shares> shares;

    LearnedBlend(List<String> models, List<StepRange> ranges, boolean whole, Map<BlendCell, Shares> shares) {
        this.models = List.copyOf(models);
        this.ranges = List.copyOf(ranges);
        this.whole = whole;
        this.shares = Map.copyOf(shares);
    }

    /** All models with the same weight: where nothing can be learnt. */
    public static LearnedBlend equal(SalesPanel past, int horizon, List<String> models) {
        return new LearnedBlend(
                models,
                StepRange.of(past.frequency(), horizon),
                wholeUnits(past),
                Map.of(BlendCell.ALL, Shares.equal(models.size())));
    }

    /**
     * Learns weights.
     *
     * @param before at least one round
     * @param models those of the rounds that may be picked
     * @param picks 1 for a gate; 20 give weights in steps of a twentieth
     */
    public static LearnedBlend learn(List<Round> before, List<String> models, int picks) {
        if (before.isEmpty() || models.isEmpty() || picks < 1) {
            throw new IllegalArgumentException("A blend of " + models.size() + " models with " + picks + " picks from "
                    + before.size() + " rounds; at least one of each is needed");
        }
        Round newest = before.get(before.size() - 1);
        boolean whole = picks > 1 && wholeUnits(newest.past());
        List<StepRange> ranges = StepRange.of(newest.past().frequency(), newest.horizon());
        Map<BlendCell, BlendSample> samples = samples(before, models, picks == 1 ? List.of() : ranges, whole);
        Map<BlendCell, Shares> shares = new HashMap<>();
        learn(BlendCell.ALL, samples, models.size(), picks, shares);
        for (DemandClass demandClass : DemandClass.values()) {
            learn(new BlendCell(demandClass, null), samples, models.size(), picks, shares);
            for (StepRange range : ranges) {
                learn(new BlendCell(demandClass, range), samples, models.size(), picks, shares);
            }
        }
        return new LearnedBlend(models, ranges, whole, shares);
    }

    private static Map<BlendCell, BlendSample> samples(
            List<Round> before, List<String> models, List<StepRange> ranges, boolean whole) {
        Map<BlendCell, BlendSample> samples = new HashMap<>();
        int stride = stride(before);
        for (Round round : before) {
            List<PanelSeries> series = round.past().series();
            for (int i = 0; i < series.size(); i++) {
                if (series.get(i).length() == 0) {
                    continue;
                }
                int index = i;
                List<ScoredPath> paths =
                        models.stream().map(model -> round.path(model, index)).toList();
                DemandClass demandClass = DemandClass.of(series.get(i));
                List<BlendCell> cells = new ArrayList<>(List.of(BlendCell.ALL, new BlendCell(demandClass, null)));
                ranges.forEach(range -> cells.add(new BlendCell(demandClass, range)));
                for (BlendCell cell : cells) {
                    int from = cell.range() == null ? 0 : cell.range().from() - 1;
                    int to = cell.range() == null
                            ? round.horizon()
                            : cell.range().to();
                    samples.computeIfAbsent(cell, fresh -> new BlendSample(models.size(), whole))
                            .add(paths, from, to, stride, i % stride);
                }
            }
        }
        return samples;
    }

    private static int stride(List<Round> before) {
        long points = 0;
        for (Round round : before) {
            points += (long) round.past().series().size() * round.horizon();
        }
        return (int) Math.max(1, points / MOST_POINTS);
    }

    private static void learn(
            BlendCell cell, Map<BlendCell, BlendSample> samples, int models, int picks, Map<BlendCell, Shares> shares) {
        BlendSample sample = samples.get(cell);
        boolean all = cell.equals(BlendCell.ALL);
        if (sample == null || sample.size() < (all ? 1 : LEAST_POINTS)) {
            if (all) {
                shares.put(cell, Shares.equal(models));
            }
            return;
        }
        Shares own = new Shares(
                GreedyPicks.shares(models, picks, sample::quantileLoss),
                picks == 1
                        ? GreedyPicks.shares(models, picks, sample::quantileLoss)
                        : GreedyPicks.shares(models, picks, sample::meanLoss));
        double weight = (cell.range() == null ? 1 : MOST_OWN_OF_RANGE) * sample.paths() / (sample.paths() + HALF_OWN);
        shares.put(cell, all || picks == 1 ? own : own.mixed(weight, of(cell.wider(), shares)));
    }

    private static Shares of(BlendCell cell, Map<BlendCell, Shares> shares) {
        BlendCell known = cell;
        while (!shares.containsKey(known)) {
            known = known.wider();
        }
        return shares.get(known);
    }

    private static boolean wholeUnits(SalesPanel past) {
        return past.series().stream()
                .allMatch(series -> IntStream.range(0, series.length())
                        .allMatch(i -> !series.observed(i) || series.units(i) == Math.rint(series.units(i))));
    }

    List<String> models() {
        return models;
    }

    List<StepRange> ranges() {
        return ranges;
    }

    boolean whole() {
        return whole;
    }

    Map<BlendCell, Shares> shares() {
        return shares;
    }

    /** Share in the quantiles of each model that has any, by class, over the whole horizon. */
    public Map<DemandClass, Map<String, Double>> weights() {
        Map<DemandClass, Map<String, Double>> named = new EnumMap<>(DemandClass.class);
        for (DemandClass demandClass : DemandClass.values()) {
            Shares all = of(new BlendCell(demandClass, null), shares);
            Map<String, Double> some = new LinkedHashMap<>();
            for (int model = 0; model < models.size(); model++) {
                if (all.ofQuantiles(model) > 0) {
                    some.put(models.get(model), all.ofQuantiles(model));
                }
            }
            named.put(demandClass, Collections.unmodifiableMap(some));
        }
        return Collections.unmodifiableMap(named);
    }

    /** Models with a share anywhere; a round need hold no others to be forecast. */
    public Set<String> needed() {
        return IntStream.range(0, models.size())
                .filter(model -> shares.values().stream()
                        .anyMatch(some -> some.ofQuantiles(model) > 0 || some.ofMean(model) > 0))
                .mapToObj(models::get)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The weighted mean of the models' quantiles, level by level, and of their means. */
    @Override
    public List<QuantileForecast> forecast(Round round) {
        List<PanelSeries> series = round.past().series();
        return IntStream.range(0, series.size())
                .mapToObj(i -> blended(round, i, DemandClass.of(series.get(i))))
                .toList();
    }

    private QuantileForecast blended(Round round, int series, DemandClass demandClass) {
        double[] mean = new double[round.horizon()];
        double[][] quantiles = new double[mean.length][QuantileForecast.LEVELS.size()];
        Map<Integer, QuantileForecast> forecasts = new LinkedHashMap<>();
        for (int model = 0; model < models.size(); model++) {
            List<QuantileForecast> made = round.forecasts().get(models.get(model));
            if (made != null) {
                forecasts.put(model, made.get(series));
            }
        }
        for (int step = 0; step < mean.length; step++) {
            Shares own = of(new BlendCell(demandClass, range(step)), shares);
            for (Map.Entry<Integer, QuantileForecast> each : forecasts.entrySet()) {
                int model = each.getKey();
                QuantileForecast forecast = each.getValue();
                mean[step] += own.ofMean(model) * forecast.mean(step);
                for (int level = 0; level < quantiles[step].length; level++) {
                    quantiles[step][level] += own.ofQuantiles(model) * forecast.quantile(step, level);
                }
            }
            for (int level = 0; whole && level < quantiles[step].length; level++) {
                quantiles[step][level] = Math.rint(quantiles[step][level]);
            }
        }
        return QuantileForecast.rearranged(round.past().series().get(series).id(), round.origin(), mean, quantiles);
    }

    private StepRange range(int step) {
        for (StepRange range : ranges) {
            if (step + 1 <= range.to()) {
                return range;
            }
        }
        return ranges.get(ranges.size() - 1);
    }
}
