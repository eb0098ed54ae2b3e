package io.touchstock.forecasting.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.touchstock.forecasting.model.QuantileForecast;
import io.touchstock.forecasting.panel.PanelRules;
import io.touchstock.forecasting.panel.SalesPanel;
import io.touchstock.forecasting.panel.SalesPanelBuilder;
import io.touchstock.forecasting.series.SeriesId;
import java.time.LocalDate;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class ScoreTotalsTest {
    private static final SeriesId ID = new SeriesId("tea", "north");
    private static final LocalDate MONDAY = LocalDate.parse("2026-11-02");
    private static final Offset<Double> EXACT = within(1e-12);
    private static final double[] PAST = {0, 2, 4, 2, 4, 2, 4, 3, 5, 7, 5};

    /** Truth 10 and 0 against a median of 8 and 1 and a mean of 9 and 2. */
    private static Accuracy twoDays(boolean lastObserved) {
        SalesPanelBuilder builder = new SalesPanelBuilder(List.of(), List.of(), PanelRules.TOLD);
        for (int day = 0; day < PAST.length + 2; day++) {
            double units = day < PAST.length ? PAST[day] : day == PAST.length ? 10 : 0;
            boolean empty = day > PAST.length && !lastObserved;
            builder.add(
                    ID, Math.toIntExact(MONDAY.plusDays(day).toEpochDay()), units, empty, new String[0], new String[0]);
        }
        SalesPanel whole = builder.build();
        SalesPanel past = whole.asOf(MONDAY.plusDays(PAST.length - 1L));
        QuantileForecast forecast =
                QuantileForecast.rearranged(ID, MONDAY.plusDays(PAST.length - 1L), new double[] {9, 2}, new double[][] {
                    {4, 5, 6, 8, 9, 12, 13}, {0, 1, 1, 1, 2, 3, 4}
                });
        ScoreTotals totals = new ScoreTotals();
        totals.add(ScoredPath.of(whole, past, 0, forecast));
        return totals.accuracy();
    }

    @Test
    void every_measure_follows_its_formula_on_a_case_worked_by_hand() {
        Accuracy accuracy = twoDays(true);

        assertThat(accuracy.wape()).isCloseTo(3 / 10.0, EXACT);
        assertThat(accuracy.smape()).isCloseTo((200 * 2 / 18.0 + 200) / 2, EXACT);
        assertThat(accuracy.bias()).isCloseTo((-1 + 2) / 10.0, EXACT);
        // differences seven days apart in the past, from the first sale (day 1) on: 5-2, 7-4, 5-2
        assertThat(accuracy.mase()).isCloseTo(1.5 / 3, EXACT);
        // one day apart: 2, -2, 2, -2, 2, -1, 2, 2, -2
        assertThat(accuracy.rmsse()).isCloseTo(Math.sqrt((1 + 4) / 2.0 / (33 / 9.0)), EXACT);
        // pinball at 0.1: 0.1*5 and 0.9*1; at 0.5: 0.5*2 and 0.5*1; at 0.9: 0.1*2 and 0.1*3
        assertThat(accuracy.wql()).isCloseTo(2 * (1.4 + 1.5 + 0.5) / 10 / 3, EXACT);
        assertThat(accuracy.spl()).isCloseTo((1.4 + 1.5 + 0.5) / 3 / 2 / (17 / 9.0), EXACT);
        assertThat(accuracy.pinball().get(0.9)).isCloseTo(0.25, EXACT);
        assertThat(accuracy.coverage().get(0.5)).isEqualTo(0.5);
        assertThat(accuracy.coverage80()).isEqualTo(0.5);
        assertThat(accuracy.pointCount()).isEqualTo(2);
    }

    @Test
    void a_day_with_an_empty_shelf_is_not_scored() {
        Accuracy accuracy = twoDays(false);

        assertThat(accuracy.pointCount()).isEqualTo(1);
        assertThat(accuracy.wape()).isCloseTo(0.2, EXACT);
        assertThat(accuracy.coverage80()).isEqualTo(1);
    }
}
