package io.touchstock.attribution.flink;

import io.touchstock.attribution.aggregate.DueReports;
import io.touchstock.attribution.aggregate.ReportCalendar;
import io.touchstock.attribution.aggregate.ReportInput;
import io.touchstock.attribution.aggregate.ReportRules;
import io.touchstock.connectors.event.AttributionRow;
import io.touchstock.connectors.flink.RecordTypes;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.streaming.api.TimerService;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;

/**
 * Sums journeys and spend by day and reports on days that are over: on each when it ends, once an interval of event
 * time if it was corrected since, and on the trailing days whenever one of them was. State of a day ends when no report
 * covers it and nothing in it can change.
 */
final class ReportFunction extends KeyedProcessFunction<String, ReportInput, AttributionRow> {

    private static final long serialVersionUID = 1L;

    private final ReportRules rules;
    private final Duration interval;
    private transient ReportState sums;
    private transient ValueState<ReportCalendar> calendar;

    ReportFunction(ReportRules rules, Duration interval) {
        this.rules = rules;
        this.interval = interval;
    }

    @Override
    public void open(OpenContext context) {
        sums = new ReportState(getRuntimeContext(), rules.sums().grain());
        calendar = getRuntimeContext()
                .getState(new ValueStateDescriptor<>("calendar", RecordTypes.of(ReportCalendar.class)));
    }

    @Override
    public void processElement(ReportInput input, Context context, Collector<AttributionRow> out) throws Exception {
        LocalDate day = rules.dayOf(input);
        Instant watermark = EventTimers.watermark(context.timerService());
        if (rules.hasEnded(day, watermark)) {
            return;
        }
        rules.add(input, sums);
        sums.changed(day);
        ReportCalendar before = calendar();
        ReportCalendar after = rules.after(input, before);
        if (!after.equals(before)) {
            calendar.update(after);
        }
        wakeToTell(day, watermark, context.timerService());
        EventTimers.wakeAt(context.timerService(), rules.endOf(day));
    }

    @Override
    public void onTimer(long timestamp, OnTimerContext context, Collector<AttributionRow> out) throws Exception {
        if (calendar.value() == null) {
            return;
        }
        Instant watermark = EventTimers.watermark(context.timerService());
        DueReports due = DueReports.at(watermark, calendar(), sums.changed(), rules);
        if (!due.isEmpty()) {
            sums.fill(due);
            due.rows().forEach(out::collect);
            sums.told(due.days());
            calendar.update(due.after(calendar()));
        }
        sums.drop(day -> rules.hasEnded(day, watermark));
        if (sums.isEmpty()) {
            calendar.clear();
            EventTimers.letSleep(context.timerService(), rules.nextDayOver(watermark));
        } else {
            EventTimers.wakeAt(context.timerService(), rules.nextDayOver(watermark));
        }
    }

    private ReportCalendar calendar() throws Exception {
        return calendar.value() == null ? ReportCalendar.EMPTY : calendar.value();
    }

    private void wakeToTell(LocalDate day, Instant watermark, TimerService timers) {
        if (rules.isOver(day, watermark)) {
            EventTimers.wakeAtNext(timers, interval);
        } else {
            EventTimers.wakeAt(timers, rules.overAt(day));
        }
    }
}
