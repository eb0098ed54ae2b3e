package io.touchstock.app.backtest;

import io.touchstock.forecasting.backtest.ScoreKey;
import io.touchstock.forecasting.backtest.Scores;
import io.touchstock.forecasting.evaluation.Accuracy;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How often demand was at or below the quantiles that should hold it in 10, 50 and 90 of 100 cases. */
final class CoverageDots {
    private static final List<Double> LEVELS = List.of(0.1, 0.5, 0.9);
    private static final int WIDTH = 760;
    private static final int LEFT = 130;
    private static final int RIGHT = 740;
    private static final int ROW = 26;
    private static final int TOP = 30;

    private CoverageDots() {}

    static View.Dots of(Scores scores, List<String> models) {
        List<View.Rail> rails = new ArrayList<>();
        for (String model : models) {
            Accuracy accuracy = scores.of(ScoreKey.of(model));
            List<View.Dot> dots = new ArrayList<>();
            for (int i = 0; i < LEVELS.size(); i++) {
                double share = accuracy.coverage().get(LEVELS.get(i));
                String title = String.format(
                        Locale.ENGLISH,
                        "%s: demand was at or below the %.0f %% quantile in %.1f %% of cases",
                        model,
                        LEVELS.get(i) * 100,
                        share * 100);
                dots.add(new View.Dot(x(share), "q" + i, title));
            }
            rails.add(new View.Rail(model, TOP + ROW * (rails.size() + 0.5), dots));
        }
        List<View.Mark> targets = LEVELS.stream()
                .map(level -> new View.Mark(x(level), String.format(Locale.ENGLISH, "%.0f\u00a0%%", level * 100)))
                .toList();
        return new View.Dots(
                "How often demand was at or below the quantile that should hold it in 10, 50 and 90 of 100 cases",
                WIDTH,
                TOP + ROW * rails.size() + 10,
                rails,
                targets,
                LEFT);
    }

    private static double x(double share) {
        return Axis.rounded(LEFT + share * (RIGHT - LEFT));
    }
}
