package io.touchstock.attribution.flink;

import io.touchstock.attribution.aggregate.CreditShare;
import io.touchstock.attribution.aggregate.CreditTotals;
import io.touchstock.attribution.aggregate.DailyContribution;
import io.touchstock.attribution.aggregate.DayCredit;
import io.touchstock.attribution.aggregate.DayPath;
import io.touchstock.attribution.aggregate.PathTotals;
import io.touchstock.attribution.aggregate.PeriodTotals;
import io.touchstock.attribution.aggregate.ReportCalendar;
import io.touchstock.attribution.aggregate.ReportInput;
import io.touchstock.attribution.aggregate.ReportRules;
import io.touchstock.attribution.aggregate.SpendKey;
import io.touchstock.connectors.event.AttributionRow;
import io.touchstock.connectors.flink.RecordTypes;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.Map;
import java.util.function.Function;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;

/**
 * Sums contributions and spend by day and reports on them once an interval of event time, if anything has changed, and
 * at the end of the input. State of a day ends when no report covers it and nothing in it can change.
 */
final class ReportFunction extends KeyedProcessFunction<String, ReportInput, AttributionRow> {

    private static final long serialVersionUID = 1L;

    private final ReportRules rules;
    private final Duration interval;
    private transient ValueState<ReportCalendar> calendar;
    private transient MapState<DayPath, PathTotals> paths;
    private transient MapState<DayCredit, CreditTotals> credits;
    private transient MapState<SpendKey, Long> spend;

    ReportFunction(ReportRules rules, Duration interval) {
        this.rules = rules;
        this.interval = interval;
    }

    @Override
    public void open(OpenContext context) {
        calendar = getRuntimeContext()
                .getState(new ValueStateDescriptor<>("calendar", RecordTypes.of(ReportCalendar.class)));
        paths = getRuntimeContext()
                .getMapState(new MapStateDescriptor<>(
                        "paths", RecordTypes.of(DayPath.class), RecordTypes.of(PathTotals.class)));
        credits = getRuntimeContext()
                .getMapState(new MapStateDescriptor<>(
                        "credits", RecordTypes.of(DayCredit.class), RecordTypes.of(CreditTotals.class)));
        spend = getRuntimeContext()
                .getMapState(new MapStateDescriptor<>("spend", RecordTypes.of(SpendKey.class), Types.LONG));
    }

    @Override
    public void processElement(ReportInput input, Context context, Collector<AttributionRow> out) throws Exception {
        if (rules.hasEnded(input.day(), EventTimers.watermark(context.timerService()))) {
            return;
        }
        if (input.spend() != null) {
            spend.put(SpendKey.of(input.spend()), input.spend().costMicros());
        } else {
            add(input.contribution());
        }
        ReportCalendar before = calendar.value() == null ? ReportCalendar.EMPTY : calendar.value();
        calendar.update(before.with(input));
        EventTimers.wakeAtNext(context.timerService(), interval);
        EventTimers.wakeAt(context.timerService(), rules.endOf(input.day()));
    }

    @Override
    public void onTimer(long timestamp, OnTimerContext context, Collector<AttributionRow> out) throws Exception {
        ReportCalendar days = calendar.value();
        if (days == null) {
            return;
        }
        if (days.changed()) {
            rules.rows(days, totals(days)).forEach(out::collect);
            calendar.update(days.reported());
        }
        Instant now = Instant.ofEpochMilli(timestamp);
        dropEnded(paths, DayPath::day, now);
        dropEnded(credits, DayCredit::day, now);
        dropEnded(spend, SpendKey::day, now);
        if (paths.isEmpty() && credits.isEmpty() && spend.isEmpty()) {
            calendar.clear();
        }
    }

    private void add(DailyContribution contribution) throws Exception {
        DayPath path = new DayPath(contribution.day(), contribution.channels());
        PathTotals counted = paths.contains(path) ? paths.get(path) : PathTotals.NONE;
        PathTotals counts = counted.plus(contribution);
        if (counts.equals(PathTotals.NONE)) {
            paths.remove(path);
        } else {
            paths.put(path, counts);
        }
        for (CreditShare share : contribution.shares()) {
            DayCredit key = new DayCredit(contribution.day(), share.key());
            CreditTotals summed = credits.contains(key) ? credits.get(key) : CreditTotals.NONE;
            credits.put(key, summed.plus(share));
        }
    }

    private PeriodTotals totals(ReportCalendar days) throws Exception {
        PeriodTotals totals = new PeriodTotals();
        for (Map.Entry<DayPath, PathTotals> path : paths.entries()) {
            if (rules.covers(path.getKey().day(), days)) {
                totals.add(path.getValue().of(path.getKey().channels()));
            }
        }
        for (Map.Entry<DayCredit, CreditTotals> credit : credits.entries()) {
            if (rules.covers(credit.getKey().day(), days)) {
                totals.add(credit.getKey().key(), credit.getValue());
            }
        }
        for (Map.Entry<SpendKey, Long> cost : spend.entries()) {
            if (rules.covers(cost.getKey().day(), days)) {
                totals.putSpend(cost.getKey(), cost.getValue());
            }
        }
        return totals;
    }

    private <K, V> void dropEnded(MapState<K, V> state, Function<K, LocalDate> day, Instant now) throws Exception {
        Iterator<K> keys = state.keys().iterator();
        while (keys.hasNext()) {
            if (rules.hasEnded(day.apply(keys.next()), now)) {
                keys.remove();
            }
        }
        if (state.isEmpty()) {
            state.clear();
        }
    }
}
