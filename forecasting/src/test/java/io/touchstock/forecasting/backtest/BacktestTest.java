package io.touchstock.forecasting.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.touchstock.forecasting.evaluation.DemandClass;
import io.touchstock.forecasting.model.PanelForecaster;
import io.touchstock.forecasting.model.QuantileForecast;
import io.touchstock.forecasting.panel.Frequency;
import io.touchstock.forecasting.panel.SalesPanel;
import io.touchstock.forecasting.panel.Shops;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BacktestTest {
    private static final SalesPanel COUNTING =
            Shops.single(IntStream.rangeClosed(1, 60).asDoubleStream().toArray());

    @Test
    void origins_are_a_horizon_apart_and_the_last_leaves_a_whole_one() {
        BacktestPlan plan = BacktestPlan.of(COUNTING, 7, 0, 3, null);

        assertThat(plan.origins()).containsExactly(COUNTING.day(38), COUNTING.day(45), COUNTING.day(52));
        assertThat(BacktestPlan.of(COUNTING, 7, 0, 1, COUNTING.day(30)).origins())
                .containsExactly(COUNTING.day(30));
    }

    @Test
    void a_table_that_is_too_short_is_refused_with_what_to_do() {
        assertThatThrownBy(() -> BacktestPlan.of(COUNTING, 28, 0, 3, null))
                .hasMessageContaining("hold no 3 origins 28 periods apart")
                .hasMessageContaining("shorter horizon");
        assertThatThrownBy(() -> BacktestPlan.of(COUNTING, 7, 0, 1, COUNTING.lastDay()))
                .hasMessageContaining("with the last on " + COUNTING.lastDay());
    }

    @Test
    void a_model_gets_the_past_only_and_is_scored_on_what_came_true() {
        List<LocalDate> seen = new ArrayList<>();
        PanelForecaster last = new LastValue(seen);

        Backtest backtest = Backtest.run(
                COUNTING,
                BacktestPlan.of(COUNTING, 7, 0, 2, null),
                List.of(last),
                List.of(),
                new Backtest.Listener() {});

        assertThat(seen).containsExactly(COUNTING.day(45), COUNTING.day(52));
        // from 46 on: 1 to 7 too little of 47 to 53; from 53 on: the same of 54 to 60
        assertThat(backtest.scores().of(ScoreKey.of("last")).wape())
                .isCloseTo(56.0 / IntStream.rangeClosed(47, 60).sum(), within(1e-12));
        assertThat(backtest.scores()
                        .of(new ScoreKey("last", COUNTING.day(45), DemandClass.SMOOTH, null))
                        .bias())
                .isCloseTo(-28.0 / 350, within(1e-12));
        assertThat(backtest.rounds().get(1).path("last", 0).actual(6)).isEqualTo(60);
    }

    @Test
    void a_combination_learns_from_rounds_that_ended_before_its_origin_and_from_no_other() {
        List<List<LocalDate>> learnt = new ArrayList<>();
        Combination watching = new Watching(learnt);
        BacktestPlan plan = BacktestPlan.of(COUNTING, 7, 2, 2, null);

        Backtest backtest = Backtest.run(
                COUNTING,
                plan,
                List.of(new LastValue(new ArrayList<>())),
                List.of(watching),
                new Backtest.Listener() {});

        assertThat(plan.warmUps()).containsExactly(COUNTING.day(31), COUNTING.day(38));
        assertThat(learnt)
                .containsExactly(
                        List.of(COUNTING.day(31), COUNTING.day(38)),
                        List.of(COUNTING.day(31), COUNTING.day(38), COUNTING.day(45)));
        assertThat(backtest.scores().of(ScoreKey.of("watching")).wape())
                .isEqualTo(backtest.scores().of(ScoreKey.of("last")).wape());
        assertThat(backtest.rounds()).hasSize(2);
    }

    private record Watching(List<List<LocalDate>> learnt) implements Combination {
        @Override
        public String name() {
            return "watching";
        }

        @Override
        public Learned learn(List<Round> before) {
            learnt.add(before.stream().map(Round::origin).toList());
            return round -> round.forecasts().get("last");
        }
    }

    @Test
    void the_horizon_is_told_in_weeks_that_double() {
        assertThat(StepRange.of(Frequency.DAILY, 42).toString()).isEqualTo("[1-7, 8-14, 15-28, 29-42]");
        assertThat(StepRange.of(Frequency.MONTHLY, 6).toString()).isEqualTo("[1, 2-3, 4-6]");
        assertThat(StepRange.of(Frequency.DAILY, 5).toString()).isEqualTo("[1-5]");
    }

    private record LastValue(List<LocalDate> seen) implements PanelForecaster {
        @Override
        public String name() {
            return "last";
        }

        @Override
        public List<QuantileForecast> forecast(SalesPanel past, int horizon) {
            seen.add(past.lastDay());
            return past.series().stream()
                    .map(series -> {
                        double[] mean = new double[horizon];
                        Arrays.fill(mean, series.units(series.length() - 1));
                        double[][] quantiles = new double[horizon][QuantileForecast.LEVELS.size()];
                        for (double[] levels : quantiles) {
                            Arrays.fill(levels, mean[0]);
                        }
                        return QuantileForecast.rearranged(series.id(), past.lastDay(), mean, quantiles);
                    })
                    .toList();
        }
    }
}
