package io.touchstock.forecasting.newitem;

import io.touchstock.forecasting.panel.PanelSeries;
import io.touchstock.forecasting.panel.SalesPanel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a panel tells of an article that has not sold yet: the level of articles with its attributes, how the phases of
 * the season differ, and how articles sell when they are new.
 */
public final class SimilarItems {
    private static final int RECENT_SEASONS = 8;
    private static final double ENOUGH = 28;
    private static final double LEAST_LEVEL = 0.05;
    private static final int LAUNCH_SEASONS = 8;
    private static final double LAUNCH_PRIOR = 20;

    private final SalesPanel past;
    private final int season;
    private final List<Map<String, Integer>> codes = new ArrayList<>();
    private final LevelPrior prior;
    private final double[] phases;
    private final double[] launch;
    private final double noise;

    private SimilarItems(SalesPanel past) {
        this.past = past;
        this.season = past.frequency().season();
        List<PanelSeries> series = past.series();
        double[] levels = new double[series.size()];
        double[] weights = new double[series.size()];
        List<int[]> values = new ArrayList<>();
        for (int i = 0; i < levels.length; i++) {
            double[] recent = recent(series.get(i));
            levels[i] = recent[1] == 0 ? Double.NaN : Math.log(Math.max(LEAST_LEVEL, recent[0] / recent[1]));
            weights[i] = recent[1] / (recent[1] + ENOUGH);
            values.add(recent[1] == 0 ? null : learn(series.get(i)));
        }
        for (int i = 0; i < levels.length; i++) {
            if (values.get(i) == null) {
                values.set(i, codes(series.get(i)));
            }
        }
        this.prior = LevelPrior.of(levels, weights, values);
        this.phases = phases();
        this.launch = launch();
        this.noise = noise(levels);
    }

    /** Learns from the series that have sold. */
    public static SimilarItems of(SalesPanel past) {
        return new SimilarItems(past);
    }

    /** Units and observed periods of the last seasons. */
    private double[] recent(PanelSeries series) {
        double units = 0;
        double periods = 0;
        for (int i = Math.max(0, series.length() - RECENT_SEASONS * season); i < series.length(); i++) {
            if (series.observed(i)) {
                units += series.units(i);
                periods++;
            }
        }
        return new double[] {units, periods};
    }

    private List<String> attributes(PanelSeries series) {
        List<String> all =
                new ArrayList<>(List.of(series.id().sku(), series.id().location()));
        all.addAll(series.attributes());
        return all;
    }

    private int[] learn(PanelSeries series) {
        List<String> texts = attributes(series);
        for (int a = 0; a < texts.size(); a++) {
            if (codes.size() <= a) {
                codes.add(new HashMap<>());
            }
            codes.get(a).computeIfAbsent(texts.get(a), fresh -> 0);
        }
        int[] numbers = new int[texts.size()];
        Arrays.setAll(numbers, a -> number(codes.get(a), texts.get(a)));
        return numbers;
    }

    private static int number(Map<String, Integer> known, String text) {
        if (known.get(text) == 0) {
            known.put(text, known.size());
        }
        return known.get(text);
    }

    private int[] codes(PanelSeries series) {
        List<String> texts = attributes(series);
        int[] numbers = new int[texts.size()];
        Arrays.setAll(numbers, a -> a < codes.size() ? codes.get(a).getOrDefault(texts.get(a), 0) : 0);
        return numbers;
    }

    /** Demand of each phase of the season over the mean, of all series together. */
    private double[] phases() {
        double[] sums = new double[season];
        double[] counts = new double[season];
        for (PanelSeries series : past.series()) {
            double[] recent = recent(series);
            double level = recent[1] == 0 ? 0 : recent[0] / recent[1];
            for (int i = Math.max(0, series.length() - RECENT_SEASONS * season);
                    i < series.length() && level > 0;
                    i++) {
                if (series.observed(i)) {
                    int phase = (series.start() + i) % season;
                    sums[phase] += series.units(i);
                    counts[phase] += level;
                }
            }
        }
        double[] factors = new double[season];
        Arrays.setAll(factors, phase -> (sums[phase] + 1) / (counts[phase] + 1));
        return factors;
    }

    /**
     * Sales by season of age over those of the seasons after, of series that began within the past. The period of the
     * first sale is left out: a series begins with one.
     */
    private double[] launch() {
        double[] young = new double[LAUNCH_SEASONS];
        double[] grown = new double[LAUNCH_SEASONS];
        for (PanelSeries series : past.series()) {
            if (series.start() < season || series.length() < 2 * LAUNCH_SEASONS * season) {
                continue;
            }
            double later = 0;
            int count = 0;
            for (int i = LAUNCH_SEASONS * season; i < 2 * LAUNCH_SEASONS * season; i++) {
                later += series.observed(i) ? series.units(i) : 0;
                count += series.observed(i) ? 1 : 0;
            }
            for (int i = 1; i < LAUNCH_SEASONS * season && count > 0; i++) {
                if (series.observed(i)) {
                    young[i / season] += series.units(i);
                    grown[i / season] += later / count;
                }
            }
        }
        double[] ratios = new double[LAUNCH_SEASONS];
        Arrays.setAll(ratios, age -> (young[age] + LAUNCH_PRIOR) / (grown[age] + LAUNCH_PRIOR));
        return ratios;
    }

    /** Variance over the mean's square within a series, beyond Poisson's: the median of the series. */
    private double noise(double[] levels) {
        List<Double> all = new ArrayList<>();
        for (int s = 0; s < levels.length; s++) {
            PanelSeries series = past.series().get(s);
            double squares = 0;
            int count = 0;
            double level = Math.exp(levels[s]);
            for (int i = Math.max(0, series.length() - RECENT_SEASONS * season); i < series.length(); i++) {
                if (series.observed(i)) {
                    double error = series.units(i) - level * phases[(series.start() + i) % season];
                    squares += error * error;
                    count++;
                }
            }
            if (count > season) {
                all.add(Math.max(0, (squares / count - level) / (level * level)));
            }
        }
        all.sort(null);
        return all.isEmpty() ? 1 : all.get(all.size() / 2);
    }

    /**
     * Expected units of the first periods after the past.
     *
     * @param series one without an observed period
     */
    public double[] expected(PanelSeries series, int horizon) {
        double level = Math.exp(prior.level(codes(series)));
        double[] expected = new double[horizon];
        Arrays.setAll(
                expected,
                step -> level
                        * phases[(past.periods() + step) % season]
                        * (step / season < LAUNCH_SEASONS ? launch[step / season] : 1));
        return expected;
    }

    /** Variance of a demand with this mean: how levels differ beside what attributes tell, and chance. */
    public double variance(double mean) {
        double levels = Math.expm1(Math.min(2, prior.spread() * prior.spread()));
        return mean + mean * mean * (levels + noise + levels * noise);
    }
}
