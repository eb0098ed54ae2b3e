package io.touchstock.forecasting.blend;

import io.touchstock.forecasting.backtest.Combination;
import io.touchstock.forecasting.backtest.Round;
import io.touchstock.forecasting.evaluation.DemandClass;
import io.touchstock.forecasting.evaluation.ScoredPath;
import io.touchstock.forecasting.model.QuantileForecast;
import io.touchstock.forecasting.panel.PanelSeries;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Weights of models by class of demand, chosen one pick after the other, with replacement, each the one that lowers the
 * pinball loss of the blend most (Caruana, Niculescu-Mizil, Crew and Ksikes 2004). One pick is a gate: the best model
 * of the class. A class of which little was seen takes the weights of all series together.
 */
public final class LearnedBlend implements Combination.Learned {
    private static final int MOST_POINTS = 20_000;
    private static final int LEAST_POINTS = 200;

    private final List<String> models;
    private final Map<DemandClass, double[]> weights;

    private LearnedBlend(List<String> models, Map<DemandClass, double[]> weights) {
        this.models = models;
        this.weights = weights;
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
        Map<DemandClass, BlendSample> samples = new EnumMap<>(DemandClass.class);
        BlendSample all = new BlendSample(models);
        for (DemandClass demandClass : DemandClass.values()) {
            samples.put(demandClass, new BlendSample(models));
        }
        int stride = stride(before);
        for (Round round : before) {
            List<PanelSeries> series = round.past().series();
            for (int i = 0; i < series.size(); i++) {
                if (series.get(i).length() > 0) {
                    Map<String, ScoredPath> paths = new LinkedHashMap<>();
                    for (String model : models) {
                        paths.put(model, round.path(model, i));
                    }
                    samples.get(DemandClass.of(series.get(i))).add(paths, stride, i % stride);
                    all.add(paths, stride, i % stride);
                }
            }
        }
        double[] overall = all.size() == 0 ? equal(models.size()) : picked(all, models.size(), picks);
        Map<DemandClass, double[]> weights = new EnumMap<>(DemandClass.class);
        samples.forEach((demandClass, sample) -> weights.put(
                demandClass, sample.size() < LEAST_POINTS ? overall : picked(sample, models.size(), picks)));
        return new LearnedBlend(List.copyOf(models), weights);
    }

    private static int stride(List<Round> before) {
        long points = 0;
        for (Round round : before) {
            points += (long) round.past().series().size() * round.horizon();
        }
        return (int) Math.max(1, points / MOST_POINTS);
    }

    private static double[] equal(int count) {
        double[] weights = new double[count];
        java.util.Arrays.fill(weights, 1.0 / count);
        return weights;
    }

    private static double[] picked(BlendSample sample, int models, int picks) {
        int[] counts = new int[models];
        for (int pick = 1; pick <= picks; pick++) {
            int best = 0;
            double least = Double.POSITIVE_INFINITY;
            for (int model = 0; model < models; model++) {
                counts[model]++;
                double loss = sample.loss(shares(counts, pick));
                counts[model]--;
                if (loss < least) {
                    least = loss;
                    best = model;
                }
            }
            counts[best]++;
        }
        return shares(counts, picks);
    }

    private static double[] shares(int[] counts, int total) {
        double[] shares = new double[counts.length];
        java.util.Arrays.setAll(shares, model -> (double) counts[model] / total);
        return shares;
    }

    /** Share of each model that has any, by class. */
    public Map<DemandClass, Map<String, Double>> weights() {
        Map<DemandClass, Map<String, Double>> named = new EnumMap<>(DemandClass.class);
        weights.forEach((demandClass, shares) -> {
            Map<String, Double> some = new LinkedHashMap<>();
            for (int model = 0; model < shares.length; model++) {
                if (shares[model] > 0) {
                    some.put(models.get(model), shares[model]);
                }
            }
            named.put(demandClass, Collections.unmodifiableMap(some));
        });
        return Collections.unmodifiableMap(named);
    }

    /** The weighted mean of the models' quantiles, level by level, and of their means. */
    @Override
    public List<QuantileForecast> forecast(Round round) {
        List<PanelSeries> series = round.past().series();
        return java.util.stream.IntStream.range(0, series.size())
                .mapToObj(i -> blended(round, i, weights.get(DemandClass.of(series.get(i)))))
                .toList();
    }

    private QuantileForecast blended(Round round, int series, double[] shares) {
        double[] mean = new double[round.horizon()];
        double[][] quantiles = new double[mean.length][QuantileForecast.LEVELS.size()];
        QuantileForecast any = null;
        for (int model = 0; model < shares.length; model++) {
            if (shares[model] > 0) {
                QuantileForecast forecast =
                        round.forecasts().get(models.get(model)).get(series);
                any = forecast;
                for (int step = 0; step < mean.length; step++) {
                    mean[step] += shares[model] * forecast.mean(step);
                    for (int level = 0; level < quantiles[step].length; level++) {
                        quantiles[step][level] += shares[model] * forecast.quantile(step, level);
                    }
                }
            }
        }
        return QuantileForecast.rearranged(any.id(), any.asOf(), mean, quantiles);
    }
}
