package io.touchstock.forecasting.newitem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.touchstock.forecasting.baseline.Baselines;
import io.touchstock.forecasting.files.RetailSets;
import io.touchstock.forecasting.model.PanelForecaster;
import io.touchstock.forecasting.model.QuantileForecast;
import io.touchstock.forecasting.panel.PanelRules;
import io.touchstock.forecasting.panel.PanelSeries;
import io.touchstock.forecasting.panel.SalesPanel;
import io.touchstock.forecasting.panel.SalesPanelBuilder;
import io.touchstock.forecasting.series.SeriesId;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SimilarItemsTest {
    private static final LocalDate MONDAY = LocalDate.parse("2024-01-01");
    private static final int DAYS = 140;
    private static final int HORIZON = 28;
    private static final String[] NONE = {};

    @Test
    void an_article_that_is_only_announced_is_forecast_by_every_method_from_its_category() {
        SalesPanel shop = shop();
        int strong = position(shop, "new-strong");
        int weak = position(shop, "new-weak");

        for (PanelForecaster method : Baselines.all()) {
            List<QuantileForecast> forecasts = method.forecast(shop, 7);

            assertThat(mean(forecasts.get(strong))).as(method.name()).isBetween(26.0, 42.0);
            assertThat(mean(forecasts.get(weak))).as(method.name()).isBetween(2.0, 6.0);
            assertThat(forecasts.get(weak).quantile(0, 0))
                    .isLessThan(forecasts.get(weak).quantile(0, 6));
        }
    }

    @Test
    void weekends_are_as_strong_as_those_of_the_others() {
        SalesPanel shop = shop();

        double[] expected = SimilarItems.of(shop).expected(shop.series().get(position(shop, "new-strong")), 7);

        assertThat(expected[5] / expected[1]).isCloseTo(2, within(0.2));
    }

    @Test
    void a_known_article_in_another_shop_is_forecast_better_than_by_its_first_four_weeks() {
        SalesPanel whole = RetailSets.storeItem();
        SalesPanel past = whole.asOf(whole.day(whole.periods() - 2 * HORIZON - 1));
        List<Integer> hidden = IntStream.range(0, past.series().size())
                .filter(i -> i % 11 == 3)
                .boxed()
                .toList();
        SalesPanel cold = past.mapped(
                series -> hidden.contains(past.series().indexOf(series)) ? series.unsold(past.periods()) : series);
        SimilarItems similar = SimilarItems.of(cold);
        double ours = 0;
        double naive = 0;
        for (int i : hidden) {
            PanelSeries truth = whole.series().get(i);
            double[] expected = similar.expected(cold.series().get(i), HORIZON);
            for (int step = 0; step < HORIZON; step++) {
                int at = past.series().get(i).length() + step;
                ours += Math.abs(truth.units(at) - expected[step]);
                naive += Math.abs(truth.units(at + HORIZON) - truth.units(at + HORIZON - 7 * (1 + step / 7)));
            }
        }

        assertThat(ours).isLessThan(0.7 * naive);
    }

    private static double mean(QuantileForecast forecast) {
        return IntStream.range(0, 7).mapToDouble(forecast::mean).average().orElseThrow();
    }

    private static int position(SalesPanel panel, String sku) {
        return IntStream.range(0, panel.series().size())
                .filter(i -> panel.series().get(i).id().sku().equals(sku))
                .findFirst()
                .orElseThrow();
    }

    /** Two categories; one article of each is announced for the day after the past. */
    private static SalesPanel shop() {
        SalesPanelBuilder builder =
                new SalesPanelBuilder(List.of(), List.of("category"), PanelRules.TOLD.asOf(MONDAY.plusDays(DAYS - 1)));
        for (int one = 0; one < 16; one++) {
            String category = one % 2 == 0 ? "strong" : "weak";
            for (int day = 0; day < DAYS; day++) {
                double level = one % 2 == 0 ? 30 : 3;
                double units = Math.rint(level * (day % 7 == 5 ? 2 : 1) + (day * 7 + one) % 3 - 1);
                builder.add(new SeriesId("a" + one, "s"), epochDay(day), units, false, NONE, new String[] {category});
            }
        }
        for (String category : List.of("strong", "weak")) {
            builder.add(new SeriesId("new-" + category, "s"), epochDay(DAYS), Double.NaN, false, NONE, new String[] {
                category
            });
        }
        return builder.build();
    }

    private static int epochDay(int day) {
        return Math.toIntExact(MONDAY.plusDays(day).toEpochDay());
    }
}
