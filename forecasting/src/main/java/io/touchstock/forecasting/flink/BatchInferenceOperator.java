package io.touchstock.forecasting.flink;

import io.touchstock.connectors.event.Forecast;
import io.touchstock.forecasting.demand.ForecastEvents;
import io.touchstock.forecasting.demand.ForecastRequest;
import io.touchstock.forecasting.model.DemandForecaster;
import io.touchstock.forecasting.model.ForecasterFactory;
import io.touchstock.forecasting.model.QuantileForecast;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ScheduledFuture;
import org.apache.flink.metrics.Counter;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.BoundedOneInput;
import org.apache.flink.streaming.api.operators.ChainingStrategy;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;

/**
 * Gathers windows and forecasts them together, since a call with one costs nearly as much as one with hundreds.
 *
 * <p>The buffer is emptied when it holds a batch, when its oldest window has waited long enough, before a watermark
 * goes on (so that no forecast becomes late), before a checkpoint barrier (so that nothing of it needs to be state) and
 * at the end of the input. One forecaster a subtask, opened and closed with it.
 *
 * <p>Metrics: {@code forecasts} and {@code forecastBatches}.
 */
final class BatchInferenceOperator extends AbstractStreamOperator<Forecast>
        implements OneInputStreamOperator<ForecastRequest, Forecast>, BoundedOneInput {
    private static final long serialVersionUID = 1L;

    private final ForecasterFactory forecasters;
    private final int batchSize;
    private final Duration maxWait;
    private transient DemandForecaster forecaster;
    private transient List<StreamRecord<ForecastRequest>> waiting;
    private transient ScheduledFuture<?> alarm;
    private transient Counter forecasts;
    private transient Counter batches;

    @SuppressWarnings("deprecation") // the replacement is a factory class of its own for this one setting
    BatchInferenceOperator(ForecasterFactory forecasters, int batchSize, Duration maxWait) {
        this.forecasters = forecasters;
        this.batchSize = batchSize;
        this.maxWait = maxWait;
        this.chainingStrategy = ChainingStrategy.ALWAYS;
    }

    @Override
    public void open() throws Exception {
        super.open();
        waiting = new ArrayList<>(batchSize);
        forecaster = forecasters.open();
        forecasts = getMetricGroup().counter("forecasts");
        batches = getMetricGroup().counter("forecastBatches");
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
        List<QuantileForecast> made = forecaster.forecast(
                waiting.stream().map(record -> record.getValue().window()).toList());
        for (int i = 0; i < made.size(); i++) {
            output.collect(waiting.get(i).replace(ForecastEvents.of(made.get(i), forecaster.version())));
        }
        forecasts.inc(made.size());
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
