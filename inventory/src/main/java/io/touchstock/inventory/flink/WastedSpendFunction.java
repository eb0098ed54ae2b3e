package io.touchstock.inventory.flink;

import io.touchstock.connectors.event.Rejected;
import io.touchstock.connectors.event.WastedSpend;
import io.touchstock.connectors.flink.RecordTypes;
import io.touchstock.inventory.media.ShelfInput;
import io.touchstock.inventory.media.WasteLedger;
import io.touchstock.inventory.media.WasteRules;
import io.touchstock.inventory.media.WasteWatch;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.metrics.Counter;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;

/**
 * Holds an article's clicks and stock readings until its day is over, and after that as long as a late input may
 * correct it.
 *
 * <p>What ends the state: a day that is final takes its clicks with it; an article without clicks of which nothing was
 * heard for {@link WasteRules#silentFor()} is forgotten at a day end; at the end of bounded input all state goes.
 *
 * <p>Metrics: {@code wastedSpendRows} and {@code wastedSpendRejected}.
 */
final class WastedSpendFunction extends KeyedProcessFunction<String, ShelfInput, WastedSpend> {

    static final OutputTag<Rejected> REJECTED =
            new OutputTag<>("wasted-spend-rejected", RecordTypes.of(Rejected.class));

    private static final long serialVersionUID = 1L;
    private static final long UNKNOWN_POSITION = -1;

    private final WasteRules rules;
    private transient WasteWatch watch;
    private transient ValueState<WasteLedger> ledgers;
    private transient ListState<ShelfInput> waiting;
    private transient Counter told;
    private transient Counter rejected;

    WastedSpendFunction(WasteRules rules) {
        this.rules = rules;
    }

    @Override
    public void open(OpenContext context) {
        watch = new WasteWatch(rules);
        ledgers = getRuntimeContext()
                .getState(new ValueStateDescriptor<>("waste-ledger", RecordTypes.of(WasteLedger.class)));
        waiting = getRuntimeContext()
                .getListState(new ListStateDescriptor<>("waste-waiting", RecordTypes.of(ShelfInput.class)));
        told = getRuntimeContext().getMetricGroup().counter("wastedSpendRows");
        rejected = getRuntimeContext().getMetricGroup().counter("wastedSpendRejected");
    }

    @Override
    public void processElement(ShelfInput input, Context context, Collector<WastedSpend> out) throws Exception {
        Optional<String> refusal = watch.refusal(input, ledger(input.sku()));
        if (refusal.isPresent()) {
            rejected.inc();
            context.output(REJECTED, new Rejected(input.source(), UNKNOWN_POSITION, refusal.get(), input.payload()));
        } else {
            waiting.add(input);
            Instant now = Instant.ofEpochMilli(context.timerService().currentWatermark());
            context.timerService()
                    .registerEventTimeTimer(watch.countedAt(input, now).toEpochMilli());
        }
    }

    @Override
    public void onTimer(long timestamp, OnTimerContext context, Collector<WastedSpend> out) throws Exception {
        Instant dayEnd = Instant.ofEpochMilli(timestamp);
        List<ShelfInput> due = new ArrayList<>();
        List<ShelfInput> later = new ArrayList<>();
        for (ShelfInput input : waiting.get()) {
            (watch.isDue(input, dayEnd) ? due : later).add(input);
        }
        WasteWatch.Outcome outcome = watch.atDayEnd(ledger(context.getCurrentKey()), due, dayEnd);
        told.inc(outcome.rows().size());
        outcome.rows().forEach(out::collect);
        boolean over = context.timerService().currentWatermark() == Watermark.MAX_WATERMARK.getTimestamp();
        if (later.isEmpty() && (over || watch.isSilent(outcome.ledger(), dayEnd))) {
            ledgers.clear();
            waiting.clear();
        } else {
            ledgers.update(outcome.ledger());
            waiting.update(later);
            context.timerService()
                    .registerEventTimeTimer(watch.nextDayEnd(dayEnd).toEpochMilli());
        }
    }

    private WasteLedger ledger(String sku) throws IOException {
        WasteLedger ledger = ledgers.value();
        return ledger == null ? WasteLedger.of(sku) : ledger;
    }
}
