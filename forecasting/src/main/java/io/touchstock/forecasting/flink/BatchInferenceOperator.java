package io.touchstock.forecasting.flink;

import io.touchstock.connectors.event.Forecast;
import io.touchstock.connectors.event.PromotionScenario;
import io.touchstock.connectors.flink.RecordTypes;
import io.touchstock.forecasting.demand.ForecastEvents;
import io.touchstock.forecasting.demand.ForecastRequest;
import io.touchstock.forecasting.model.DemandForecaster;
import io.touchstock.forecasting.model.ForecasterFactory;
import io.touchstock.forecasting.model.QuantileForecast;
import io.touchstock.forecasting.promotion.CampaignBatch;
import io.touchstock.forecasting.promotion.CampaignRules;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ScheduledFuture;
import org.apache.flink.metrics.Counter;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.BoundedOneInput;
import org.apache.flink.streaming.api.operators.ChainingStrategy;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.util.OutputTag;

/**
 * Gathers windows and forecasts them together, since a call with one costs nearly as much as one with hundreds.
 *
 * <p>The buffer is emptied when it holds a batch, when its oldest window has waited long enough, before a watermark
 * goes on (so that no forecast becomes late), before a checkpoint barrier (so that nothing of it needs to be state) and
 * at the end of the input. One forecaster a subtask, opened and closed with it. Windows of campaigns go in the same
 * batch as those they are compared with.
 *
 * <p>Metrics: {@code forecasts}, {@code forecastBatches} and {@code promotionScenarios}.
 */
final class BatchInferenceOperator extends AbstractStreamOperator<Forecast>
        implements OneInputStreamOperator<ForecastRequest, Forecast>, BoundedOneInput {
    static final OutputTag<PromotionScenario> SCENARIOS =
            new OutputTag<>("promotion-scenarios", RecordTypes.of(PromotionScenario.class));

    private static final long serialVersionUID = 1L;

    private final ForecasterFactory forecasters;
    private final int batchSize;
    private final Duration maxWait;
    private final CampaignRules campaigns;
    private transient DemandForecaster forecaster;
    private transient List<StreamRecord<ForecastRequest>> waiting;
    private transient ScheduledFuture<?> alarm;
    private transient Counter forecasts;
    private transient Counter batches;
    private transient Counter scenarios;

    /** @param campaigns null for none */
    @SuppressWarnings("deprecation") // the replacement is a factory class of its own for this one setting
    BatchInferenceOperator(ForecasterFactory forecasters, int batchSize, Duration maxWait, CampaignRules campaigns) {
        this.forecasters = forecasters;
        this.batchSize = batchSize;
        this.maxWait = maxWait;
        this.campaigns = campaigns;
        this.chainingStrategy = ChainingStrategy.ALWAYS;
    }

    @Override
    public void open() throws Exception {
        super.open();
        waiting = new ArrayList<>(batchSize);
        forecaster = forecasters.open();
        forecasts = getMetricGroup().counter("forecasts");
        batches = getMetricGroup().counter("forecastBatches");
        scenarios = getMetricGroup().counter("promotionScenarios");
    }

    @Override
    public void processElement(StreamRecord<ForecastRequest> element) {
        waiting.add(element.copy(element.getValue()));
        if (waiting.size() >= batchSize) {
            flush();
        } else if (alarm == null) {
            long now = getProcessingTimeService().getCurrentProcessingTime();
            alarm = getProcessingTimeService().registerTimer(now + maxWait.toMillis(), time -> flush());
        }
    }

    @Override
    public void processWatermark(Watermark mark) throws Exception {
        flush();
        super.processWatermark(mark);
    }

    @Override
    public void prepareSnapshotPreBarrier(long checkpointId) {
        flush();
    }

    @Override
    public void endInput() {
        flush();
    }

    @Override
    public void close() throws Exception {
        disarm();
        if (forecaster != null) {
            forecaster.close();
            forecaster = null;
        }
        super.close();
    }

    private void flush() {
        disarm();
        if (waiting.isEmpty()) {
            return;
        }
        CampaignBatch batch =
                CampaignBatch.of(waiting.stream().map(StreamRecord::getValue).toList(), campaigns);
        List<QuantileForecast> made = forecaster.forecast(batch.windows());
        for (int i = 0; i < waiting.size(); i++) {
            StreamRecord<ForecastRequest> asked = waiting.get(i);
            Optional<PromotionScenario> scenario = batch.scenario(i, made, forecaster.version());
            if (scenario.isPresent()) {
                output.collect(SCENARIOS, new StreamRecord<>(scenario.get(), asked.getTimestamp()));
                scenarios.inc();
            }
            output.collect(asked.replace(ForecastEvents.of(made.get(i), forecaster.version())));
        }
        forecasts.inc(waiting.size());
        batches.inc();
        waiting.clear();
    }

    private void disarm() {
        if (alarm != null) {
            alarm.cancel(false);
            alarm = null;
        }
    }
}
