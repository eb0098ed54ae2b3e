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
        double mixed = blend.forecast(next).get(3).mean(0);
        double between = weights.get("low") * next.forecasts().get("low").get(3).mean(0)
                + weights.get("high") * next.forecasts().get("high").get(3).mean(0);
        assertThat(mixed).isCloseTo(between, within(1e-9));
    }

    @Test
    void a_gate_picks_the_model_that_did_best() {
        LearnedBlend gate = LearnedBlend.learn(List.of(round(70)), List.of("wild", "low"), 1);

        assertThat(gate.weights().values()).allMatch(weights -> weights.equals(Map.of("low", 1.0)));
        assertThat(gate.forecast(round(84)).get(5).quantileAt(2, 0.9))
                .isEqualTo(round(84).forecasts().get("low").get(5).quantileAt(2, 0.9));
    }
}
