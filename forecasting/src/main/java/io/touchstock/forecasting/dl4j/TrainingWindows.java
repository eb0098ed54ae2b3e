package io.touchstock.forecasting.dl4j;

import io.touchstock.forecasting.model.TrainingSet;
import io.touchstock.forecasting.series.DailySeries;
import io.touchstock.forecasting.series.SeriesWindow;
import io.touchstock.forecasting.series.WindowFeatures;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;

/**
 * The windows to learn from and those to judge by. Held out are the last days of the set, one horizon long: windows as
 * of the day before them are judged on them, and no window to learn from reaches into them.
 */
final class TrainingWindows {
    /** A window with a shorter past than this says too little about its series. */
    private static final int LEAST_PAST_DAYS = 28;

    private final WindowFeatures features;
    private final List<DailySeries> series;
    private final LocalDate lastOrigin;
    private final int[] firstIndex;
    private final long[] cumulated;

    TrainingWindows(TrainingSet set, WindowFeatures features) {
        this.features = features;
        this.lastOrigin = set.asOf().minusDays(2L * features.horizonDays());
        this.series = set.series().stream()
                .filter(each -> !each.firstDay().isAfter(set.asOf()))
                .map(each -> each.until(set.asOf()))
                .sorted(Comparator.comparing(DailySeries::id))
                .toList();
        this.firstIndex = new int[series.size()];
        this.cumulated = new long[series.size()];
        long sum = 0;
        for (int i = 0; i < series.size(); i++) {
            firstIndex[i] = Math.max(0, Math.min(features.historyDays(), LEAST_PAST_DAYS) - 1);
            sum += Math.max(0, lastOriginIndex(i) - firstIndex[i] + 1);
            cumulated[i] = sum;
        }
        if (sum == 0) {
            throw new IllegalArgumentException("No series is long enough to learn from: until " + set.asOf()
                    + " at least one must have " + (LEAST_PAST_DAYS + 2 * features.horizonDays())
                    + " days; give a longer history or a shorter horizon");
        }
    }

    private int lastOriginIndex(int i) {
        DailySeries each = series.get(i);
        return Math.min(each.indexOf(lastOrigin), each.days() - 1 - features.horizonDays());
    }

    /** How many different windows there are to learn from. */
    long count() {
        return cumulated[cumulated.length - 1];
    }

    /** So many windows drawn with replacement, each as likely as any other. */
    List<LabelledWindow> draw(int count, SplittableRandom random) {
        List<LabelledWindow> drawn = new ArrayList<>(count);
        for (int n = 0; n < count; n++) {
            long pick = random.nextLong(count());
            int i = seriesOf(pick);
            long before = i == 0 ? 0 : cumulated[i - 1];
            drawn.add(labelled(series.get(i), firstIndex[i] + Math.toIntExact(pick - before)));
        }
        return drawn;
    }

    private int seriesOf(long pick) {
        int low = 0;
        int high = cumulated.length - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (cumulated[middle] > pick) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    /** The windows to judge by, at most so many, spread evenly over the series. */
    List<LabelledWindow> heldOut(int most) {
        LocalDate origin = lastOrigin.plusDays(features.horizonDays());
        List<LabelledWindow> all = new ArrayList<>();
        for (DailySeries each : series) {
            int index = each.indexOf(origin);
            if (index >= 0 && index + features.horizonDays() < each.days()) {
                all.add(labelled(each, index));
            }
        }
        if (all.size() <= most) {
            return all;
        }
        List<LabelledWindow> spread = new ArrayList<>(most);
        for (int n = 0; n < most; n++) {
            spread.add(all.get((int) ((long) n * all.size() / most)));
        }
        return spread;
    }

    private LabelledWindow labelled(DailySeries each, int origin) {
        SeriesWindow window =
                each.windowAt(each.firstDay().plusDays(origin), features.historyDays(), features.horizonDays());
        double[] truth = new double[features.horizonDays()];
        boolean[] observed = new boolean[truth.length];
        for (int step = 0; step < truth.length; step++) {
            truth[step] = each.units(origin + 1 + step);
            observed[step] = each.observed(origin + 1 + step);
        }
        return new LabelledWindow(window, truth, observed);
    }
}
