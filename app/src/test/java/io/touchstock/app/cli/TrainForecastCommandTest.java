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
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

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
        Path page = folder.resolve("tea.html");
        assertThat(explain(model, table, "tea", page)).isZero();
        assertThat(out.toString()).contains("tea: ", "What moved it, largest first:", "weekday");
        assertThat(Files.readString(page))
                .contains("What moved it, largest first", "Content-Security-Policy")
                .doesNotContain("http://", "https://", "<script");
        assertThat(explain(model, table, "te", page)).isEqualTo(2);
        assertThat(err.toString()).contains("--series: there is no 'te' among the 3 series; near it are tea, ");
        Path uplifts = folder.resolve("uplift.csv");
        assertThat(run(
                        "uplift",
                        "--sales",
                        table.toString(),
                        "--columns",
                        COLUMNS + ",promotion=fair",
                        "--as-of",
                        "2024-06-09",
                        "--model",
                        model.toString(),
                        "--campaign-days",
                        "2",
                        "--out",
                        uplifts.toString()))
                .isZero();
        assertThat(Files.readAllLines(uplifts)).hasSize(1 + 3 * 2);
    }

    @Test
    void what_is_not_known_ahead_is_told() throws IOException {
        List<String> lines = new ArrayList<>(Files.readAllLines(table()));
        lines.removeIf(line -> line.compareTo("2024-06-12") > 0 && line.startsWith("2024"));
        Path cut = Files.write(folder.resolve("cut.csv"), lines);

        SalesOptions options = new SalesOptions();
        new CommandLine(options)
                .parseArgs("--sales", cut.toString(), "--columns", COLUMNS, "--known", "fair", "--as-of", "2024-06-09");

        assertThat(SalesNotes.ofAhead(options.read().panel(), 7))
                .containsExactly(
                        "fair is not known for all of the 7 ahead (from 2024-06-12 on, in 3 of 3 series); there"
                                + " it is taken to be none");
        assertThat(SalesNotes.ofAhead(options.read().panel(), 2)).isEmpty();
    }

    @Test
    void explain_and_uplift_see_the_demand_behind_empty_shelves_as_forecast_does() throws IOException {
        Path table = soldOutTable();
        Path model = folder.resolve("model");
        String[] read = {
            "--sales",
            table.toString(),
            "--columns",
            "date=day,units=sold,sku=item,promotion=fair,stock=left",
            "--as-of",
            "2024-06-09",
            "--model",
            model.toString()
        };
        assertThat(run(with(read, "train", "--horizon", "7", "--time-limit", "2s")))
                .isZero();
        Path forecast = folder.resolve("forecast.csv");
        assertThat(run(with(read, "forecast", "--out", forecast.toString()))).isZero();
        String row = Files.readAllLines(forecast).stream()
                .filter(line -> line.startsWith("tea,2024-06-15,"))
                .findFirst()
                .orElseThrow();
        double expected = Double.parseDouble(row.split(",")[2]);
        String[] asked = {"explain", "--series", "tea", "--date", "2024-06-15"};
        out.getBuffer().setLength(0);

        assertThat(run(with(read, asked))).isZero();
        assertThat(out.toString()).contains(String.format(Locale.ENGLISH, "tea: %,.0f units expected", expected));
        String told = out.toString();
        out.getBuffer().setLength(0);
        assertThat(run(with(with(read, "--sold-out", "mask"), asked))).isZero();
        assertThat(out.toString()).isNotEqualTo(told);

        String[] uplift = {"uplift", "--campaign-days", "2"};
        Path estimated = folder.resolve("estimated.csv");
        Path masked = folder.resolve("masked.csv");
        assertThat(run(with(with(read, uplift), "--out", estimated.toString()))).isZero();
        assertThat(run(with(with(read, "--sold-out", "mask", "--out", masked.toString()), uplift)))
                .isZero();
        assertThat(without(estimated)).isNotEqualTo(without(masked));
        assertThat(err.toString()).isEmpty();
    }

    /** Units of all series and days without the campaign. */
    private static double without(Path uplifts) throws IOException {
        List<String> lines = Files.readAllLines(uplifts);
        int column = List.of(lines.get(0).split(",")).indexOf("units_without");
        return lines.stream()
                .skip(1)
                .mapToDouble(line -> Double.parseDouble(line.split(",")[column]))
                .sum();
    }

    /** The command stands first wherever it is given. */
    private static String[] with(String[] some, String... more) {
        List<String> all = new ArrayList<>(List.of(some));
        int at = more.length > 0 && !more[0].startsWith("-") ? 0 : all.size();
        all.addAll(at, List.of(more));
        return all.toArray(String[]::new);
    }

    /** Shelves are filled for 500 units a day, which strong days exceed. */
    private Path soldOutTable() throws IOException {
        List<String> lines = new ArrayList<>(List.of("day,item,sold,left,fair"));
        for (String item : List.of("tea", "cake", "soap", "salt", "milk")) {
            for (int day = 0; day < 180; day++) {
                int fair = day % 10 == 3 ? 1 : 0;
                int wanted = 400 + 10 * item.length() + (day % 7 == 5 ? 200 : 0) + day * 31 % 97 + 150 * fair;
                int sold = day % 3 == 0 ? Math.min(wanted, 480) : wanted;
                lines.add(MONDAY.plusDays(day) + "," + item + "," + sold + "," + (sold < wanted ? 0 : 9) + "," + fair);
            }
        }
        return Files.write(folder.resolve("sold-out.csv"), lines);
    }

    private int explain(Path model, Path table, String series, Path page) {
        return run(
                "explain",
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
                "--series",
                series,
                "--date",
                "2024-06-15",
                "--out",
                page.toString());
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
