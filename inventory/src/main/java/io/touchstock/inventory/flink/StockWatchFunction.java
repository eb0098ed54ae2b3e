package io.touchstock.inventory.flink;

import io.touchstock.connectors.event.Product;
import io.touchstock.connectors.event.Rejected;
import io.touchstock.connectors.event.StockAlert;
import io.touchstock.connectors.flink.RecordTypes;
import io.touchstock.inventory.alert.CatalogueEntry;
import io.touchstock.inventory.alert.InputCheck;
import io.touchstock.inventory.alert.ItemWatch;
import io.touchstock.inventory.alert.StockBook;
import io.touchstock.inventory.alert.StockInput;
import io.touchstock.inventory.alert.WatchRules;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.state.ReadOnlyBroadcastState;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.metrics.Counter;
import org.apache.flink.streaming.api.TimerService;
import org.apache.flink.streaming.api.functions.co.KeyedBroadcastProcessFunction;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;

/**
 * Holds an item's book and the inputs that the watermark has not passed yet.
 *
 * <p>What ends the state: an item of which nothing was heard for {@link WatchRules#silentFor()} is closed at a day end,
 * its alerts with it; at the end of bounded input all state goes and nothing is said. A catalogue entry is replaced by
 * its successors and swept when it is older than the newest by {@link WatchRules#catalogueKeptFor()}.
 *
 * <p>Metrics: {@code stockAlertChanges} and {@code stockRejected}.
 */
final class StockWatchFunction extends KeyedBroadcastProcessFunction<String, StockInput, Product, StockAlert> {

    static final OutputTag<Rejected> REJECTED = new OutputTag<>("stock-rejected", RecordTypes.of(Rejected.class));

    static final MapStateDescriptor<String, CatalogueEntry> CATALOGUE =
            new MapStateDescriptor<>("catalogue", Types.STRING, RecordTypes.of(CatalogueEntry.class));

    private static final long serialVersionUID = 1L;
    private static final long UNKNOWN_POSITION = -1;

    private final WatchRules watch;
    private transient ItemWatch items;
    private transient CatalogueKeeper catalogue;
    private transient ValueState<StockBook> books;
    private transient ListState<StockInput> waiting;
    private transient Counter changes;
    private transient Counter rejected;

    StockWatchFunction(WatchRules watch) {
        this.watch = watch;
    }

    @Override
    public void open(OpenContext context) {
        items = new ItemWatch(watch);
        catalogue = new CatalogueKeeper(watch.catalogueKeptFor());
        books = getRuntimeContext().getState(new ValueStateDescriptor<>("stock-book", RecordTypes.of(StockBook.class)));
        waiting = getRuntimeContext()
                .getListState(new ListStateDescriptor<>("stock-waiting", RecordTypes.of(StockInput.class)));
        changes = getRuntimeContext().getMetricGroup().counter("stockAlertChanges");
        rejected = getRuntimeContext().getMetricGroup().counter("stockRejected");
    }

    @Override
    public void processElement(StockInput input, ReadOnlyContext context, Collector<StockAlert> out) throws Exception {
        Instant time = Instant.ofEpochMilli(context.currentWatermark());
        StockBook book = book(input);
        Optional<String> refusal = items.refusal(input, book, time);
        if (refusal.isPresent()) {
            rejected.inc();
            context.output(REJECTED, rejection(input.source(), refusal.get(), input.payload()));
        } else if (input.isDue(time)) {
            evaluate(book, List.of(input), time, context.getBroadcastState(CATALOGUE), context.timerService(), out);
        } else {
            waiting.add(input);
            context.timerService().registerEventTimeTimer(input.at().toEpochMilli());
        }
    }

    @Override
    public void processBroadcastElement(Product product, Context context, Collector<StockAlert> out) throws Exception {
        Optional<String> problem = InputCheck.problem(product);
        if (problem.isPresent()) {
            rejected.inc();
            context.output(REJECTED, rejection("products", problem.get(), product.toString()));
        } else {
            catalogue.put(product, context.getBroadcastState(CATALOGUE));
        }
    }

    @Override
    public void onTimer(long timestamp, OnTimerContext context, Collector<StockAlert> out) throws Exception {
        Instant now = Instant.ofEpochMilli(timestamp);
        List<StockInput> due = new ArrayList<>();
        List<StockInput> later = new ArrayList<>();
        for (StockInput input : waiting.get()) {
            (input.isDue(now) ? due : later).add(input);
        }
        StockBook book = due.isEmpty() ? books.value() : book(due.get(0));
        boolean nothingNew = due.isEmpty() && later.isEmpty();
        if (nothingNew && context.currentWatermark() == Watermark.MAX_WATERMARK.getTimestamp()) {
            forget();
        } else if (nothingNew && items.isSilent(book, now)) {
            emit(items.end(book, product(context.getBroadcastState(CATALOGUE), book, now), now), out);
            forget();
        } else {
            waiting.update(later);
            evaluate(book, due, now, context.getBroadcastState(CATALOGUE), context.timerService(), out);
        }
    }

    private void evaluate(
            StockBook book,
            List<StockInput> inputs,
            Instant now,
            ReadOnlyBroadcastState<String, CatalogueEntry> entries,
            TimerService timers,
            Collector<StockAlert> out)
            throws Exception {
        ItemWatch.Outcome outcome = items.evaluate(book, inputs, product(entries, book, now), now);
        books.update(outcome.book());
        emit(outcome.changes(), out);
        timers.registerEventTimeTimer(items.nextDayEnd(now).toEpochMilli());
    }

    private StockBook book(StockInput input) throws IOException {
        StockBook book = books.value();
        return book == null ? StockBook.of(input.sku(), input.location()) : book;
    }

    private static Product product(ReadOnlyBroadcastState<String, CatalogueEntry> entries, StockBook book, Instant now)
            throws Exception {
        CatalogueEntry entry = entries.get(book.sku());
        return entry == null ? null : entry.asOf(now).orElse(null);
    }

    private void emit(List<StockAlert> alerts, Collector<StockAlert> out) {
        changes.inc(alerts.size());
        alerts.forEach(out::collect);
    }

    private void forget() {
        books.clear();
        waiting.clear();
    }

    private static Rejected rejection(String source, String reason, String payload) {
        return new Rejected(source, UNKNOWN_POSITION, reason, payload);
    }
}
