package io.touchstock.app.backtest;

import io.touchstock.forecasting.backtest.ScoreKey;
import io.touchstock.forecasting.backtest.Scores;
import io.touchstock.forecasting.backtest.StepRange;
import io.touchstock.forecasting.evaluation.Accuracy;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * Error by how far ahead was forecast, a line a model: the three best, the network, and what everybody compares with.
 * More lines could not be told apart; the table beside has all.
 */
final class HorizonLines {
    private static final int WIDTH = 760;
    private static final int HEIGHT = 300;
    private static final int LEFT = 52;
    private static final int RIGHT = 620;
    private static final int TOP = 14;
    private static final int BOTTOM = 262;
    private static final double LABEL_GAP = 14;
    private static final int BEST = 3;
    private static final String NETWORK = "lstm";
    private static final List<String> ALWAYS = List.of(NETWORK, "regression", "seasonal-naive");

    private HorizonLines() {}

    /** Null if the horizon has one part only. */
    static View.Lines of(Scores scores, List<String> all, String best, String unit) {
        List<StepRange> ranges = scores.ranges();
        if (ranges.size() < 2) {
            return null;
        }
        List<String> models = shown(scores, all);
        double largest = 0;
        double smallest = Double.POSITIVE_INFINITY;
        for (String model : models) {
            for (StepRange range : ranges) {
                largest = Math.max(largest, wql(scores, model, range));
                smallest = Math.min(smallest, wql(scores, model, range));
            }
        }
        Axis axis = Axis.of(smallest, largest, BOTTOM, TOP);
        List<View.Line> lines = new ArrayList<>();
        for (String model : models) {
            StringBuilder points = new StringBuilder();
            for (int i = 0; i < ranges.size(); i++) {
                double value = wql(scores, model, ranges.get(i));
                points.append(String.format(Locale.ROOT, "%.1f,%.1f ", x(i, ranges.size()), axis.y(value)));
            }
            double end = axis.y(wql(scores, model, ranges.get(ranges.size() - 1)));
            lines.add(new View.Line(model, style(model, best), points.toString().strip(), RIGHT + 8.0, end + 4));
        }
        List<View.Mark> across = new ArrayList<>();
        for (int i = 0; i < ranges.size(); i++) {
            across.add(new View.Mark(
                    Axis.rounded(x(i, ranges.size())), ranges.get(i).toString()));
        }
        return new View.Lines(
                "Weighted quantile loss by " + unit + " ahead; lower is better, and the scale does not begin at 0"
                        + (models.size() < all.size()
                                ? ". Shown are the three best, and those to compare with; the table has all "
                                        + all.size()
                                : ""),
                WIDTH,
                HEIGHT,
                apart(lines),
                across,
                axis.marks(true),
                LEFT);
    }

    private static String style(String model, String best) {
        return model.equals(best) ? "first" : model.equals(NETWORK) ? "second" : "other";
    }

    private static List<String> shown(Scores scores, List<String> all) {
        List<String> ranked = all.stream()
                .sorted(Comparator.comparingDouble(
                        model -> scores.of(ScoreKey.of(model)).wql()))
                .toList();
        List<String> best = ranked.subList(0, Math.min(BEST, ranked.size()));
        return all.stream()
                .filter(model -> best.contains(model) || ALWAYS.contains(model))
                .toList();
    }

    private static double wql(Scores scores, String model, StepRange range) {
        Accuracy accuracy = scores.of(new ScoreKey(model, null, null, range));
        return accuracy == null || !Double.isFinite(accuracy.wql()) ? 0 : accuracy.wql();
    }

    private static double x(int index, int count) {
        return LEFT + 20 + (RIGHT - LEFT - 20.0) * index / (count - 1);
    }

    /** Moves names at the ends of lines apart so that all can be read. */
    private static List<View.Line> apart(List<View.Line> lines) {
        List<View.Line> sorted = new ArrayList<>(lines);
        sorted.sort(Comparator.comparingDouble(View.Line::labelY));
        double lowest = BOTTOM - LABEL_GAP * (sorted.size() - 1);
        double before = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < sorted.size(); i++) {
            View.Line line = sorted.get(i);
            double y = Math.max(before + LABEL_GAP, Math.min(line.labelY(), lowest + LABEL_GAP * i + 4));
            sorted.set(i, new View.Line(line.name(), line.style(), line.points(), line.labelX(), Axis.rounded(y)));
            before = y;
        }
        return sorted;
    }
}
