package io.touchstock.forecasting.censoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.touchstock.forecasting.baseline.Baselines;
import io.touchstock.forecasting.censoring.EmptyShelves.Supply;
import io.touchstock.forecasting.files.RetailSets;
import io.touchstock.forecasting.model.PanelForecaster;
import io.touchstock.forecasting.panel.PanelSeries;
import io.touchstock.forecasting.panel.SalesPanel;
import io.touchstock.forecasting.panel.Shops;
import java.util.List;
import org.junit.jupiter.api.Test;

class CensoredDemandTest {
    private static final int DAYS = 420;
    private static final SalesPanel SHOP = Shops.promoted(12, DAYS, 1.8, DAYS, 1, 3);

    @Test
    void sell_outs_on_strong_days_hide_demand_that_is_found_again() {
        EmptyShelves.Bias bias = EmptyShelves.of(SHOP, Supply.DAILY, 1.5, 5).bias();

        assertThat(bias.naive()).isLessThan(-0.05);
        assertThat(bias.masked()).isLessThan(-0.1);
        assertThat(bias.estimated()).isCloseTo(0, within(0.03));
    }

    @Test
    void days_between_a_sell_out_and_the_next_delivery_are_no_zeros() {
        EmptyShelves.Bias bias = EmptyShelves.of(SHOP, Supply.WEEKLY, 0.8, 5).bias();

        assertThat(bias.naive()).isLessThan(-0.15);
        assertThat(bias.estimated()).isCloseTo(0, within(0.02));
    }

    @Test
    void a_public_set_that_is_censored_keeps_its_mean() {
        SalesPanel items = RetailSets.storeItem()
                .only(series -> series.id().sku().equals("1")
                        && Integer.parseInt(series.id().location()) <= 5);

        EmptyShelves.Bias bias = EmptyShelves.of(items, Supply.DAILY, 1.2, 5).bias();

        assertThat(bias.naive()).isLessThan(-0.04);
        assertThat(bias.estimated()).isCloseTo(0, within(0.02));
    }

    @Test
    void nothing_is_estimated_where_no_shelf_was_empty() {
        assertThat(CensoredDemand.of(SHOP).periods()).isEmpty();
        assertThat(CensoredDemand.of(SHOP).completed().series().get(0))
                .isSameAs(SHOP.series().get(0));
    }

    @Test
    void what_is_learnt_from_stays_whole_and_never_falls_below_what_was_sold() {
        SalesPanel censored = EmptyShelves.of(SHOP, Supply.DAILY, 1.2, 5).panel();

        SalesPanel completed = CensoredDemand.of(censored).completed();

        for (int i = 0; i < censored.series().size(); i++) {
            PanelSeries before = censored.series().get(i);
            PanelSeries after = completed.series().get(i);
            for (int at = 0; at < before.length(); at++) {
                assertThat(after.units(at)).isGreaterThanOrEqualTo(before.units(at));
                assertThat(after.units(at)).isEqualTo((float) Math.rint(after.units(at)));
            }
        }
    }

    @Test
    void a_series_that_always_sold_out_is_expected_to_sell_no_less() {
        EmptyShelves bare = EmptyShelves.of(SHOP, Supply.DAILY, 0.2, 5);

        List<CensoredPeriod> periods = CensoredDemand.of(bare.panel()).periods();

        assertThat(periods).isNotEmpty().allMatch(period -> Double.isFinite(period.demand()) && period.lost() >= 0);
    }

    @Test
    void every_method_forecasts_more_from_estimates_than_from_sales_that_ran_out() {
        SalesPanel censored = EmptyShelves.of(SHOP, Supply.DAILY, 1.2, 5).panel();
        double wanted = mean(SHOP);

        for (PanelForecaster method : Baselines.all()) {
            double masked = forecast(method, censored);
            double estimated = forecast(
                    new LearningView(method, past -> CensoredDemand.of(past).completed()), censored);

            assertThat(estimated).as(method.name()).isGreaterThan(masked);
            assertThat(estimated / wanted).as(method.name()).isBetween(0.75, 1.3);
        }
    }

    private static double mean(SalesPanel panel) {
        double sum = 0;
        for (PanelSeries series : panel.series()) {
            for (int i = 0; i < series.length(); i++) {
                sum += series.units(i) / series.length();
            }
        }
        return sum;
    }

    private static double forecast(PanelForecaster method, SalesPanel past) {
        return method.forecast(past, 7).stream()
                .mapToDouble(forecast -> {
                    double sum = 0;
                    for (int step = 0; step < 7; step++) {
                        sum += forecast.mean(step) / 7;
                    }
                    return sum;
                })
                .sum();
    }
}
