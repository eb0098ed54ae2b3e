package io.touchstock.forecasting.boosting;

import io.touchstock.forecasting.encoding.EncodedPanel;
import io.touchstock.forecasting.encoding.EncodedSeries;
import io.touchstock.forecasting.feature.Window;
import io.touchstock.forecasting.feature.WindowBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.BooleanSupplier;
import java.util.function.IntPredicate;

/** Boosted trees that answer in units, as ratios to what the regression under them expects. */
public final class BoostedForecaster {
    private static final int STEPS_OF_A_WINDOW = 12;
    private static final int WINDOWS_AT_ONCE = 64;
    private static final int LEADS = 6;
    private static final float MOST_WEIGHT = 20;
    private static final float MOST_RATIO = 50;

    private final BoostedTrees trees;

    BoostedForecaster(BoostedTrees trees) {
        this.trees = trees;
    }

    /** Answers with what the regression expects, whatever it is asked. */
    public static BoostedForecaster unchanged() {
        return new BoostedForecaster(BoostedTrees.unchanged());
    }

    /** Writes the trees in a form that {@link #read} takes. */
    public void write(OutputStream out) throws IOException {
        TreeBytes.write(trees, out);
    }

    /** Reads what was written. */
    public static BoostedForecaster read(InputStream in) throws IOException {
        return new BoostedForecaster(TreeBytes.read(in));
    }

    /** Where windows to learn from come from. */
    @FunctionalInterface
    public interface WindowSource {
        /** So many windows. */
        List<Window> draw(int count, SplittableRandom random);
    }

    /**
     * Learns from windows.
     *
     * @param learnt whether the units of a day of the panel may be learnt
     * @param more asked again and again whether there is time for more
     */
    public static BoostedForecaster learn(
            EncodedPanel panel,
            WindowBuilder builder,
            WindowSource source,
            IntPredicate learnt,
            BoostingPlan plan,
            long seed,
            BooleanSupplier more) {
        SplittableRandom random = new SplittableRandom(seed);
        WindowRows rows = new WindowRows(panel, builder);
        DrawnRows drawn = new DrawnRows(most(panel, plan));
        int steps = Math.min(STEPS_OF_A_WINDOW, builder.shape().horizonDays());
        int windows = 0;
        do {
            for (Window window : source.draw(WINDOWS_AT_ONCE, random)) {
                float[] units = panel.series().get(window.series()).units();
                for (int i = 0; i < steps; i++) {
                    int step = random.nextInt(window.base().length);
                    int day = window.origin() + 1 + step;
                    if (learnt.test(day) && window.open()[step] && !Float.isNaN(units[day])) {
                        drawn.add(
                                rows.row(window, step),
                                Math.min(MOST_RATIO, units[day] / window.base()[step]),
                                Math.min(MOST_WEIGHT, window.base()[step] / window.scale()));
                    }
                }
            }
            windows += WINDOWS_AT_ONCE;
        } while (windows * steps < drawn.most() && more.getAsBoolean());
        return new BoostedForecaster(
                drawn.isEmpty()
                        ? BoostedTrees.unchanged()
                        : BoostedTrees.learn(drawn.examples(random), plan, random, more));
    }

    /** No more rows than {@link #LEADS} for each day that is known: the same day from further away. */
    private static int most(EncodedPanel panel, BoostingPlan plan) {
        long days = 0;
        for (EncodedSeries series : panel.series()) {
            for (float units : series.units()) {
                days += Float.isNaN(units) ? 0 : 1;
            }
        }
        return (int) Math.max(1, Math.min(plan.rows(), LEADS * days));
    }

    /** Per window and day of the horizon the quantiles and the mean in units; 0 on closed days. */
    public double[][][] units(EncodedPanel panel, WindowBuilder builder, List<Window> windows) {
        WindowRows rows = new WindowRows(panel, builder);
        double[][][] units = new double[windows.size()][builder.shape().horizonDays()][BoostedTrees.OUTPUTS];
        for (int w = 0; w < units.length; w++) {
            Window window = windows.get(w);
            for (int step = 0; step < units[w].length; step++) {
                if (window.open()[step]) {
                    float[] ratios = trees.predict(rows.row(window, step));
                    for (int k = 0; k < ratios.length; k++) {
                        units[w][step][k] = Math.max(0, window.base()[step] * ratios[k]);
                    }
                }
            }
        }
        return units;
    }
}
