package io.touchstock.app.backtest;

import io.touchstock.forecasting.backtest.ScoreKey;
import io.touchstock.forecasting.backtest.Scores;
import io.touchstock.forecasting.evaluation.Accuracy;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/** Tables of measures, models by row; the best of each column stands out. */
final class MeasureTables {
    private final Scores scores;
    private final List<String> models;

    MeasureTables(Scores scores, List<String> models) {
        this.scores = scores;
        this.models = models;
    }

    /** A column: its head, its value, how it is written, and how far it is from what is best. */
    private record Column(
            String name,
            ToDoubleFunction<Accuracy> value,
            Function<Double, String> text,
            Function<Double, Double> loss) {
        static Column small(String name, ToDoubleFunction<Accuracy> value) {
            return new Column(name, value, MeasureTables::three, loss -> loss);
        }
    }

    View.Table models(Map<String, Double> seconds) {
        List<Column> columns = List.of(
                new Column("WAPE", Accuracy::wape, MeasureTables::percent, loss -> loss),
                new Column("sMAPE", Accuracy::smape, number -> percent(number / 100), loss -> loss),
                Column.small("MASE", Accuracy::mase),
                Column.small("RMSSE", Accuracy::rmsse),
                Column.small("weighted RMSSE", Accuracy::wrmsse),
                new Column("WQL", Accuracy::wql, MeasureTables::percent, loss -> loss),
                Column.small("SPL", Accuracy::spl),
                new Column(
                        "in the 80 % band",
                        Accuracy::coverage80, MeasureTables::percent, share -> Math.abs(share - 0.8)),
                new Column("bias", Accuracy::bias, MeasureTables::percent, Math::abs));
        View.Table table = table("All origins, all series", columns, models, model -> scores.of(ScoreKey.of(model)));
        List<String> heads = new ArrayList<>(table.columns());
        heads.add("seconds");
        List<View.Row> rows = new ArrayList<>();
        for (View.Row row : table.rows()) {
            List<View.Cell> cells = new ArrayList<>(row.cells());
            cells.add(
                    new View.Cell(String.format(Locale.ENGLISH, "%.1f", seconds.getOrDefault(row.name(), 0.0)), false));
            rows.add(new View.Row(row.name(), cells));
        }
        return new View.Table(table.caption(), table.rowName(), heads, rows);
    }

    /** One measure, a column a group; columns of groups in which nothing was scored are left out. */
    View.Table groups(
            String caption,
            List<String> names,
            List<Function<String, ScoreKey>> groups,
            ToDoubleFunction<Accuracy> measure,
            boolean percent) {
        List<String> heads = new ArrayList<>();
        List<List<View.Cell>> cells = new ArrayList<>();
        models.forEach(model -> cells.add(new ArrayList<>()));
        for (int group = 0; group < groups.size(); group++) {
            Function<String, ScoreKey> key = groups.get(group);
            List<Accuracy> found =
                    models.stream().map(model -> scores.of(key.apply(model))).toList();
            if (found.stream().anyMatch(accuracy -> accuracy == null || accuracy.pointCount() == 0)) {
                continue;
            }
            heads.add(names.get(group));
            double best = found.stream().mapToDouble(measure).min().orElse(Double.NaN);
            for (int i = 0; i < models.size(); i++) {
                double value = measure.applyAsDouble(found.get(i));
                cells.get(i).add(new View.Cell(percent ? percent(value) : three(value), value == best));
            }
        }
        List<View.Row> rows = new ArrayList<>();
        for (int i = 0; i < models.size(); i++) {
            rows.add(new View.Row(models.get(i), cells.get(i)));
        }
        return new View.Table(caption, "Model", heads, rows);
    }

    private static View.Table table(
            String caption, List<Column> columns, List<String> models, Function<String, Accuracy> accuracies) {
        List<View.Row> rows = new ArrayList<>();
        for (String model : models) {
            Accuracy accuracy = accuracies.apply(model);
            List<View.Cell> cells = new ArrayList<>();
            for (Column column : columns) {
                double value = column.value().applyAsDouble(accuracy);
                double least = models.stream()
                        .map(accuracies)
                        .mapToDouble(other -> column.loss().apply(column.value().applyAsDouble(other)))
                        .min()
                        .orElse(Double.NaN);
                cells.add(
                        new View.Cell(column.text().apply(value), column.loss().apply(value) == least));
            }
            rows.add(new View.Row(model, cells));
        }
        return new View.Table(
                caption, "Model", columns.stream().map(Column::name).toList(), rows);
    }

    static String percent(double share) {
        return Double.isFinite(share)
                ? String.format(Locale.ENGLISH, "%.1f\u00a0%%", share * 100).replace('-', '\u2212')
                : "–";
    }

    static String three(double number) {
        return Double.isFinite(number) ? String.format(Locale.ENGLISH, "%.3f", number) : "–";
    }
}
