package io.touchstock.forecasting.flink;

import io.touchstock.connectors.event.Forecast;
import io.touchstock.connectors.event.PromotionScenario;
import io.touchstock.connectors.flink.RecordTypes;
import io.touchstock.forecasting.demand.CalendarModels;
import io.touchstock.forecasting.demand.DayCalendar;
import io.touchstock.forecasting.demand.DemandPanel;
import io.touchstock.forecasting.demand.ForecastEvents;
import io.touchstock.forecasting.demand.ForecastRequest;
import io.touchstock.forecasting.drift.Probe;
import io.touchstock.forecasting.drift.Reference;
import io.touchstock.forecasting.model.CurrentModel;
import io.touchstock.forecasting.model.ModelSource;
import io.touchstock.forecasting.promotion.CampaignBatch;
import io.touchstock.forecasting.promotion.CampaignRules;
import io.touchstock.forecasting.promotion.CampaignTurns;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ScheduledFuture;
import java.util.stream.Collectors;
import org.apache.flink.metrics.Counter;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.BoundedOneInput;
import org.apache.flink.streaming.api.operators.ChainingStrategy;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.util.OutputTag;

/**
 * Gathers requests and forecasts those of a day together: series learn from each other, and a call with one costs
 * nearly as much as one with hundreds.
 *
 * <p>The buffer is emptied when it holds a batch, when its oldest request has waited long enough, before a watermark
 * goes on, before a checkpoint barrier (so that nothing of it needs to be state) and at the end of the input. While a
 * backlog is worked off, days end faster than they can be forecast: then requests wait longer, so that forecasting
 * takes a quarter of the time at most (see {@link DutyCycle}), and one that a later day of its series overtakes in the
 * buffer is not forecast. The last day of a backlog does not wait for that: once no request has come for as long as the
 * last forecasts took, what waits is forecast.
 *
 * <p>One model a subtask, opened and closed with it. Before each batch it is looked whether another lies where it came
 * from; what is wrong with that one, if anything, goes to {@link Rejections#TAG}.
 *
 * <p>Metrics: {@code forecasts}, {@code forecastBatches}, {@code forecastsOvertaken}, {@code promotionScenarios},
 * {@code modelsRefused}.
 */
final class BatchInferenceOperator extends AbstractStreamOperator<Forecast>
        implements OneInputStreamOperator<ForecastRequest, Forecast>, BoundedOneInput {
    static final OutputTag<PromotionScenario> SCENARIOS =
            new OutputTag<>("promotion-scenarios", RecordTypes.of(PromotionScenario.class));

    static final OutputTag<Probe> PROBES = new OutputTag<>("probes", RecordTypes.of(Probe.class));

    private static final long serialVersionUID = 1L;

    private final ModelSource models;
    private final int batchSize;
    private final Duration maxWait;
    private final CampaignRules campaigns;
    private final DayCalendar calendar;
    private transient CurrentModel model;
    private transient CampaignTurns turns;
    private transient String gapTold;
    private transient DutyCycle duty;
    private transient Map<String, StreamRecord<ForecastRequest>> waiting;
    private transient ScheduledFuture<?> alarm;
    private transient Counter forecasts;
    private transient Counter batches;
    private transient Counter overtaken;
    private transient Counter scenarios;
    private transient Counter refused;

    /** @param campaigns null for none */
    @SuppressWarnings("deprecation") // the replacement is a factory class of its own for this one setting
    BatchInferenceOperator(
            ModelSource models, int batchSize, Duration maxWait, CampaignRules campaigns, DayCalendar calendar) {
        this.models = new CalendarModels(models, calendar);
        this.batchSize = batchSize;
        this.maxWait = maxWait;
        this.campaigns = campaigns;
        this.calendar = calendar;
        this.chainingStrategy = ChainingStrategy.ALWAYS;
    }

    @Override
    public void open() throws Exception {
        super.open();
        waiting = new LinkedHashMap<>();
        duty = new DutyCycle();
        turns = new CampaignTurns(campaigns);
        model = CurrentModel.load(models, DemandPanel::objection);
        forecasts = getMetricGroup().counter("forecasts");
        batches = getMetricGroup().counter("forecastBatches");
        overtaken = getMetricGroup().counter("forecastsOvertaken");
        scenarios = getMetricGroup().counter("promotionScenarios");
        refused = getMetricGroup().counter("modelsRefused");
    }

    @Override
    public void processElement(StreamRecord<ForecastRequest> element) {
        duty.heard(now());
        String series = element.getValue().seriesId().toString();
        if (waiting.remove(series) != null) {
            overtaken.inc();
        }
        waiting.put(series, element.copy(element.getValue()));
        if (waiting.size() >= batchSize) {
            flush();
        } else if (alarm == null) {
            alarmAt(Math.max(now() + maxWait.toMillis(), duty.mayWorkFrom()));
        }
    }

    /** Requests that have come meanwhile may put it off. */
    private void alarmAt(long due) {
        alarm = getProcessingTimeService().registerTimer(due, time -> {
            if (duty.mayWork(time)) {
                flush();
            } else {
                alarmAt(duty.mayWorkFrom());
            }
        });
    }

    @Override
    public void processWatermark(Watermark mark) throws Exception {
        if (duty.mayWork(now())) {
            flush();
        }
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
        if (model != null) {
            model.close();
            model = null;
        }
        super.close();
    }

    private long now() {
        return getProcessingTimeService().getCurrentProcessingTime();
    }

    private void flush() {
        disarm();
        if (waiting.isEmpty()) {
            return;
        }
        long began = now();
        model.refresh().ifPresent(complaint -> {
            reject("model", complaint);
            refused.inc();
        });
        Map<LocalDate, List<StreamRecord<ForecastRequest>>> days = waiting.values().stream()
                .collect(Collectors.groupingBy(asked -> asked.getValue().asOf(), TreeMap::new, Collectors.toList()));
        days.forEach(this::forecast);
        waiting.clear();
        duty.worked(began, now());
    }

    private void reject(String kind, String complaint) {
        output.collect(Rejections.TAG, new StreamRecord<>(Rejections.of(kind, complaint, models.toString())));
    }

    /** Each once. */
    private void tellGap(LocalDate asOf) {
        calendar.gap(asOf, model.get().horizon())
                .filter(gap -> !gap.equals(gapTold))
                .ifPresent(gap -> {
                    gapTold = gap;
                    reject("calendar", gap);
                });
    }

    private void forecast(LocalDate asOf, List<StreamRecord<ForecastRequest>> asked) {
        tellGap(asOf);
        CampaignBatch batch =
                CampaignBatch.of(asked.stream().map(StreamRecord::getValue).toList(), turns.on(asOf), model.get());
        String version = model.get().provenance().modelVersion();
        Optional<Reference> reference = Reference.of(model.get().provenance());
        for (int i = 0; i < asked.size(); i++) {
            StreamRecord<ForecastRequest> each = asked.get(i);
            long time = each.getTimestamp();
            batch.scenario(i).ifPresent(scenario -> {
                output.collect(SCENARIOS, new StreamRecord<>(scenario, time));
                scenarios.inc();
            });
            Forecast forecast = ForecastEvents.of(batch.forecast(i), version);
            reference.ifPresent(good -> output.collect(PROBES, new StreamRecord<>(Probe.of(forecast, good), time)));
            output.collect(each.replace(forecast));
        }
        forecasts.inc(asked.size());
        batches.inc();
    }

    private void disarm() {
        if (alarm != null) {
            alarm.cancel(false);
            alarm = null;
        }
    }
}
