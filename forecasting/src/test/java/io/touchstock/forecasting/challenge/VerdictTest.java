package io.touchstock.forecasting.challenge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.touchstock.forecasting.backtest.Round;
import io.touchstock.forecasting.baseline.Baselines;
import io.touchstock.forecasting.model.QuantileForecast;
import io.touchstock.forecasting.panel.SalesPanel;
import io.touchstock.forecasting.panel.Shops;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class VerdictTest {

    /** Losses around 1 with a noise of a tenth, the challenger's lower by a gain. */
    private static List<PairedLoss> pairs(int series, double gain, long seed) {
        Random dice = new Random(seed);
        List<PairedLoss> pairs = new ArrayList<>();
        for (int i = 0; i < series; i++) {
            double size = Math.exp(dice.nextGaussian());
            pairs.add(new PairedLoss(
                    size * (1 + 0.1 * dice.nextGaussian()), size * (1 - gain + 0.1 * dice.nextGaussian())));
        }
        return pairs;
    }

    @Test
    void a_challenger_that_is_clearly_better_wins_and_a_worse_one_does_not() {
        assertThat(Verdict.of(pairs(100, 0.1, 1), 1).replaces()).isTrue();
        assertThat(Verdict.of(pairs(100, 0.1, 1), 1).gain()).isCloseTo(0.1, within(0.05));
        assertThat(Verdict.of(pairs(100, -0.1, 1), 1).replaces()).isFalse();
    }

    @Test
    void a_challenger_that_is_no_better_wins_about_once_in_twenty() {
        int won = 0;
        for (int trial = 0; trial < 200; trial++) {
            won += Verdict.of(pairs(60, 0, trial), trial).replaces() ? 1 : 0;
        }

        assertThat(won).isLessThanOrEqualTo(25);
    }

    @Test
    void a_model_against_itself_stays() {
        List<PairedLoss> same = pairs(50, 0, 1).stream()
                .map(pair -> new PairedLoss(pair.champion(), pair.champion()))
                .toList();

        assertThat(Verdict.of(same, 1)).satisfies(verdict -> {
            assertThat(verdict.replaces()).isFalse();
            assertThat(verdict.gain()).isZero();
            assertThat(verdict.low()).isZero();
            assertThat(verdict.high()).isZero();
            assertThat(verdict.series()).isEqualTo(50);
        });
    }

    @Test
    void a_handful_of_series_is_not_enough() {
        assertThat(Verdict.of(pairs(4, 0.5, 1), 1).replaces()).isFalse();
    }

    @Test
    void forecasts_are_paired_by_series_on_what_came_true() {
        SalesPanel whole = Shops.promoted(20, 200, 1, 200, 1, 3);
        List<Round> rounds = List.of(round(whole, 171), round(whole, 143));

        List<PairedLoss> pairs = PairedLoss.of(rounds, "seasonal-naive", "seasonal-mean");
        assertThat(pairs).hasSize(20);
        assertThat(Verdict.of(pairs, 1).replaces()).isTrue();
        assertThat(Verdict.of(PairedLoss.of(rounds, "seasonal-mean", "seasonal-naive"), 1)
                        .replaces())
                .isFalse();
        assertThat(PairedLoss.of(rounds.subList(0, 1), "seasonal-naive", "seasonal-mean")
                        .get(3)
                        .champion())
                .isNotEqualTo(pairs.get(3).champion());
    }

    private static Round round(SalesPanel whole, int lastDay) {
        SalesPanel past = whole.asOf(whole.day(lastDay));
        return Round.of(
                whole,
                past,
                28,
                Map.of(
                        "seasonal-naive", forecasts(past, "seasonal-naive"),
                        "seasonal-mean", forecasts(past, "seasonal-mean")));
    }

    private static List<QuantileForecast> forecasts(SalesPanel past, String model) {
        return Baselines.named(model).orElseThrow().forecast(past, 28);
    }
}
