package io.touchstock.forecasting.dl4j;

import io.touchstock.forecasting.series.KnownColumn;
import io.touchstock.forecasting.series.WindowFeatures;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Shape of the network and how it learns.
 *
 * @param features what it reads
 * @param hiddenUnits of encoder and decoder each
 * @param batchSize windows a gradient step
 * @param learningRate Adam's at its highest; it falls along a half cosine to a hundredth
 * @param evaluateEverySteps gradient steps between two looks at the held-out days
 * @param patience looks without improvement before training stops
 * @param seed of the first weights and of the order of the windows
 */
public record LstmConfig(
        WindowFeatures features,
        int hiddenUnits,
        int batchSize,
        double learningRate,
        int evaluateEverySteps,
        int patience,
        long seed) {
    /** What the heads say: how far the units are from the weekday's mean, in units of the window's scale. */
    static final String TARGET = "scaled-distance-from-weekday-mean";

    public LstmConfig {
        if (hiddenUnits < 1 || batchSize < 1 || !(learningRate > 0) || evaluateEverySteps < 1 || patience < 1) {
            throw new IllegalArgumentException("LSTM with " + hiddenUnits + " hidden units, batches of " + batchSize
                    + ", learning rate " + learningRate + ", evaluation every " + evaluateEverySteps
                    + " steps, patience " + patience + "; all must be more than 0");
        }
    }

    /** Eight weeks of history, four of horizon, promotions and prices: what trains on a small shop within a minute. */
    public static LstmConfig forShop(long seed) {
        return new LstmConfig(new WindowFeatures(56, 28, 3, KnownColumn.OF_A_SHOP), 40, 48, 4e-3, 40, 20, seed);
    }

    SortedMap<String, String> asProperties() {
        SortedMap<String, String> all = new TreeMap<>();
        all.put("target", TARGET);
        all.put("history.days", Integer.toString(features.historyDays()));
        all.put("horizon.days", Integer.toString(features.horizonDays()));
        all.put("year.harmonics", Integer.toString(features.yearHarmonics()));
        all.put(
                "known.columns",
                String.join(
                        ",",
                        features.columns().stream()
                                .map(column -> column.name() + ":"
                                        + column.kind().name().toLowerCase(Locale.ROOT))
                                .toList()));
        all.put("features.history", String.join(",", features.historyNames()));
        all.put("features.horizon", String.join(",", features.horizonNames()));
        all.put("hidden.units", Integer.toString(hiddenUnits));
        all.put("batch.size", Integer.toString(batchSize));
        all.put("learning.rate", Double.toString(learningRate));
        all.put("evaluate.every.steps", Integer.toString(evaluateEverySteps));
        all.put("patience", Integer.toString(patience));
        return all;
    }

    /** The features that a model directory's config names. */
    static WindowFeatures features(Map<String, String> properties) {
        List<KnownColumn> columns = Arrays.stream(
                        properties.get("known.columns").split(",", -1))
                .filter(column -> !column.isEmpty())
                .map(LstmConfig::column)
                .toList();
        return new WindowFeatures(
                Integer.parseInt(properties.get("history.days")),
                Integer.parseInt(properties.get("horizon.days")),
                Integer.parseInt(properties.get("year.harmonics")),
                columns);
    }

    private static KnownColumn column(String text) {
        int colon = text.lastIndexOf(':');
        return new KnownColumn(
                text.substring(0, colon),
                KnownColumn.Kind.valueOf(text.substring(colon + 1).toUpperCase(Locale.ROOT)));
    }
}
