package io.touchstock.app.backtest;

import io.touchstock.forecasting.backtest.Round;
import io.touchstock.forecasting.evaluation.DemandClass;
import io.touchstock.forecasting.evaluation.ScoredPath;
import io.touchstock.forecasting.model.QuantileForecast;
import io.touchstock.forecasting.panel.PanelSeries;
import io.touchstock.forecasting.panel.SalesPanel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * One series of each class of demand, from the last origin: the one whose error is the median of its class, so that
 * nothing is picked for its looks.
 */
final class ExampleSeries {
    private static final int WIDTH = 520;
    private static final int HEIGHT = 220;
    private static final int LEFT = 44;
    private static final int TOP = 14;
    private static final int BOTTOM = 186;
    private static final int LEAST_PAST = 28;

    private ExampleSeries() {}

    static List<View.Example> of(Round round, String model) {
        Map<DemandClass, List<Candidate>> byClass = new EnumMap<>(DemandClass.class);
        for (int series = 0; series < round.past().series().size(); series++) {
            PanelSeries past = round.past().series().get(series);
            ScoredPath path = round.path(model, series);
            double error = error(path);
            if (past.length() > 0 && Double.isFinite(error)) {
                byClass.computeIfAbsent(DemandClass.of(past), fresh -> new ArrayList<>())
                        .add(new Candidate(past, path, error));
            }
        }
        List<View.Example> examples = new ArrayList<>();
        byClass.forEach((demandClass, candidates) -> {
            candidates.sort(Comparator.comparingDouble(Candidate::error));
            examples.add(
                    picture(round.past(), demandClass, candidates.get((candidates.size() - 1) / 2), candidates.size()));
        });
        return examples;
    }

    private record Candidate(PanelSeries past, ScoredPath path, double error) {}

    /** Sum of absolute errors over sum of demand. */
    private static double error(ScoredPath path) {
        double errors = 0;
        double demand = 0;
        for (int step = 0; step < path.steps(); step++) {
            double actual = path.actual(step);
            if (!Double.isNaN(actual)) {
                errors += Math.abs(actual - path.forecast().quantileAt(step, 0.5));
                demand += actual;
            }
        }
        return errors / demand;
    }

    private static View.Example picture(SalesPanel panel, DemandClass demandClass, Candidate chosen, int candidates) {
        PanelSeries past = chosen.past();
        QuantileForecast forecast = chosen.path().forecast();
        int shown = Math.min(past.length(), Math.max(LEAST_PAST, 2 * forecast.horizonDays()));
        int total = shown + forecast.horizonDays();
        Axis axis = Axis.of(largest(chosen, shown), BOTTOM, TOP);
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < shown; i++) {
            int at = past.length() - shown + i;
            if (past.observed(at)) {
                line.append(point(x(i, total), axis.y(past.units(at))));
            }
        }
        StringBuilder upper = new StringBuilder();
        StringBuilder lower = new StringBuilder();
        StringBuilder middle = new StringBuilder();
        List<View.Dot> actual = new ArrayList<>();
        List<Double> actualY = new ArrayList<>();
        for (int step = 0; step < forecast.horizonDays(); step++) {
            double x = x(shown + step, total);
            upper.append(point(x, axis.y(forecast.quantileAt(step, 0.9))));
            lower.insert(0, point(x, axis.y(forecast.quantileAt(step, 0.1))));
            middle.append(point(x, axis.y(forecast.quantileAt(step, 0.5))));
            double units = chosen.path().actual(step);
            if (!Double.isNaN(units)) {
                String title = panel.day(panel.periods() + step) + ": "
                        + String.format(
                                Locale.ENGLISH, "%,.0f sold, %,.1f forecast", units, forecast.quantileAt(step, 0.5));
                actual.add(new View.Dot(Axis.rounded(x), "actual", title));
                actualY.add(axis.y(units));
            }
        }
        String caption = past.id().label() + ", " + demandClass.name().toLowerCase(Locale.ROOT)
                + String.format(
                        Locale.ENGLISH,
                        ": the median of %,d such series by error (%.0f\u00a0%% of demand)",
                        candidates,
                        chosen.error() * 100);
        return new View.Example(
                caption,
                WIDTH,
                HEIGHT,
                line.toString().strip(),
                (upper.toString() + lower).strip(),
                middle.toString().strip(),
                actual,
                actualY,
                Axis.rounded((x(shown - 1, total) + x(shown, total)) / 2),
                axis.marks(false),
                List.of(
                        new View.Mark(
                                x(0, total),
                                panel.day(past, past.length() - shown).toString()),
                        new View.Mark(
                                Axis.rounded(x(shown, total)),
                                panel.day(panel.periods()).toString())),
                LEFT,
                days(panel, chosen.path()));
    }

    /** The numbers behind the picture. */
    private static View.Table days(SalesPanel panel, ScoredPath path) {
        List<View.Row> rows = new ArrayList<>();
        for (int step = 0; step < path.steps(); step++) {
            double sold = path.actual(step);
            rows.add(new View.Row(
                    panel.day(panel.periods() + step).toString(),
                    List.of(
                            cell(Double.isNaN(sold) ? "–" : String.format(Locale.ENGLISH, "%,.0f", sold)),
                            cell(units(path.forecast().quantileAt(step, 0.1))),
                            cell(units(path.forecast().quantileAt(step, 0.5))),
                            cell(units(path.forecast().quantileAt(step, 0.9))))));
        }
        return new View.Table(
                path.forecast().id().label(),
                "Date",
                List.of("sold", "10\u00a0% quantile", "median", "90\u00a0% quantile"),
                rows);
    }

    private static View.Cell cell(String text) {
        return new View.Cell(text, false);
    }

    private static String units(double units) {
        return String.format(Locale.ENGLISH, units == Math.rint(units) ? "%,.0f" : "%,.1f", units);
    }

    private static double largest(Candidate chosen, int shown) {
        double largest = 1;
        for (int at = chosen.past().length() - shown; at < chosen.past().length(); at++) {
            largest =
                    chosen.past().observed(at) ? Math.max(largest, chosen.past().units(at)) : largest;
        }
        for (int step = 0; step < chosen.path().steps(); step++) {
            double actual = chosen.path().actual(step);
            largest = Math.max(largest, chosen.path().forecast().quantileAt(step, 0.9));
            largest = Double.isNaN(actual) ? largest : Math.max(largest, actual);
        }
        return largest;
    }

    private static double x(int index, int total) {
        return Axis.rounded(LEFT + 8 + (WIDTH - LEFT - 16.0) * index / Math.max(1, total - 1));
    }

    private static String point(double x, double y) {
        return String.format(Locale.ROOT, "%.1f,%.1f ", x, y);
    }
}
