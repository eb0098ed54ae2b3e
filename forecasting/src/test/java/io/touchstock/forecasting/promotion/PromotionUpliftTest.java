package io.touchstock.forecasting.promotion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.touchstock.forecasting.model.PanelForecaster;
import io.touchstock.forecasting.model.QuantileForecast;
import io.touchstock.forecasting.panel.PanelColumn;
import io.touchstock.forecasting.panel.PanelSeries;
import io.touchstock.forecasting.panel.SalesPanel;
import io.touchstock.forecasting.panel.Shops;
import io.touchstock.forecasting.panel.Shops.CampaignShop;
import io.touchstock.forecasting.panel.Shops.CampaignTruth;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PromotionUpliftTest {
    private static final int HORIZON = 21;
    private static final CampaignShop SHOP =
            Shops.campaigns(30, 500, new CampaignTruth(0.45, 0.1, -0.1, 1.5, 0.03), 11);

    @Test
    void the_usual_campaign_is_as_long_as_most_and_ends_within_the_horizon() {
        PanelCampaign usual = PanelCampaign.usual(SHOP.panel(), HORIZON, 0, Double.NaN);

        assertThat(usual.days()).isEqualTo(6);
        assertThat(usual.firstStep()).isBetween(0, HORIZON - 6);
        assertThat(usual.columnValue()).isEqualTo(1);
        assertThat(usual.logPriceRatio()).isZero();
        assertThat(PanelCampaign.usual(SHOP.panel(), HORIZON, 3, 0.8).logPriceRatio())
                .isCloseTo(Math.log(0.8), within(1e-12));
    }

    @Test
    void with_and_without_differ_in_nothing_but_the_campaign() {
        PanelCampaign campaign =
                PanelCampaign.usual(SHOP.panel(), HORIZON, 4, 0.8).startingAt(2);
        SalesPanel with = campaign.with(SHOP.panel(), HORIZON);
        SalesPanel without = campaign.without(SHOP.panel(), HORIZON);
        PanelSeries promoted = with.series().get(0);
        PanelSeries plain = without.series().get(0);

        for (int step = -30; step < HORIZON; step++) {
            int at = promoted.length() + step;
            boolean on = step >= 2 && step < 6;
            assertThat(promoted.known(1, at)).isEqualTo(on ? 1 : plain.known(1, at));
            assertThat(promoted.known(0, at)).isEqualTo(on ? 0.8f * plain.known(0, at) : plain.known(0, at));
        }
    }

    @Test
    void a_model_that_says_half_of_the_effect_is_brought_to_what_past_campaigns_did() {
        PanelCampaign campaign = PanelCampaign.usual(SHOP.panel(), HORIZON, 0, Double.NaN);
        PromotionUplift uplift = PromotionUplift.of(new Halving(SHOP), SHOP.panel(), HORIZON, campaign);

        double modelError = 0;
        double joinedError = 0;
        int covered = 0;
        for (int i = 0; i < SHOP.uplifts().size(); i++) {
            double truth = SHOP.uplifts().get(i);
            SeriesUplift series = uplift.series().get(i);
            modelError += Math.abs(series.days().get(2).model() - truth);
            joinedError += Math.abs(series.days().get(2).joined().value() - truth);
            covered += series.lowFactor() <= Math.exp(truth) && Math.exp(truth) <= series.highFactor() ? 1 : 0;
            assertThat(series.factor()).isBetween(series.lowFactor(), series.highFactor());
        }
        assertThat(uplift.scale()).isBetween(1.6, 2.4);
        assertThat(joinedError).isLessThan(0.3 * modelError);
        assertThat(covered).isGreaterThanOrEqualTo(20);
    }

    /** A level, and half of each article's true uplift on promoted days. */
    private record Halving(CampaignShop shop) implements PanelForecaster {
        @Override
        public String name() {
            return "halving";
        }

        @Override
        public List<QuantileForecast> forecast(SalesPanel past, int horizon) {
            int promotion = past.columnOf(PanelColumn.Role.PROMOTION);
            return IntStream.range(0, past.series().size())
                    .mapToObj(i -> {
                        PanelSeries series = past.series().get(i);
                        double[] mean = new double[horizon];
                        Arrays.setAll(
                                mean,
                                step -> 20
                                        * Math.exp(
                                                series.known(promotion, series.length() + step) > 0
                                                        ? shop.uplifts().get(i) / 2
                                                        : 0));
                        double[][] quantiles = new double[horizon][QuantileForecast.LEVELS.size()];
                        for (int step = 0; step < horizon; step++) {
                            Arrays.fill(quantiles[step], mean[step]);
                        }
                        return QuantileForecast.rearranged(series.id(), past.lastDay(), mean, quantiles);
                    })
                    .toList();
        }
    }
}
