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
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BacktestLeakageTest {
    private static final LocalDate MONDAY = LocalDate.parse("2024-01-01");
    private static final int DAYS = 180;
    private static final int HORIZON = 14;
    private static final int FIRST_ORIGIN = DAYS - 2 * HORIZON - 1;

    @TempDir
    Path folder;

    @Test
    void no_method_blend_or_band_changes_when_all_that_came_after_its_origin_does() throws IOException {
        List<String> plain = forecastsFromFirstOrigin("plain", false);
        List<String> other = forecastsFromFirstOrigin("other", true);

        // 8 baselines, gate, blend and its calibration; 3 series
        assertThat(plain).hasSize(11 * 3 * HORIZON).isEqualTo(other);
    }

    @Test
    void no_network_changes_when_all_that_came_after_its_origin_does() throws IOException {
        String[] few = {"--models", "lstm", "--steps", "4", "--time-limit", "1h", "--learn-origins", "0"};
        List<String> plain = forecastsFromFirstOrigin("plain", false, few);
        List<String> other = forecastsFromFirstOrigin("other", true, few);
        List<String> otherSeed = forecastsFromFirstOrigin("plain", false, with(few, "--seed", "2"));

        assertThat(plain).hasSize(3 * HORIZON).isEqualTo(other);
        assertThat(plain).as("the networks' share in the forecast").isNotEqualTo(otherSeed);
    }

    private static String[] with(String[] some, String... more) {
        return Stream.of(some, more).flatMap(Stream::of).toArray(String[]::new);
    }

    /** Rows without what came true. */
    private List<String> forecastsFromFirstOrigin(String name, boolean changed, String... options) throws IOException {
        Path results = folder.resolve(name);
        StringWriter err = new StringWriter();
        String[] common = {
            "backtest",
            "--sales",
            table(name, changed).toString(),
            "--columns",
            "date=day,units=sold,sku=item,stock=left",
            "--known",
            "event:category",
            "--horizon",
            Integer.toString(HORIZON),
            "--origins",
            "2",
            "--out",
            results.toString()
        };
        int code =
                Touchstock.run(with(common, options), new PrintWriter(new StringWriter()), new PrintWriter(err, true));
        assertThat(err.toString()).isEmpty();
        assertThat(code).isZero();
        String origin = "," + MONDAY.plusDays(FIRST_ORIGIN) + ",";
        return Files.readAllLines(results.resolve("forecasts.csv")).stream()
                .filter(line -> line.contains(origin))
                .filter(line -> line.lastIndexOf(origin) == line.lastIndexOf(',') - origin.length() + 1)
                .map(line -> line.substring(0, line.lastIndexOf(',')))
                .toList();
    }

    private Path table(String name, boolean changed) throws IOException {
        List<String> lines = new ArrayList<>(List.of("day,item,sold,left,event"));
        for (String item : List.of("tea", "cake", "soap")) {
            for (int day = 0; day < DAYS; day++) {
                boolean after = changed && day > FIRST_ORIGIN;
                int wanted = 10 + item.length() + (day % 7 == 5 ? 9 : 0) + day * 31 % 5;
                int sold = after ? 400 + 97 * day % 50 : Math.min(wanted, day % 11 == 2 ? 12 : wanted);
                int left = after ? day % 2 : wanted - sold > 0 ? 0 : 5;
                lines.add(MONDAY.plusDays(day) + "," + item + "," + sold + "," + left + ","
                        + (day % 30 == 3 ? "fair" : ""));
            }
        }
        return Files.write(folder.resolve(name + ".csv"), lines);
    }
}
