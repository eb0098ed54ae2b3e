package io.touchstock.benchmarks.store;

import io.touchstock.connectors.event.RowDimension;
import io.touchstock.connectors.store.AlertFilter;
import io.touchstock.connectors.store.DaySpan;
import io.touchstock.connectors.store.Origin;
import io.touchstock.connectors.store.ReportStore;
import io.touchstock.connectors.store.StoreBatch;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Fills a store with a large shop, twice over to see updates, and times what pages ask: {@code StoreLoad URL [rows
 * [items]]}. A store that is filled already is only updated.
 */
public final class StoreLoad {

    private static final int BATCH = 5_000;
    private static final int ROUNDS = 20;
    private static final long SEED = 7;

    private final ReportStore store;
    private long offset;

    private StoreLoad(ReportStore store) {
        this.store = store;
    }

    public static void main(String[] arguments) {
        String url = arguments[0];
        long rows = arguments.length > 1 ? Long.parseLong(arguments[1]) : 1_000_000;
        int items = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 50_000;
        try (ReportStore store = ReportStore.open(url, ZoneOffset.UTC)) {
            new StoreLoad(store).run(rows, items);
        }
    }

    private void run(long rows, int items) {
        LargeShop shop = new LargeShop(SEED);
        fill("attribution rows, new", shop.attribution(rows));
        fill("attribution rows, again", shop.attribution(rows / 5));
        fill("item events (4 an item, 28 days each), new", shop.items(items));
        fill("item events, again", shop.items(items / 5));
        fill("demand days, new", shop.demand(items / 100));
        DaySpan month = new DaySpan(LargeShop.TODAY.minusDays(29), LargeShop.TODAY);
        DaySpan year = new DaySpan(LargeShop.TODAY.minusDays(364), LargeShop.TODAY);
        time("channels of 30 days, 8 models", () -> store.attribution().totals(RowDimension.CHANNEL, month, List.of()));
        time("channels of a year, 8 models", () -> store.attribution().totals(RowDimension.CHANNEL, year, List.of()));
        time(
                "campaigns of 30 days, 1 model",
                () -> store.attribution().totals(RowDimension.CHANNEL_CAMPAIGN, month, List.of("markov")));
        time(
                "campaigns of 30 days, 8 models",
                () -> store.attribution().totals(RowDimension.CHANNEL_CAMPAIGN, month, List.of()));
        time(
                "campaigns of a year, 1 model",
                () -> store.attribution().totals(RowDimension.CHANNEL_CAMPAIGN, year, List.of("markov")));
        time(
                "campaigns of a year, 8 models",
                () -> store.attribution().totals(RowDimension.CHANNEL_CAMPAIGN, year, List.of()));
        time("first 50 open alerts", () -> store.stock().alerts(AlertFilter.open(50)));
        time("choices of the filter", () -> store.stock().choices());
        time("one item", () -> store.stock().item("SKU-77", "city"));
        time("first 50 items with a forecast", () -> store.forecasts().items(null, null, null, 0, 50));
    }

    private void fill(String what, Stream<Record> events) {
        long begun = System.nanoTime();
        long count = 0;
        Iterator<Record> all = events.iterator();
        while (all.hasNext()) {
            StoreBatch batch = new StoreBatch();
            while (all.hasNext() && batch.size() < BATCH) {
                batch.add(all.next(), new Origin("load", 0, offset, Instant.ofEpochMilli(offset)));
                offset++;
            }
            store.write(batch);
            count += batch.size();
        }
        double seconds = (System.nanoTime() - begun) / 1e9;
        print("%-46s %,10d in %6.1f s  %,8.0f/s", what, count, seconds, count / seconds);
    }

    private static void time(String what, Runnable question) {
        List<Long> nanos = new ArrayList<>();
        for (int i = 0; i < ROUNDS; i++) {
            long begun = System.nanoTime();
            question.run();
            nanos.add(System.nanoTime() - begun);
        }
        nanos.sort(null);
        print("%-46s median %7.1f ms  worst %7.1f ms", what, nanos.get(ROUNDS / 2) / 1e6, nanos.get(ROUNDS - 1) / 1e6);
    }

    private static void print(String format, Object... values) {
        System.out.println(String.format(Locale.ENGLISH, format, values));
    }
}
