package io.touchstock.forecasting.flink;

import static io.touchstock.forecasting.demand.Fixtures.MONDAY;
import static io.touchstock.forecasting.demand.Fixtures.rules;
import static org.assertj.core.api.Assertions.assertThat;

import io.touchstock.connectors.event.Demand;
import io.touchstock.connectors.event.Forecast;
import io.touchstock.connectors.event.ForecastDay;
import io.touchstock.connectors.event.ModelDrift;
import io.touchstock.forecasting.drift.DriftRules;
import io.touchstock.forecasting.drift.Probe;
import io.touchstock.forecasting.drift.Reference;
import io.touchstock.forecasting.drift.ScoredDay;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.operators.KeyedProcessOperator;
import org.apache.flink.streaming.api.operators.co.KeyedCoProcessOperator;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.apache.flink.streaming.util.KeyedTwoInputStreamOperatorTestHarness;
import org.junit.jupiter.api.Test;

class DriftFunctionsTest {
    private static final Reference REFERENCE = new Reference(0.3, 0, 0.8);

    private static Probe probe(LocalDate asOf, int days) {
        List<ForecastDay> ahead = IntStream.rangeClosed(1, days)
                .mapToObj(day -> new ForecastDay(asOf.plusDays(day), 6, 1, 2, 3, 5, 7, 8, 9))
                .toList();
        return Probe.of(new Forecast("tea", "north", asOf, "model", ahead), REFERENCE);
    }

    private static Demand demand(int day, int units) {
        return new Demand("tea", "north", MONDAY.plusDays(day), units, false);
    }

    private static KeyedTwoInputStreamOperatorTestHarness<String, Probe, Demand, ScoredDay> probes() throws Exception {
        KeyedTwoInputStreamOperatorTestHarness<String, Probe, Demand, ScoredDay> harness =
                new KeyedTwoInputStreamOperatorTestHarness<>(
                        new KeyedCoProcessOperator<>(new ProbeFunction(rules())),
                        probe -> probe.forecast().sku(),
                        Demand::sku,
                        Types.STRING);
        harness.setup(Serializers.of(ScoredDay.class));
        harness.open();
        return harness;
    }

    @Test
    @SuppressWarnings("try") // a harness declares that closing it may throw anything
    void the_demand_of_a_forecasts_last_day_ends_its_state_and_timer() throws Exception {
        try (KeyedTwoInputStreamOperatorTestHarness<String, Probe, Demand, ScoredDay> harness = probes()) {
            harness.processElement1(probe(MONDAY, 3), 0);
            harness.processElement1(probe(MONDAY.plusDays(1), 3), 0);
            for (int day = 0; day <= 3; day++) {
                harness.processElement2(demand(day, 5), 0);
            }

            assertThat(harness.extractOutputValues())
                    .extracting(ScoredDay::day)
                    .containsExactly(MONDAY.plusDays(1), MONDAY.plusDays(2), MONDAY.plusDays(3));
            assertThat(harness.numKeyedStateEntries()).isZero();
            assertThat(harness.numEventTimeTimers()).isZero();
        }
    }

    @Test
    @SuppressWarnings("try") // a harness declares that closing it may throw anything
    void a_forecast_whose_series_is_delisted_is_forgotten() throws Exception {
        try (KeyedTwoInputStreamOperatorTestHarness<String, Probe, Demand, ScoredDay> harness = probes()) {
            harness.processElement1(probe(MONDAY, 3), 0);
            harness.processElement2(demand(1, 5), 0);

            harness.processBothWatermarks(new Watermark(Long.MAX_VALUE));

            assertThat(harness.numKeyedStateEntries()).isZero();
            assertThat(harness.numEventTimeTimers()).isZero();
        }
    }

    @Test
    @SuppressWarnings("try") // a harness declares that closing it may throw anything
    void a_model_that_errs_more_than_it_did_is_told_to_drift_and_its_sums_are_forgotten_in_the_end() throws Exception {
        DriftRules few = new DriftRules(7, 10, 3, 7, 0.25, 0.1, 0.1, 0.05, 0.1, 0.05);
        try (KeyedOneInputStreamOperatorTestHarness<String, ScoredDay, ModelDrift> harness =
                new KeyedOneInputStreamOperatorTestHarness<>(
                        new KeyedProcessOperator<>(new DriftFunction(rules(), few)),
                        ScoredDay::modelVersion,
                        Types.STRING)) {
            harness.setup(Serializers.of(ModelDrift.class));
            harness.open();
            for (int day = 0; day < 5; day++) {
                for (int series = 0; series < 10; series++) {
                    harness.processElement(
                            new ScoredDay("model", REFERENCE, MONDAY.plusDays(day), 10, 5, 0, series < 8), 0);
                }
                harness.processWatermark(rules().endOf(MONDAY.plusDays(day)).toEpochMilli());
            }

            List<ModelDrift> told = harness.extractOutputValues();
            assertThat(told).extracting(ModelDrift::drifting).containsExactly(false, false, true, true, true);
            assertThat(told.get(4).since()).isEqualTo(MONDAY.plusDays(2));
            assertThat(told.get(4).points()).isEqualTo(50);
            assertThat(told.get(4).wape()).isEqualTo(0.5);
            assertThat(told.get(4).reason()).contains("50.0 %", "train the model again");

            harness.processWatermark(Long.MAX_VALUE);

            assertThat(harness.numKeyedStateEntries()).isZero();
            assertThat(harness.numEventTimeTimers()).isZero();
        }
    }
}
