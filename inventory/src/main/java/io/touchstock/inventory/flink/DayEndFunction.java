package io.touchstock.inventory.flink;

import io.touchstock.connectors.event.Rejected;
import io.touchstock.inventory.media.ArticleInput;
import io.touchstock.inventory.media.DayEndWatch;
import java.io.IOException;
import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.metrics.Counter;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;

/**
 * Holds an article's inputs until their day is over, and its ledger after that as long as a late input may correct it.
 *
 * <p>What ends the state: a day that is final takes its entries with it; an article without open entries of which
 * nothing was heard for as long as the watch waits is forgotten at a day end; at the end of bounded input all state
 * goes.
 *
 * <p>Metrics: {@code <metrics>Rows} and {@code <metrics>Rejected}.
 */
abstract class DayEndFunction<I extends ArticleInput, L, O> extends KeyedProcessFunction<String, I, O> {

    private static final long serialVersionUID = 1L;
    private static final long UNKNOWN_POSITION = -1;

    /** Names of state and metrics, and what is written. */
    record Names<I, L>(
            String state,
            String metrics,
            TypeInformation<I> inputs,
            TypeInformation<L> ledger,
            OutputTag<Rejected> rejected)
            implements Serializable {}

    private final DayEndWatch<I, L, O> watch;
    private final Names<I, L> names;
    private transient ValueState<L> ledgers;
    private transient ListState<I> waiting;
    private transient Counter told;
    private transient Counter rejected;

    DayEndFunction(DayEndWatch<I, L, O> watch, Names<I, L> names) {
        this.watch = watch;
        this.names = names;
    }

    @Override
    public void open(OpenContext context) {
        ledgers = getRuntimeContext().getState(new ValueStateDescriptor<>(names.state() + "-ledger", names.ledger()));
        waiting =
                getRuntimeContext().getListState(new ListStateDescriptor<>(names.state() + "-waiting", names.inputs()));
        told = getRuntimeContext().getMetricGroup().counter(names.metrics() + "Rows");
        rejected = getRuntimeContext().getMetricGroup().counter(names.metrics() + "Rejected");
    }

    @Override
    public void processElement(I input, Context context, Collector<O> out) throws Exception {
        Optional<String> refusal = watch.refusal(input, ledger(input.sku()));
        if (refusal.isPresent()) {
            rejected.inc();
            context.output(
                    names.rejected(), new Rejected(input.source(), UNKNOWN_POSITION, refusal.get(), input.payload()));
        } else {
            waiting.add(input);
            Instant now = Instant.ofEpochMilli(context.timerService().currentWatermark());
            context.timerService()
                    .registerEventTimeTimer(watch.countedAt(input, now).toEpochMilli());
        }
    }

    @Override
    public void onTimer(long timestamp, OnTimerContext context, Collector<O> out) throws Exception {
        Instant dayEnd = Instant.ofEpochMilli(timestamp);
        long watermark = context.timerService().currentWatermark();
        boolean over = watermark == Watermark.MAX_WATERMARK.getTimestamp();
        Instant now = over ? dayEnd : Instant.ofEpochMilli(watermark);
        List<I> due = new ArrayList<>();
        List<I> later = new ArrayList<>();
        for (I input : waiting.get()) {
            (watch.isDue(input, dayEnd) ? due : later).add(input);
        }
        DayEndWatch.Outcome<L, O> outcome = watch.atDayEnd(ledger(context.getCurrentKey()), due, dayEnd, now);
        told.inc(outcome.told().size());
        outcome.told().forEach(out::collect);
        if (later.isEmpty() && (over || watch.isSilent(outcome.ledger(), now))) {
            ledgers.clear();
            waiting.clear();
            return;
        }
        ledgers.update(outcome.ledger());
        waiting.update(later);
        if (!over) {
            context.timerService().registerEventTimeTimer(watch.nextDayEnd(now).toEpochMilli());
        }
    }

    private L ledger(String sku) throws IOException {
        L ledger = ledgers.value();
        return ledger == null ? watch.newLedger(sku) : ledger;
    }
}
