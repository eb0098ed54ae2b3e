package io.touchstock.forecasting.feature;

import io.touchstock.forecasting.encoding.EncodedColumn;
import io.touchstock.forecasting.encoding.EncodedPanel;
import io.touchstock.forecasting.encoding.EncodedSeries;
import io.touchstock.forecasting.panel.Frequency;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Makes windows. Everything in a window is read from days up to its origin, but for what is known in advance: the
 * calendar, the columns of the panel, and whether a day is open.
 */
public final class WindowBuilder {
    private static final int WEEK = 7;
    private static final float LARGEST_LOG = 3;
    private static final float FARTHEST = 90;
    /** Days on each side of the same day a year before. */
    private static final int AROUND_YEAR_AGO = 3;

    private static final int CYCLES_OF_SAME_DAY = 6;

    private final EncodedPanel panel;
    private final WindowShape shape;
    private final Rhythm rhythm;
    private final RegressionGrid grid;
    private final float[][] calendar;
    private final int promotion;
    private final List<String> historyNames = new ArrayList<>();
    private final List<String> horizonNames = new ArrayList<>();
    private final int[] historyColumns;

    /**
     * A builder of windows whose origins are not before the first of {@code fitted}.
     *
     * @param fitted ascending days as of which the regression is fitted
     */
    public WindowBuilder(EncodedPanel panel, int horizon, int... fitted) {
        this.panel = panel;
        this.rhythm = Rhythm.of(panel.frequency());
        this.shape = new WindowShape(rhythm.history(), horizon);
        this.grid = new RegressionGrid(panel, rhythm.quarter(), fitted);
        this.promotion = promotion(panel.columns());
        this.calendar = new float[panel.days()][];
        for (int day = 0; day < panel.days(); day++) {
            calendar[day] = calendar(panel.date(day), panel.frequency() == Frequency.DAILY);
        }
        List<Integer> read = new ArrayList<>();
        for (int column = 0; column < panel.columns().size(); column++) {
            EncodedColumn.Role role = panel.columns().get(column).role();
            if (role == EncodedColumn.Role.PRICE || role == EncodedColumn.Role.PROMOTION) {
                read.add(column);
            }
        }
        historyColumns = read.stream().mapToInt(Integer::intValue).toArray();
        name();
    }

    private void name() {
        historyNames.addAll(List.of(
                "residual", "units-to-level", "observed", "expected-shape", "closed", "weekday-sin", "weekday-cos"));
        for (int column : historyColumns) {
            historyNames.add(panel.columns().get(column).name());
        }
        for (int i = 1; i <= WEEK; i++) {
            horizonNames.add("weekday-" + i);
        }
        horizonNames.addAll(List.of("month-sin", "month-cos"));
        panel.columns().forEach(column -> horizonNames.add(column.name()));
        horizonNames.addAll(List.of(
                "position",
                "log-position",
                "closed",
                "expected-shape",
                "year-ago-known",
                "year-ago-day",
                "year-ago-week",
                "same-weekday",
                "same-promotion",
                "log-level",
                "zero-share",
                "spread",
                "log-age"));
        rhythm.spans().forEach(span -> horizonNames.add("residual-" + span));
        rhythm.shortSpans().forEach(span -> horizonNames.add("common-residual-" + span));
    }

    private static int promotion(List<EncodedColumn> columns) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).role() == EncodedColumn.Role.PROMOTION) {
                return i;
            }
        }
        return -1;
    }

    /**
     * Weekday and day of the month, of daily panels. The season of the year is left to the regression: what few years
     * there are, a network learns by heart.
     */
    private static float[] calendar(LocalDate date, boolean daily) {
        float[] values = new float[WEEK + 2];
        if (daily) {
            values[date.getDayOfWeek().getValue() - 1] = 1;
            double month = 2 * Math.PI * (date.getDayOfMonth() - 1) / date.lengthOfMonth();
            values[WEEK] = (float) Math.sin(month);
            values[WEEK + 1] = (float) Math.cos(month);
        }
        return values;
    }

    public WindowShape shape() {
        return shape;
    }

    /** Names of the features of a day of the history, in order. */
    public List<String> historyNames() {
        return List.copyOf(historyNames);
    }

    /** Names of the features of a day of the horizon, in order. */
    public List<String> horizonNames() {
        return List.copyOf(horizonNames);
    }

    /** The window of a series as of a day. */
    public Window window(int index, int origin) {
        return new Reading(index, origin).window();
    }

    /** One window in the making. */
    private final class Reading {
        private final int index;
        private final EncodedSeries series;
        private final int origin;
        private final int first;
        private final float[] expected;
        private final double level;
        private final double pseudo;
        private final double drift;

        Reading(int index, int origin) {
            this.index = index;
            this.origin = origin;
            this.series = panel.series().get(index);
            this.first = Math.max(series.firstDay(), Math.max(0, origin - rhythm.year() - rhythm.cycle()));
            int read = Math.max(0, Math.min(first, origin - shape.historyDays() + 1));
            this.expected = new float[panel.days()];
            float[] log = new float[origin + shape.horizonDays() - read + 1];
            grid.fit(origin).log(series, index, read, log);
            for (int step = 0; step < log.length; step++) {
                expected[read + step] = (float) Math.exp(log[step]);
            }
            this.level = level();
            this.pseudo = 2 * Math.min(1, level);
            this.drift = drift();
        }

        /** Units a period that the fit expects over the horizon and the second span before it. */
        private double level() {
            double sum = 0;
            int days = 0;
            for (int day = Math.max(0, origin - rhythm.spans().get(1) + 1);
                    day <= origin + shape.horizonDays();
                    day++) {
                sum += expected[day];
                days += expected[day] > 0 ? 1 : 0;
            }
            return Math.max(1e-3, sum / Math.max(1, days));
        }

        /** How far the newest units have moved away from the fit, shrunk towards not at all. */
        private double drift() {
            double above = pseudo;
            double below = pseudo;
            for (int day = Math.max(first, origin - 8 * rhythm.halfLife()); day <= origin; day++) {
                if (seen(day)) {
                    double weight = Math.pow(2, (double) (day - origin) / rhythm.halfLife());
                    above += weight * series.units()[day];
                    below += weight * expected[day];
                }
            }
            return Math.sqrt(above / below);
        }

        private boolean seen(int day) {
            return day >= series.firstDay() && day <= origin && !Float.isNaN(series.units()[day]);
        }

        Window window() {
            float[] base = new float[shape.horizonDays()];
            boolean[] open = new boolean[base.length];
            for (int step = 0; step < base.length; step++) {
                base[step] = (float) Math.max(1e-3, drift * expected[origin + 1 + step]);
                open[step] = series.open()[origin + 1 + step];
            }
            return new Window(index, origin, history(), horizon(), series.attributes(), base, scale(), open);
        }

        private float scale() {
            double sum = 0;
            int count = 0;
            for (int day = first + 1; day <= origin; day++) {
                if (seen(day) && seen(day - 1)) {
                    sum += Math.abs(series.units()[day] - series.units()[day - 1]);
                    count++;
                }
            }
            double poisson = Math.sqrt(level);
            return (float) Math.max(0.05, (sum + 14 * poisson) / (count + 14));
        }

        private float[][] history() {
            float[][] features = new float[historyNames.size()][shape.historyDays()];
            for (int step = 0; step < shape.historyDays(); step++) {
                int day = origin - shape.historyDays() + 1 + step;
                if (day < 0) {
                    continue;
                }
                int row = 0;
                if (seen(day)) {
                    features[row][step] =
                            ratio(series.units()[day], drift * expected[day], Math.max(pseudo, 0.05 * level));
                    features[row + 1][step] = (float) Math.min(4, Math.log1p(series.units()[day] / level));
                    features[row + 2][step] = 1;
                }
                features[row + 3][step] = clipped(Math.log(Math.max(1e-6, expected[day]) / level));
                features[row + 4][step] = series.open()[day] ? 0 : 1;
                int weekday = panel.date(day).getDayOfWeek().getValue();
                features[row + 5][step] = (float) Math.sin(2 * Math.PI * weekday / WEEK);
                features[row + 6][step] = (float) Math.cos(2 * Math.PI * weekday / WEEK);
                row += 7;
                for (int column : historyColumns) {
                    features[row++][step] = series.columns()[column][day];
                }
            }
            return features;
        }

        private float[][] horizon() {
            int days = shape.horizonDays();
            float[][] features = new float[horizonNames.size()][days];
            int row = 0;
            for (int i = 0; i < calendar[0].length; i++, row++) {
                for (int step = 0; step < days; step++) {
                    features[row][step] = calendar[origin + 1 + step][i];
                }
            }
            for (float[] column : series.columns()) {
                System.arraycopy(column, origin + 1, features[row++], 0, days);
            }
            float[] sameDays = sameDayOfCycle();
            float[] promotions = samePromotion();
            for (int step = 0; step < days; step++) {
                int day = origin + 1 + step;
                features[row][step] = (step + 1) / FARTHEST;
                features[row + 1][step] = (float) (Math.log1p(step) / 4);
                features[row + 2][step] = series.open()[day] ? 0 : 1;
                features[row + 3][step] = clipped(Math.log(Math.max(1e-6, expected[day]) / level));
                yearAgo(features, row + 4, step, day);
                features[row + 7][step] = sameDays[step % rhythm.cycle()];
                features[row + 8][step] = promotion < 0 ? 0 : promotions[series.columns()[promotion][day] != 0 ? 1 : 0];
            }
            row += 9;
            Arrays.fill(features[row++], (float) (Math.log(level) / 4));
            Arrays.fill(features[row++], zeroShare());
            Arrays.fill(features[row++], spread());
            Arrays.fill(features[row++], (float) (Math.log1p(Math.max(0, origin - series.firstDay() + 1)) / 8));
            for (int span : rhythm.spans()) {
                Arrays.fill(features[row++], sumRatio(Math.max(first, origin - span + 1), origin, 1));
            }
            for (int span : rhythm.shortSpans()) {
                Arrays.fill(features[row++], (float) (5 * grid.common(origin).log(origin, span)));
            }
            return features;
        }

        private void yearAgo(float[][] features, int row, int step, int day) {
            int around = rhythm.cycle() == 1 ? 0 : AROUND_YEAR_AGO;
            int then = day - rhythm.year();
            while (then + around > origin) {
                then -= rhythm.year();
            }
            if (then - around < first) {
                return;
            }
            features[row][step] = 1;
            features[row + 1][step] =
                    seen(then) ? ratio(series.units()[then], expected[then], Math.max(pseudo, 0.05 * level)) : 0;
            features[row + 2][step] = sumRatio(then - around, then + around, 1);
        }

        /** By day of the cycle, starting with that of the first day of the horizon: the last six such days. */
        private float[] sameDayOfCycle() {
            float[] ratios = new float[rhythm.cycle()];
            for (int day = 0; day < ratios.length; day++) {
                ratios[day] = sumRatio(
                        Math.max(first, origin + 1 + day - CYCLES_OF_SAME_DAY * rhythm.cycle()),
                        origin,
                        rhythm.cycle(),
                        origin + 1 + day);
            }
            return ratios;
        }

        /** Without and with the promotion, over the days that the encoder reads. */
        private float[] samePromotion() {
            double[] above = {pseudo, pseudo};
            double[] below = {pseudo, pseudo};
            if (promotion >= 0) {
                for (int day = Math.max(first, origin - shape.historyDays() + 1); day <= origin; day++) {
                    if (seen(day)) {
                        int with = series.columns()[promotion][day] != 0 ? 1 : 0;
                        above[with] += series.units()[day];
                        below[with] += expected[day];
                    }
                }
            }
            return new float[] {clipped(Math.log(above[0] / below[0])), clipped(Math.log(above[1] / below[1]))};
        }

        private float sumRatio(int from, int to, int stride) {
            return sumRatio(from, to, stride, from);
        }

        /** Only days that lie whole strides from a day count. */
        private float sumRatio(int from, int to, int stride, int inStepWith) {
            double above = pseudo;
            double below = pseudo;
            int start = Math.max(from, first);
            start += Math.floorMod(inStepWith - start, stride);
            for (int day = start; day <= to; day += stride) {
                if (seen(day)) {
                    above += series.units()[day];
                    below += expected[day];
                }
            }
            return clipped(Math.log(above / below));
        }

        private float zeroShare() {
            int zero = 0;
            int count = 0;
            for (int day = Math.max(first, origin - rhythm.quarter() + 1); day <= origin; day++) {
                if (seen(day)) {
                    count++;
                    zero += series.units()[day] == 0 ? 1 : 0;
                }
            }
            return (zero + 0.5f) / (count + 1);
        }

        /** Log of the residuals' standard deviation relative to Poisson's and an eighth of the level's together. */
        private float spread() {
            double squares = 14;
            double count = 14;
            for (int day = Math.max(first, origin - 2 * rhythm.quarter() + 1); day <= origin; day++) {
                if (seen(day)) {
                    double mean = Math.max(1e-3, expected[day]);
                    double error = series.units()[day] - mean;
                    squares += error * error / (mean + mean * mean / 64);
                    count++;
                }
            }
            return (float) (Math.log(squares / count) / 2);
        }

        private float ratio(double units, double mean, double added) {
            return clipped(Math.log((units + added) / (mean + added)));
        }

        private float clipped(double log) {
            return (float) Math.max(-LARGEST_LOG, Math.min(LARGEST_LOG, log));
        }
    }
}
