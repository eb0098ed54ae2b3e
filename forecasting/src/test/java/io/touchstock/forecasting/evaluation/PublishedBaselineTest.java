package io.touchstock.forecasting.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.touchstock.forecasting.baseline.SeasonalNaive;
import io.touchstock.forecasting.model.DemandForecaster;
import io.touchstock.forecasting.model.QuantileForecast;
import io.touchstock.forecasting.series.DailySeries;
import io.touchstock.forecasting.series.SeriesId;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** The formulas against figures that others computed on the store-item set, horizon 28, 100 series. */
class PublishedBaselineTest {
    private static final Offset<Double> AS_PRINTED = within(5.1e-6);
    private static final LocalDate AS_OF = LocalDate.parse("2017-12-03");

    @Test
    void seasonal_naive_on_the_store_item_set_scores_what_the_table_says() throws IOException {
        Path data = Path.of("")
                .toAbsolutePath()
                .getParent()
                .resolve("../shared/data/forecasting")
                .normalize();
        Assumptions.assumeTrue(
                Files.isDirectory(data), "The store-item set lies outside the project, in " + data + "; skipped");

        DemandForecaster naive = new SeasonalNaive(56, 28);
        List<ScoredSeries> scored = new ArrayList<>();
        for (DailySeries series : everyFifthItem(data.resolve("store_item.csv.gz"))) {
            QuantileForecast forecast =
                    naive.forecast(List.of(series.windowAt(AS_OF, 56, 28))).get(0);
            scored.add(new ScoredSeries(series, forecast));
        }
        Accuracy accuracy = Scorer.score(scored);

        assertThat(accuracy.seriesCount()).isEqualTo(100);
        assertThat(accuracy.wape()).isCloseTo(0.29346, AS_PRINTED);
        assertThat(accuracy.smape()).isCloseTo(28.68123, AS_PRINTED);
        assertThat(accuracy.mase()).isCloseTo(1.48566, AS_PRINTED);
        assertThat(accuracy.rmsse()).isCloseTo(1.14066, AS_PRINTED);
        assertThat(accuracy.bias()).isCloseTo(0.20986, AS_PRINTED);
        assertThat(accuracy.pinball().get(0.5)).isCloseTo(5.99054, AS_PRINTED);
    }

    private static List<DailySeries> everyFifthItem(Path file) throws IOException {
        Map<SeriesId, Map<LocalDate, Double>> units = new TreeMap<>();
        try (BufferedReader reader = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            reader.readLine();
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                String[] fields = line.split(",", -1);
                if (Integer.parseInt(fields[2]) % 5 == 1) {
                    units.computeIfAbsent(new SeriesId(fields[2], fields[1]), id -> new TreeMap<>())
                            .put(LocalDate.parse(fields[0]), Double.valueOf(fields[3]));
                }
            }
        }
        List<DailySeries> series = new ArrayList<>();
        units.forEach((id, days) -> series.add(DailySeries.of(
                id,
                days.keySet().iterator().next(),
                days.values().stream().mapToDouble(Double::doubleValue).toArray())));
        return series;
    }
}
