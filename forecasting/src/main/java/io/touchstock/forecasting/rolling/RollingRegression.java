package io.touchstock.forecasting.rolling;

import io.touchstock.forecasting.encoding.EncodedPanel;
import io.touchstock.forecasting.encoding.EncodedSeries;
import io.touchstock.forecasting.newitem.LevelPrior;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Multiplicative demand of every series: quasi-Poisson regression with a log link (McCullagh and Nelder 1989, chapter
 * 9), fitted to all series together first and to each series then, with the common coefficients as its prior (empirical
 * Bayes: Gelman and Hill 2007, chapter 12). Older days count for less. A fit as of a day reads nothing after it.
 */
public final class RollingRegression {
    private static final double HALF_LIFE_YEARS = 1.25;
    /** Variance of a day's ratio to its expectation beyond Poisson's. */
    private static final double EXTRA_VARIANCE = 0.05;
    /** Neighbouring days err together, so that n of them tell less than n independent ones. */
    private static final double DEPENDENCE = 3;

    private static final double COMMON_RIDGE = 10;
    private static final int MOST_COMMON_ROWS = 200_000;
    private static final int LONGEST_STEP = 1;
    /** Observed days after which a level tells half as much of its attributes as one known for ever. */
    private static final double ENOUGH_DAYS = 28;

    private final EncodedPanel panel;
    private final RollingDesign design;
    private final double halfLife;

    public RollingRegression(EncodedPanel panel) {
        this.panel = panel;
        this.design = new RollingDesign(panel);
        this.halfLife = HALF_LIFE_YEARS * panel.frequency().periodsPerYear();
    }

    /**
     * Fits all series as of a day.
     *
     * @param origin index of the last day whose units count
     * @param start an earlier fit to start from, or {@code null}
     */
    public RollingFit fit(int origin, RollingFit start) {
        int n = panel.series().size();
        double[] common =
                start == null ? new double[design.size()] : start.common().clone();
        double[] level = levels(origin);
        for (int step = 0; step < (start == null ? 6 : 2); step++) {
            commonStep(origin, common, level);
        }
        float[][] own = new float[n][];
        for (int i = 0; i < n; i++) {
            own[i] = ownCoefficients(panel.series().get(i), origin, common, level[i]);
        }
        return new RollingFit(design, origin, common, own);
    }

    private double weight(int day, int origin) {
        return Math.pow(2, (day - origin) / halfLife);
    }

    /** Log of the weighted mean; a series without sales starts low, one without days at what its attributes tell. */
    private double[] levels(int origin) {
        double[] levels = new double[panel.series().size()];
        double[] weights = new double[levels.length];
        List<int[]> attributes = new ArrayList<>();
        for (int i = 0; i < levels.length; i++) {
            EncodedSeries series = panel.series().get(i);
            double units = 0;
            double days = 0;
            for (int day = series.firstDay(); day <= origin; day++) {
                if (!Float.isNaN(series.units()[day])) {
                    double weight = weight(day, origin);
                    units += weight * series.units()[day];
                    days += weight;
                }
            }
            levels[i] = days == 0 ? Double.NaN : Math.log((units + 0.1) / (days + 1));
            weights[i] = days / (days + ENOUGH_DAYS);
            attributes.add(series.attributes());
        }
        LevelPrior prior = LevelPrior.of(levels, weights, attributes);
        Arrays.setAll(levels, i -> Double.isNaN(levels[i]) ? prior.level(attributes.get(i)) : levels[i]);
        return levels;
    }

    private void commonStep(int origin, double[] common, double[] level) {
        int p = design.size();
        double[][] information = new double[p][p];
        double[] score = new double[p];
        int[] index = new int[design.widest()];
        double[] value = new double[design.widest()];
        long rows = 0;
        for (EncodedSeries series : panel.series()) {
            rows += Math.max(0, origin - series.firstDay() + 1);
        }
        int every = (int) (1 + rows / MOST_COMMON_ROWS);
        for (int i = 0; i < level.length; i++) {
            EncodedSeries series = panel.series().get(i);
            double scale = Math.exp(level[i]);
            double precision = every / (1 / scale + EXTRA_VARIANCE);
            double units = 0.5;
            double fitted = 0.5;
            for (int day = series.firstDay(); day <= origin; day++) {
                if (Float.isNaN(series.units()[day]) || scattered(i, day) % every != 0) {
                    continue;
                }
                int count = design.row(series, day, origin, index, value);
                double mean = Math.exp(dot(common, index, value, count));
                double weight = weight(day, origin);
                units += weight * series.units()[day];
                fitted += weight * scale * mean;
                add(
                        information,
                        score,
                        index,
                        value,
                        count,
                        weight * precision * mean,
                        weight * precision * (series.units()[day] / scale - mean));
            }
            level[i] += Math.log(units / fitted);
        }
        for (int j = 0; j < p; j++) {
            information[j][j] += COMMON_RIDGE;
            score[j] -= COMMON_RIDGE * common[j];
        }
        move(common, PositiveDefinite.solve(information, score));
    }

    /** Which days stand for all when there are too many: spread evenly, and not in step with the week. */
    private static int scattered(int series, int day) {
        int hash = (series * 31 + day) * 0x9E3779B9;
        return (hash ^ hash >>> 15) & 0x7FFFFFFF;
    }

    private float[] ownCoefficients(EncodedSeries series, int origin, double[] common, double level) {
        int p = design.size();
        double[] own = Arrays.copyOf(common, p + 1);
        own[p] = level;
        int[] index = new int[design.widest() + 1];
        double[] value = new double[design.widest() + 1];
        double dispersion = 1;
        for (int step = 0; step < 3; step++) {
            double[][] information = new double[p + 1][p + 1];
            double[] score = new double[p + 1];
            double scale = Math.exp(own[p]);
            double precision = 1 / (1 / scale + EXTRA_VARIANCE) / dispersion;
            double pearson = 0;
            double days = 0;
            for (int day = series.firstDay(); day <= origin; day++) {
                if (Float.isNaN(series.units()[day])) {
                    continue;
                }
                int count = design.row(series, day, origin, index, value);
                double mean = Math.exp(dot(own, index, value, count));
                double ratio = series.units()[day] / scale;
                double weight = weight(day, origin);
                pearson += weight * (ratio - mean) * (ratio - mean) / (mean * (1 / scale + EXTRA_VARIANCE));
                days += weight;
                index[count] = p;
                value[count++] = 1;
                add(
                        information,
                        score,
                        index,
                        value,
                        count,
                        weight * precision * mean,
                        weight * precision * (ratio - mean));
            }
            if (step == 0) {
                dispersion = DEPENDENCE * Math.max(0.5, (pearson + 5) / (days + 5));
                continue;
            }
            for (int j = 0; j < p; j++) {
                double prior = 1 / (design.spread(j) * design.spread(j));
                information[j][j] += prior;
                score[j] -= prior * (own[j] - common[j]);
            }
            information[p][p] += 0.01;
            move(own, PositiveDefinite.solve(information, score));
        }
        float[] kept = new float[p + 1];
        for (int j = 0; j <= p; j++) {
            kept[j] = (float) own[j];
        }
        return kept;
    }

    private static void move(double[] at, double[] step) {
        double longest = 0;
        for (double each : step) {
            longest = Math.max(longest, Math.abs(each));
        }
        double share = longest > LONGEST_STEP ? LONGEST_STEP / longest : 1;
        for (int j = 0; j < at.length; j++) {
            at[j] += share * step[j];
        }
    }

    static double dot(double[] coefficients, int[] index, double[] value, int count) {
        double sum = 0;
        for (int k = 0; k < count; k++) {
            sum += coefficients[index[k]] * value[k];
        }
        return Math.max(-6, Math.min(6, sum));
    }

    private static void add(
            double[][] information,
            double[] score,
            int[] index,
            double[] value,
            int count,
            double weight,
            double residual) {
        for (int a = 0; a < count; a++) {
            double[] row = information[index[a]];
            double scaled = weight * value[a];
            score[index[a]] += residual * value[a];
            for (int b = 0; b <= a; b++) {
                row[index[b]] += scaled * value[b];
            }
        }
    }
}
