package io.touchstock.forecasting.explanation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.touchstock.forecasting.model.PanelForecaster;
import io.touchstock.forecasting.model.QuantileForecast;
import io.touchstock.forecasting.panel.ColumnRequest;
import io.touchstock.forecasting.panel.PanelColumn.Role;
import io.touchstock.forecasting.panel.PanelRules;
import io.touchstock.forecasting.panel.PanelSeries;
import io.touchstock.forecasting.panel.SalesPanel;
import io.touchstock.forecasting.panel.SalesPanelBuilder;
import io.touchstock.forecasting.series.SeriesId;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ExplainerTest {
    private static final LocalDate MONDAY = LocalDate.parse("2024-01-01");
    private static final int PAST = 140;
    private static final int HORIZON = 14;

    @Test
    void each_cause_is_told_by_what_the_model_says_without_it() {
        Explanation told = Explainer.explain(new Formula(), shop(20), 0, HORIZON, 5);

        assertThat(told.units()).isCloseTo(30 * 2 * 1.5 * Math.pow(0.8, -2), within(1e-3));
        assertThat(effect(told, Cause.PROMOTION).orElseThrow().share()).isCloseTo(0.5, within(1e-9));
        assertThat(effect(told, Cause.PRICE).orElseThrow().share()).isCloseTo(Math.pow(0.8, -2) - 1, within(1e-6));
        assertThat(effect(told, Cause.PRICE).orElseThrow().usual()).isEqualTo(10);
        assertThat(effect(told, Cause.WEEKDAY).orElseThrow().share()).isCloseTo(2 / (8 / 7.0) - 1, within(1e-9));
        assertThat(told.effects())
                .isSortedAccordingTo((one, other) -> Double.compare(Math.abs(other.units()), Math.abs(one.units())));
    }

    @Test
    void weeks_that_sold_more_than_before_are_told_as_such() {
        Explanation calm = Explainer.explain(new Formula(), shop(20), 0, HORIZON, 5);
        Explanation lively = Explainer.explain(new Formula(), shop(40), 0, HORIZON, 5);

        assertThat(effect(lively, Cause.HISTORY).orElseThrow().share())
                .isGreaterThan(effect(calm, Cause.HISTORY).orElseThrow().share() + 0.05);
    }

    @Test
    void what_is_as_usual_is_no_cause() {
        Explanation told = Explainer.explain(new Formula(), shop(20), 0, HORIZON, 1);

        assertThat(effect(told, Cause.PROMOTION)).isEmpty();
        assertThat(effect(told, Cause.PRICE)).isEmpty();
    }

    @Test
    void a_closed_day_is_told_by_what_it_would_sell_open() {
        Explanation told = Explainer.explain(new Formula(), shop(20), 0, HORIZON, 9);

        assertThat(told.units()).isZero();
        assertThat(effect(told, Cause.CLOSED).orElseThrow().without()).isGreaterThan(20);
        assertThat(told.usual()).isNaN();
    }

    private static Optional<Effect> effect(Explanation told, Cause cause) {
        return told.effects().stream().filter(effect -> effect.cause() == cause).findFirst();
    }

    /** Twenty units and Saturdays twice; the last weeks sold as given. A campaign on the steps 4 to 6, closed on 9. */
    private static SalesPanel shop(int lately) {
        SalesPanelBuilder builder = new SalesPanelBuilder(
                List.of(
                        new ColumnRequest("price", Role.PRICE, null),
                        new ColumnRequest("promotion", Role.PROMOTION, null),
                        new ColumnRequest("open", Role.OPEN, null)),
                List.of(),
                PanelRules.TOLD);
        for (int day = 0; day < PAST + HORIZON; day++) {
            boolean promoted = day >= PAST + 4 && day < PAST + 7;
            double level = (day >= PAST - 28 ? lately : 20) * (day % 7 == 5 ? 2 : 1);
            builder.add(
                    new SeriesId("tea", "s"),
                    Math.toIntExact(MONDAY.plusDays(day).toEpochDay()),
                    day < PAST ? level : Double.NaN,
                    false,
                    new String[] {promoted ? "8" : "10", promoted ? "1" : "0", day == PAST + 9 ? "0" : "1"},
                    new String[0]);
        }
        return builder.build();
    }

    /** 30 units if the last weeks sold 160 a week; Saturdays twice, a promotion half as much again, elasticity 2. */
    private static final class Formula implements PanelForecaster {
        @Override
        public String name() {
            return "formula";
        }

        @Override
        public List<QuantileForecast> forecast(SalesPanel past, int horizon) {
            List<QuantileForecast> all = new ArrayList<>();
            for (PanelSeries series : past.series()) {
                double lately = 0;
                for (int i = series.length() - 28; i < series.length(); i++) {
                    lately += series.units(i);
                }
                double level = 30 * lately / (4 * 160);
                double[] mean = new double[horizon];
                Arrays.setAll(mean, step -> {
                    int at = series.length() + step;
                    boolean saturday = past.day(series, at).getDayOfWeek() == DayOfWeek.SATURDAY;
                    return level
                            * (saturday ? 2 : 1)
                            * (series.known(1, at) > 0 ? 1.5 : 1)
                            * Math.pow(series.known(0, at) / 10, -2)
                            * series.known(2, at);
                });
                double[][] quantiles = new double[horizon][QuantileForecast.LEVELS.size()];
                for (int step = 0; step < horizon; step++) {
                    Arrays.fill(quantiles[step], mean[step]);
                }
                all.add(QuantileForecast.rearranged(series.id(), past.lastDay(), mean, quantiles));
            }
            return all;
        }
    }
}
