package io.touchstock.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.touchstock.app.Touchstock;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainForecastCommandTest {
    private static final LocalDate MONDAY = LocalDate.parse("2024-01-01");
    private static final String COLUMNS = "date=day,units=sold,sku=item";

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void a_table_becomes_a_model_and_the_model_a_forecast_of_every_series_and_day() throws IOException {
        Path table = table();
        Path model = folder.resolve("model");
        Path forecast = folder.resolve("forecast.csv");

        int trained = run(
                "train",
                "--sales",
                table.toString(),
                "--columns",
                COLUMNS,
                "--known",
                "fair",
                "--as-of",
                "2024-06-09",
                "--horizon",
                "7",
                "--time-limit",
                "4s",
                "--model",
                model.toString());
        int forecasted = run(
                "forecast",
                "--sales",
                table.toString(),
                "--columns",
                COLUMNS,
                "--known",
                "fair",
                "--as-of",
                "2024-06-09",
                "--model",
                model.toString(),
                "--out",
                forecast.toString());

        assertThat(err.toString()).isEmpty();
        assertThat(trained).isZero();
        assertThat(forecasted).isZero();
        assertThat(out.toString()).contains("3 daily series, last day 2024-06-09", "Model lstm-panel-2024-06-09-");
        List<String> lines = Files.readAllLines(forecast);
        assertThat(lines.get(0)).isEqualTo("series,date,mean,q10,q50,q90,q05,q25,q75,q95");
        assertThat(lines).hasSize(1 + 3 * 7);
        assertThat(lines.get(1)).startsWith("cake,2024-06-10,");
        assertThat(folder.resolve("model.partial")).doesNotExist();
        assertThat(Files.readString(model.resolve("model.properties"))).contains("data.sha256=", "fair.tomorrow");
    }

    @Test
    void a_folder_without_a_model_is_told() throws IOException {
        int code = run(
                "forecast",
                "--sales",
                table().toString(),
                "--columns",
                COLUMNS,
                "--model",
                folder.resolve("none").toString(),
                "--out",
                folder.resolve("f.csv").toString());

        assertThat(code).isEqualTo(2);
        assertThat(err.toString()).contains("--model: No model in");
    }

    private int run(String... args) {
        return Touchstock.run(args, new PrintWriter(out, true), new PrintWriter(err, true));
    }

    private Path table() throws IOException {
        List<String> lines = new ArrayList<>(List.of("day,item,sold,fair"));
        for (String item : List.of("tea", "cake", "soap")) {
            for (int day = 0; day < 180; day++) {
                int fair = day % 30 == 3 ? 1 : 0;
                int sold = 10 + item.length() + (day % 7 == 5 ? 9 : 0) + day * 31 % 5 + 6 * fair;
                lines.add(MONDAY.plusDays(day) + "," + item + "," + sold + "," + fair);
            }
        }
        return Files.write(folder.resolve("sales.csv"), lines);
    }
}
