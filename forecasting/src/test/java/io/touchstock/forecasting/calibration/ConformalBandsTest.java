package io.touchstock.forecasting.calibration;

import static org.assertj.core.api.Assertions.assertThat;

import io.touchstock.forecasting.backtest.Combination;
import io.touchstock.forecasting.backtest.Round;
import io.touchstock.forecasting.backtest.Rounds;
import io.touchstock.forecasting.backtest.Rounds.Guess;
import io.touchstock.forecasting.evaluation.ScoreTotals;
import io.touchstock.forecasting.evaluation.ScoredPath;
import io.touchstock.forecasting.model.QuantileForecast;
import io.touchstock.forecasting.panel.SalesPanel;
import io.touchstock.forecasting.panel.Shops;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConformalBandsTest {
    private static final SalesPanel SHOP = Shops.promoted(60, 200, 1, 1_000, 1, 23);

    @ParameterizedTest
    @ValueSource(doubles = {0.8, 3, 20})
    void bands_too_narrow_or_too_wide_come_to_hold_what_they_promise(double spread) {
        List<Round> before = List.of(round(120, spread), round(134, spread), round(148, spread));
        Round next = round(162, spread);
        Combination one = new Only();

        List<QuantileForecast> raw = one.learn(before).forecast(next);
        List<QuantileForecast> moved =
                new Calibrated("calibrated", one).learn(before).forecast(next);

        // where the wide band began at 0 it is to hold the 90 % of its upper quantile
        assertThat(coverage(next, moved)).isBetween(0.74, 0.9);
        assertThat(Math.abs(coverage(next, moved) - 0.8))
                .isLessThanOrEqualTo(Math.abs(coverage(next, raw) - 0.8) + 0.02);
        for (int step = 0; step < 14; step++) {
            assertThat(moved.get(0).quantileAt(step, 0.5)).isEqualTo(raw.get(0).quantileAt(step, 0.5));
            assertThat(moved.get(0).quantileAt(step, 0.1))
                    .isBetween(0.0, moved.get(0).quantileAt(step, 0.25));
        }
    }

    @Test
    void bands_read_from_their_text_scale_as_before() {
        ConformalBands bands = ConformalBands.of(new Only(), List.of(round(120, 3), round(134, 3)));
        Round next = round(162, 3);

        ConformalBands read = BandsText.read(BandsText.write(bands));

        assertThat(coverage(next, read.apply(next.past(), next.forecasts().get("one"))))
                .isEqualTo(
                        coverage(next, bands.apply(next.past(), next.forecasts().get("one"))));
        assertThat(BandsText.write(read)).isEqualTo(BandsText.write(bands));
    }

    private static double coverage(Round round, List<QuantileForecast> forecasts) {
        ScoreTotals totals = new ScoreTotals();
        for (int series = 0; series < forecasts.size(); series++) {
            totals.add(ScoredPath.of(round.whole(), round.past(), series, forecasts.get(series)));
        }
        return totals.accuracy().coverage80();
    }

    private static Round round(int lastPeriod, double spread) {
        Guess guess = new Guess(
                (series, period) ->
                        (4 + 2 * Integer.parseInt(series.id().sku().substring(1)) % 30) * (period % 7 == 5 ? 2.0 : 1.0),
                spread);
        return Rounds.of(SHOP, lastPeriod, Map.of("one", guess));
    }

    private record Only() implements Combination {
        @Override
        public String name() {
            return "one";
        }

        @Override
        public Learned learn(List<Round> before) {
            return round -> round.forecasts().get("one");
        }
    }
}
