package io.touchstock.forecasting.dl4j;

import io.touchstock.forecasting.encoding.EncodedPanel;
import io.touchstock.forecasting.feature.Window;
import io.touchstock.forecasting.feature.WindowBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Draws windows to learn from: any series, half of them from the last year, the others from all of the past. Now and
 * then an attribute is hidden, so that the network learns what to say of an article that it does not know.
 */
final class WindowDraw {
    private static final double FROM_LAST_YEAR = 0.5;
    private static final double HIDDEN_ATTRIBUTE = 0.1;
    private static final int MOST_MISSES = 200;

    private final EncodedPanel panel;
    private final WindowBuilder builder;
    private final int earliest;
    private final int latest;
    private final int year;

    /**
     * Draws windows with origins in a range.
     *
     * @param earliest first day that may be an origin
     * @param latest last day that may be; the day after it is the last of the past
     */
    WindowDraw(EncodedPanel panel, WindowBuilder builder, int earliest, int latest) {
        this.panel = panel;
        this.builder = builder;
        this.earliest = earliest;
        this.latest = latest;
        this.year = (int) panel.frequency().periodsPerYear();
    }

    /** So many windows that reach into days that are learnt. */
    List<Window> draw(int count, Fold heldBack, SplittableRandom random) {
        List<Window> windows = new ArrayList<>(count);
        int misses = 0;
        while (windows.size() < count) {
            int series = random.nextInt(panel.series().size());
            int from = random.nextDouble() < FROM_LAST_YEAR ? Math.max(earliest, latest - year) : earliest;
            int origin = from + random.nextInt(latest - from + 1);
            boolean tells = panel.series().get(series).firstDay() < origin && anyLearnt(origin, heldBack);
            if (!tells && misses++ < MOST_MISSES * count) {
                continue;
            }
            Window window = builder.window(series, origin);
            windows.add(random.nextDouble() < HIDDEN_ATTRIBUTE ? hidden(window, random) : window);
        }
        return windows;
    }

    private boolean anyLearnt(int origin, Fold heldBack) {
        return heldBack.learns(origin + 1)
                || heldBack.learns(Math.min(latest + 1, origin + builder.shape().horizonDays()));
    }

    private static Window hidden(Window window, SplittableRandom random) {
        int[] attributes = window.attributes().clone();
        attributes[random.nextInt(attributes.length)] = 0;
        return window.withAttributes(attributes);
    }
}
