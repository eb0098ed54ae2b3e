package io.touchstock.forecasting.blend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.touchstock.forecasting.backtest.Round;
import io.touchstock.forecasting.backtest.Rounds;
import io.touchstock.forecasting.backtest.Rounds.Guess;
import io.touchstock.forecasting.evaluation.DemandClass;
import io.touchstock.forecasting.panel.SalesPanel;
import io.touchstock.forecasting.panel.Shops;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LearnedBlendTest {
    private static final SalesPanel SHOP = Shops.promoted(40, 120, 1, 1_000, 1, 17);

    private static Round round(int lastPeriod) {
        Map<String, Guess> guesses = new LinkedHashMap<>();
        guesses.put("low", new Guess((series, period) -> level(series, period) * 0.7, 4));
        guesses.put("high", new Guess((series, period) -> level(series, period) * 1.3, 4));
        guesses.put("wild", new Guess((series, period) -> level(series, period) * 3, 4));
        return Rounds.of(SHOP, lastPeriod, guesses);
    }

    private static double level(io.touchstock.forecasting.panel.PanelSeries series, int period) {
        double base = 4 + 2 * Integer.parseInt(series.id().sku().substring(1)) % 30;
        return base * (period % 7 == 5 ? 2 : 1);
    }

    @Test
    void two_models_that_err_to_both_sides_get_about_half_each_and_one_far_off_nothing() {
        LearnedBlend blend = LearnedBlend.learn(List.of(round(70), round(84)), List.of("low", "high", "wild"), 20);

        Map<String, Double> weights = blend.weights().get(DemandClass.SMOOTH);
        assertThat(weights.get("low")).isCloseTo(0.5, within(0.15));
        assertThat(weights.get("high")).isCloseTo(0.5, within(0.15));
        assertThat(weights).doesNotContainKey("wild");

        Round next = round(98);
        for (int step = 0; step < 14; step++) {
            double truth = level(SHOP.series().get(3), 99 + step);
            assertThat(blend.forecast(next).get(3).mean(step)).isCloseTo(truth, within(0.15 * truth));
            double median = blend.forecast(next).get(3).quantileAt(step, 0.5);
            assertThat(median).isCloseTo(truth, within(0.15 * truth + 0.5)).isEqualTo(Math.rint(median));
        }
    }

    @Test
    void a_blend_read_from_its_text_forecasts_as_before() {
        LearnedBlend blend = LearnedBlend.learn(List.of(round(70), round(84)), List.of("low", "high", "wild"), 20);

        LearnedBlend read = BlendText.read(BlendText.write(blend));

        assertThat(BlendText.write(read)).isEqualTo(BlendText.write(blend));
        assertThat(read.forecast(round(98)).get(5).quantileAt(9, 0.9))
                .isEqualTo(blend.forecast(round(98)).get(5).quantileAt(9, 0.9));
        assertThat(read.forecast(round(98)).get(5).mean(9))
                .isEqualTo(blend.forecast(round(98)).get(5).mean(9));
    }

    @Test
    void a_gate_picks_the_model_that_did_best() {
        LearnedBlend gate = LearnedBlend.learn(List.of(round(70)), List.of("wild", "low"), 1);

        assertThat(gate.weights().values()).allMatch(weights -> weights.equals(Map.of("low", 1.0)));
        assertThat(gate.forecast(round(84)).get(5).quantileAt(2, 0.9))
                .isEqualTo(round(84).forecasts().get("low").get(5).quantileAt(2, 0.9));
    }
}
