package io.touchstock.forecasting.flink;

import static io.touchstock.forecasting.demand.Fixtures.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.touchstock.connectors.event.Forecast;
import io.touchstock.connectors.event.PromotionScenario;
import io.touchstock.connectors.event.Rejected;
import io.touchstock.forecasting.demand.AheadDay;
import io.touchstock.forecasting.demand.DayCalendar;
import io.touchstock.forecasting.demand.ForecastRequest;
import io.touchstock.forecasting.demand.PastDay;
import io.touchstock.forecasting.model.SteppedModel;
import io.touchstock.forecasting.model.SteppedSource;
import io.touchstock.forecasting.promotion.CampaignRules;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.OneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BatchInferenceOperatorTest {
    private final SteppedModel model = new SteppedModel("last-day", 7);
    private final SteppedSource source = new SteppedSource(model);
    private OneInputStreamOperatorTestHarness<ForecastRequest, Forecast> harness;

    @BeforeEach
    void open() throws Exception {
        open(null);
    }

    private void open(CampaignRules campaigns) throws Exception {
        harness = new OneInputStreamOperatorTestHarness<>(
                new BatchInferenceOperator(source, 3, Duration.ofSeconds(2), campaigns, DayCalendar.NONE));
        harness.setup(Serializers.of(Forecast.class));
        harness.setProcessingTime(0);
        harness.open();
    }

    @AfterEach
    void close() throws Exception {
        harness.close();
    }

    private void send(int count) throws Exception {
        send(count, MONDAY);
    }

    private void send(int count, LocalDate asOf) throws Exception {
        for (int i = 0; i < count; i++) {
            harness.processElement(
                    new ForecastRequest(
                            "tea",
                            "shop-" + i,
                            asOf,
                            Collections.nCopies(14, new PastDay(i + 1, true, false, 10e6)),
                            Collections.nCopies(7, new AheadDay(false, 10e6))),
                    100 + i);
        }
    }

    private List<Rejected> rejected() {
        Queue<StreamRecord<Rejected>> records = harness.getSideOutput(Rejections.TAG);
        return records == null
                ? List.of()
                : records.stream().map(StreamRecord::getValue).toList();
    }

    private List<Forecast> forecasts() {
        return harness.extractOutputValues();
    }

    @Test
    void windows_are_forecast_together_when_a_batch_is_full() throws Exception {
        send(2);
        assertThat(forecasts()).isEmpty();

        send(3);

        assertThat(model.batches).containsExactly(3);
        assertThat(forecasts()).hasSize(3);
    }

    @Test
    void campaigns_are_forecast_in_the_batch_of_their_windows_and_come_out_beside_the_forecasts() throws Exception {
        harness.close();
        open(CampaignRules.daily());

        send(3);

        assertThat(model.batches).containsExactly(3, 3);
        assertThat(forecasts()).hasSize(3);
        Queue<StreamRecord<PromotionScenario>> scenarios = harness.getSideOutput(BatchInferenceOperator.SCENARIOS);
        assertThat(scenarios).extracting(StreamRecord::getTimestamp).containsExactly(100L, 101L, 102L);
        PromotionScenario last = List.copyOf(scenarios).get(2).getValue();
        assertThat(last.location()).isEqualTo("shop-2");
        assertThat(last.asOf()).isEqualTo(MONDAY);
        assertThat(last.modelVersion()).isEqualTo("last-day");
        assertThat(last.promotedPriceMicros()).isEqualTo(8_000_000);
        assertThat(last.without()).isEqualTo(forecasts().get(2).days());
        assertThat(last.with())
                .hasSize(7)
                .allSatisfy(day -> assertThat(day.mean()).isEqualTo(5));
    }

    @Test
    void a_forecast_belongs_to_its_window_and_keeps_its_time() throws Exception {
        send(3);

        StreamRecord<? extends Forecast> last =
                harness.extractOutputStreamRecords().get(2);
        assertThat(last.getTimestamp()).isEqualTo(102);
        assertThat(last.getValue().location()).isEqualTo("shop-2");
        assertThat(last.getValue().asOf()).isEqualTo(MONDAY);
        assertThat(last.getValue().modelVersion()).isEqualTo("last-day");
        assertThat(last.getValue().days())
                .hasSize(7)
                .allSatisfy(day -> assertThat(day.q50()).isEqualTo(3));
        assertThat(last.getValue().days().get(0).day()).isEqualTo(MONDAY.plusDays(1));
    }

    @Test
    void a_window_waits_no_longer_than_the_interval() throws Exception {
        send(1);
        harness.setProcessingTime(1999);
        assertThat(forecasts()).isEmpty();

        harness.setProcessingTime(2000);

        assertThat(forecasts()).hasSize(1);
    }

    @Test
    void a_watermark_goes_on_only_after_the_windows_before_it() throws Exception {
        send(2);

        harness.processWatermark(new Watermark(200));

        assertThat(harness.getOutput()).hasSize(3);
        assertThat(harness.getOutput().toArray()[2]).isEqualTo(new Watermark(200));
    }

    @Test
    void nothing_waits_across_a_checkpoint() throws Exception {
        send(2);

        harness.prepareSnapshotPreBarrier(1);

        assertThat(forecasts()).hasSize(2);
    }

    @Test
    void nothing_waits_at_the_end_of_the_input() throws Exception {
        send(2);

        harness.endInput();

        assertThat(forecasts()).hasSize(2);
        assertThat(model.batches).containsExactly(2);
    }

    @Test
    void a_full_batch_leaves_no_alarm_behind() throws Exception {
        send(3);

        harness.setProcessingTime(10_000);

        assertThat(model.batches).containsExactly(3);
    }

    @Test
    void a_request_that_waits_is_overtaken_by_one_of_a_later_day_of_its_series() throws Exception {
        send(2, MONDAY);
        send(1, MONDAY.plusDays(1));

        harness.processWatermark(new Watermark(200));

        assertThat(forecasts())
                .extracting(Forecast::location, Forecast::asOf)
                .containsExactly(tuple("shop-1", MONDAY), tuple("shop-0", MONDAY.plusDays(1)));
        assertThat(model.days).containsExactly(MONDAY, MONDAY.plusDays(1));
    }

    private void forecastingTakes(long millis) {
        model.whileForecasting = () -> {
            try {
                harness.setProcessingTime(harness.getProcessingTime() + millis);
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        };
    }

    /** A backlog of days that end every so often, from a processing time on; a watermark follows each. */
    private void backlog(int days, long everyMillis) throws Exception {
        for (int day = 0; day < days; day++) {
            send(2, MONDAY.plusDays(day));
            harness.processWatermark(new Watermark(200 + day));
            harness.setProcessingTime(harness.getProcessingTime() + everyMillis);
        }
    }

    @Test
    void the_last_day_of_a_backlog_is_forecast_once_no_further_day_has_come_for_as_long_as_a_forecast_takes()
            throws Exception {
        forecastingTakes(10_000);
        backlog(20, 100);
        assertThat(model.days).as("the first day, and then it rests").containsExactly(MONDAY);

        long lastDayCame = harness.getProcessingTime() - 100;
        harness.setProcessingTime(lastDayCame + 9_999);
        assertThat(model.days).hasSize(1);
        harness.setProcessingTime(lastDayCame + 10_000);

        assertThat(model.days).containsExactly(MONDAY, MONDAY.plusDays(19));
        assertThat(forecasts().get(3).asOf()).isEqualTo(MONDAY.plusDays(19));
    }

    @Test
    void forecasting_takes_a_quarter_of_the_time_at_most_while_days_go_on_to_end() throws Exception {
        forecastingTakes(1_000);

        backlog(200, 100);

        long spent = 1_000L * model.days.size();
        assertThat(spent).isBetween(4_000L, harness.getProcessingTime() / 4 + 1_000);
    }

    @Test
    void another_model_is_taken_up_with_the_next_batch() throws Exception {
        send(1);
        source.replace(new SteppedModel("newer", 5));

        send(2, MONDAY.plusDays(1));
        harness.processWatermark(new Watermark(200));
        send(3, MONDAY.plusDays(2));

        assertThat(forecasts()).extracting(Forecast::modelVersion).containsOnly("newer");
        assertThat(forecasts().get(0).days()).hasSize(5);
        assertThat(model.closed).isTrue();
        assertThat(rejected()).isEmpty();
    }

    @Test
    void a_broken_model_is_told_of_and_the_earlier_one_goes_on() throws Exception {
        source.breakIt("network.zip is torn");

        send(3);
        send(3, MONDAY.plusDays(1));

        assertThat(forecasts()).hasSize(6).extracting(Forecast::modelVersion).containsOnly("last-day");
        assertThat(rejected()).singleElement().satisfies(refused -> {
            assertThat(refused.source()).isEqualTo("model");
            assertThat(refused.reason()).contains("network.zip is torn", "last-day");
        });
    }

    @Test
    void campaigns_are_asked_about_once_in_their_stretch_of_days_with_all_batches_of_that_day() throws Exception {
        harness.close();
        open(new CampaignRules(7, 0.8, 7));

        for (int day = 0; day < 14; day++) {
            send(3, MONDAY.plusDays(day));
            send(1, MONDAY.plusDays(day));
            harness.processWatermark(new Watermark(200 + day));
        }

        Queue<StreamRecord<PromotionScenario>> scenarios = harness.getSideOutput(BatchInferenceOperator.SCENARIOS);
        assertThat(scenarios).extracting(each -> each.getValue().asOf()).hasSizeBetween(8, 12);
        assertThat(scenarios.stream().map(each -> each.getValue().asOf()).distinct())
                .hasSizeBetween(2, 3);
    }

    @Test
    void the_model_is_closed_with_the_operator() throws Exception {
        harness.close();

        assertThat(model.closed).isTrue();
    }
}
