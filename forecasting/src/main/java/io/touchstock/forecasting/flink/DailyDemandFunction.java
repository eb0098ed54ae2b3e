package io.touchstock.forecasting.flink;

import io.touchstock.connectors.event.Demand;
import io.touchstock.connectors.event.Promotion;
import io.touchstock.connectors.flink.RecordTypes;
import io.touchstock.forecasting.demand.Admission;
import io.touchstock.forecasting.demand.DayTally;
import io.touchstock.forecasting.demand.DemandRules;
import io.touchstock.forecasting.demand.ForecastRequest;
import io.touchstock.forecasting.demand.PromotionBook;
import io.touchstock.forecasting.demand.SeriesCursor;
import io.touchstock.forecasting.demand.SeriesEvent;
import io.touchstock.forecasting.demand.SeriesHistory;
import io.touchstock.forecasting.series.SeriesId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.BroadcastState;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.LocalTimeTypeInfo;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.java.typeutils.ListTypeInfo;
import org.apache.flink.streaming.api.functions.co.KeyedBroadcastProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;

/**
 * Keyed by series: closes a day when event time has passed its end, whether anything was sold or not, and asks for a
 * forecast; an event for a closed day that still counts sends that day's demand again.
 *
 * <p>State: the days a forecast reads and the open ones, a cursor, and one timer, at the end of the open day. All of it
 * goes when nothing happened for {@link DemandRules#retireAfterDays}, and at the end of the input. Broadcast:
 * promotions by article; those that ended before any history in use, as told by when the promotions themselves were
 * said, go on the first promotion message of a later day, the same in every copy.
 */
final class DailyDemandFunction extends KeyedBroadcastProcessFunction<String, SeriesEvent, Promotion, Demand> {
    static final OutputTag<ForecastRequest> REQUESTS =
            new OutputTag<>("forecast-requests", RecordTypes.of(ForecastRequest.class));

    static final MapStateDescriptor<String, List<Promotion>> PROMOTIONS =
            new MapStateDescriptor<>("promotions", Types.STRING, new ListTypeInfo<>(RecordTypes.of(Promotion.class)));

    /** Up to which day promotions are gone, under one key; kept with them so that all copies agree. */
    static final MapStateDescriptor<String, LocalDate> PROMOTIONS_SINCE =
            new MapStateDescriptor<>("promotions-since", Types.STRING, LocalTimeTypeInfo.LOCAL_DATE);

    static final MapStateDescriptor<LocalDate, DayTally> DAYS =
            new MapStateDescriptor<>("days", LocalTimeTypeInfo.LOCAL_DATE, RecordTypes.of(DayTally.class));

    private static final long serialVersionUID = 1L;
    private static final String SINCE = "since";

    private final DemandRules rules;
    private transient MapState<LocalDate, DayTally> days;
    private transient ValueState<SeriesCursor> cursors;

    DailyDemandFunction(DemandRules rules) {
        this.rules = rules;
    }

    @Override
    public void open(OpenContext context) {
        days = getRuntimeContext().getMapState(DAYS);
        cursors =
                getRuntimeContext().getState(new ValueStateDescriptor<>("cursor", RecordTypes.of(SeriesCursor.class)));
    }

    @Override
    public void processElement(SeriesEvent event, ReadOnlyContext context, Collector<Demand> out) throws Exception {
        SeriesCursor before = cursors.value();
        Optional<String> refusal = Admission.refusal(event, before, rules, context.currentWatermark());
        if (refusal.isPresent()) {
            context.output(Rejections.TAG, Rejections.of(event, refusal.get()));
            return;
        }
        SeriesCursor after = SeriesCursor.after(before, event);
        if (after.remembers(event, rules)) {
            DayTally tally = days.get(event.day());
            days.put(event.day(), (tally == null ? DayTally.NOTHING : tally).plus(event));
        }
        cursors.update(after);
        moveTimer(before, after, context);
        if (after.resends(event)) {
            out.collect(history(event.seriesId(), after).demandOn(event.day()));
        }
    }

    private void moveTimer(SeriesCursor before, SeriesCursor after, ReadOnlyContext context) {
        if (before != null && !before.openDay().equals(after.openDay())) {
            context.timerService().deleteEventTimeTimer(lastMomentOf(before.openDay()));
        }
        if (before == null || !before.openDay().equals(after.openDay())) {
            context.timerService().registerEventTimeTimer(lastMomentOf(after.openDay()));
        }
    }

    private long lastMomentOf(LocalDate day) {
        return rules.lastMomentOf(day).toEpochMilli();
    }

    @Override
    public void onTimer(long timestamp, OnTimerContext context, Collector<Demand> out) throws Exception {
        SeriesCursor cursor = cursors.value();
        LocalDate day = cursor.openDay();
        SeriesHistory history = history(SeriesId.parse(context.getCurrentKey()), cursor);
        if (!history.livesOn(day)) {
            end();
            return;
        }
        out.collect(history.demandOn(day));
        List<Promotion> promotions =
                context.getBroadcastState(PROMOTIONS).get(history.id().sku());
        context.output(REQUESTS, history.requestAsOf(day, promotions == null ? List.of() : promotions));
        SeriesCursor closed = history.closed(day);
        if (context.currentWatermark() == Long.MAX_VALUE && !closed.hasOpenActivity()) {
            end();
            return;
        }
        forget(history, day);
        cursors.update(closed);
        context.timerService().registerEventTimeTimer(lastMomentOf(closed.openDay()));
    }

    private SeriesHistory history(SeriesId id, SeriesCursor cursor) throws Exception {
        NavigableMap<LocalDate, DayTally> all = new TreeMap<>();
        for (Map.Entry<LocalDate, DayTally> day : days.entries()) {
            all.put(day.getKey(), day.getValue());
        }
        return new SeriesHistory(id, cursor, all, rules);
    }

    private void forget(SeriesHistory history, LocalDate closedThrough) throws Exception {
        for (LocalDate old : history.forgottenAfter(closedThrough)) {
            days.remove(old);
        }
    }

    private void end() {
        days.clear();
        cursors.clear();
    }

    @Override
    public void processBroadcastElement(Promotion promotion, Context context, Collector<Demand> out) throws Exception {
        BroadcastState<String, List<Promotion>> books = context.getBroadcastState(PROMOTIONS);
        BroadcastState<String, LocalDate> since = context.getBroadcastState(PROMOTIONS_SINCE);
        LocalDate before = since.get(SINCE);
        LocalDate oldestNeeded = PromotionBook.oldestNeeded(before, promotion, rules);
        List<Promotion> book = books.get(promotion.sku());
        store(books, promotion.sku(), PromotionBook.with(book == null ? List.of() : book, promotion, oldestNeeded));
        if (!oldestNeeded.equals(before)) {
            Map<String, List<Promotion>> all = new HashMap<>();
            books.entries().forEach(entry -> all.put(entry.getKey(), entry.getValue()));
            for (Map.Entry<String, List<Promotion>> each : all.entrySet()) {
                store(books, each.getKey(), PromotionBook.since(each.getValue(), oldestNeeded));
            }
            since.put(SINCE, oldestNeeded);
        }
    }

    private static void store(BroadcastState<String, List<Promotion>> books, String sku, List<Promotion> book)
            throws Exception {
        if (book.isEmpty()) {
            books.remove(sku);
        } else {
            books.put(sku, new ArrayList<>(book));
        }
    }
}
