package io.touchstock.forecasting.flink;

import io.touchstock.connectors.event.ModelDrift;
import io.touchstock.connectors.flink.RecordTypes;
import io.touchstock.forecasting.demand.DemandRules;
import io.touchstock.forecasting.drift.DriftReport;
import io.touchstock.forecasting.drift.DriftRules;
import io.touchstock.forecasting.drift.DriftStatus;
import io.touchstock.forecasting.drift.DriftTotals;
import io.touchstock.forecasting.drift.DriftWindow;
import io.touchstock.forecasting.drift.Reference;
import io.touchstock.forecasting.drift.ScoredDay;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.LocalTimeTypeInfo;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keyed by model: adds up judged forecasts by day and tells once a day how good they were of late, on a log line too
 * when the signal is raised or ends. State: the sums of the window's days, and a status; all of it goes when no
 * forecast of the model was judged for as long as the window is.
 */
final class DriftFunction extends KeyedProcessFunction<String, ScoredDay, ModelDrift> {
    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(DriftFunction.class);

    private final DemandRules days;
    private final DriftRules rules;
    private transient MapState<LocalDate, DriftTotals> totals;
    private transient ValueState<DriftStatus> status;
    private transient ValueState<Reference> reference;

    DriftFunction(DemandRules days, DriftRules rules) {
        this.days = days;
        this.rules = rules;
    }

    @Override
    public void open(OpenContext context) {
        totals = getRuntimeContext()
                .getMapState(new MapStateDescriptor<>(
                        "totals", LocalTimeTypeInfo.LOCAL_DATE, RecordTypes.of(DriftTotals.class)));
        status = getRuntimeContext().getState(new ValueStateDescriptor<>("status", RecordTypes.of(DriftStatus.class)));
        reference =
                getRuntimeContext().getState(new ValueStateDescriptor<>("reference", RecordTypes.of(Reference.class)));
    }

    @Override
    public void processElement(ScoredDay scored, Context context, Collector<ModelDrift> out) throws Exception {
        DriftTotals day = totals.get(scored.day());
        totals.put(scored.day(), (day == null ? DriftTotals.NONE : day).plus(scored));
        reference.update(scored.reference());
        context.timerService()
                .registerEventTimeTimer(days.lastMomentOf(scored.day()).toEpochMilli());
        context.timerService()
                .registerEventTimeTimer(days.lastMomentOf(scored.day().plusDays(rules.windowDays()))
                        .toEpochMilli());
    }

    @Override
    public void onTimer(long timestamp, OnTimerContext context, Collector<ModelDrift> out) throws Exception {
        LocalDate day = days.dayOf(Instant.ofEpochMilli(timestamp));
        DriftWindow window = new DriftWindow(all(), day, rules.windowDays());
        for (LocalDate old : window.outlived()) {
            totals.remove(old);
        }
        if (window.isOver()) {
            status.clear();
            reference.clear();
            return;
        }
        if (!window.saysSomethingNew()) {
            return;
        }
        DriftStatus before = status.value() == null ? DriftStatus.WELL : status.value();
        DriftStatus after = before.after(day, window.sum(), reference.value(), rules);
        status.update(after);
        ModelDrift drift = DriftReport.of(context.getCurrentKey(), day, window.sum(), reference.value(), after);
        if (after.drifting() != before.drifting()) {
            LOG.warn(
                    "Model {} {} as of {}. {}",
                    drift.modelVersion(),
                    drift.drifting() ? "drifts" : "is well again",
                    day,
                    drift.reason());
        }
        out.collect(drift);
    }

    private Map<LocalDate, DriftTotals> all() throws Exception {
        Map<LocalDate, DriftTotals> all = new TreeMap<>();
        for (Map.Entry<LocalDate, DriftTotals> day : totals.entries()) {
            all.put(day.getKey(), day.getValue());
        }
        return all;
    }
}
