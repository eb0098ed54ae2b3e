package io.touchstock.inventory.flink;

import io.touchstock.connectors.event.StockAlert;
import io.touchstock.connectors.flink.RecordTypes;
import io.touchstock.inventory.alert.CategoryShelf;
import io.touchstock.inventory.watch.ShelfNews;
import io.touchstock.inventory.watch.Substitutes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.util.Collector;

/**
 * Holds the articles of a category at a location as they stand on the shelf, and says in each alert which of them can
 * be sold instead.
 *
 * <p>Articles are evaluated apart from each other, so an alert of a moment may come before another article's word of
 * the same moment. It waits until the watermark has passed that moment, which every subtask before this one lets
 * through only after it has told all up to it; then the places are updated first, and the alerts completed after. So
 * what is offered does not depend on which article was evaluated first, and costs no delay beyond the watermark's own.
 * A place is what its article's last evaluation said, at most a day old; an article whose stock is not known, that is
 * out of stock, at risk or doubted is never offered. A late alert is completed at once, by what is known.
 *
 * <p>What ends the state: an article that is watched no longer, or that leaves the category, says so and gives up its
 * place; at the end of bounded input all goes.
 */
final class SubstituteFunction extends KeyedProcessFunction<String, ShelfNews, StockAlert> {

    private static final long serialVersionUID = 1L;

    private final double leastCoverDays;
    private transient Substitutes substitutes;
    private transient MapState<String, CategoryShelf.Place> places;
    private transient ListState<ShelfNews> waiting;

    SubstituteFunction(double leastCoverDays) {
        this.leastCoverDays = leastCoverDays;
    }

    @Override
    public void open(OpenContext context) {
        substitutes = new Substitutes(leastCoverDays);
        places = getRuntimeContext()
                .getMapState(new MapStateDescriptor<>(
                        "shelf-places", Types.STRING, RecordTypes.of(CategoryShelf.Place.class)));
        waiting = getRuntimeContext()
                .getListState(new ListStateDescriptor<>("shelf-waiting", RecordTypes.of(ShelfNews.class)));
    }

    @Override
    public void processElement(ShelfNews news, Context context, Collector<StockAlert> out) throws Exception {
        if (news.isDue(Instant.ofEpochMilli(context.timerService().currentWatermark()))) {
            take(List.of(news), out);
        } else {
            waiting.add(news);
            context.timerService().registerEventTimeTimer(news.at().toEpochMilli());
        }
    }

    @Override
    public void onTimer(long timestamp, OnTimerContext context, Collector<StockAlert> out) throws Exception {
        Instant now = Instant.ofEpochMilli(timestamp);
        List<ShelfNews> due = new ArrayList<>();
        List<ShelfNews> later = new ArrayList<>();
        for (ShelfNews news : waiting.get()) {
            (news.isDue(now) ? due : later).add(news);
        }
        waiting.update(later);
        due.sort(Comparator.comparing(ShelfNews::at));
        take(due, out);
        if (later.isEmpty() && context.timerService().currentWatermark() == Watermark.MAX_WATERMARK.getTimestamp()) {
            places.clear();
            waiting.clear();
        }
    }

    private void take(List<ShelfNews> due, Collector<StockAlert> out) throws Exception {
        for (ShelfNews news : due) {
            if (news.place() != null) {
                places.put(news.sku(), news.place());
            } else if (news.alert() == null) {
                places.remove(news.sku());
            }
        }
        for (ShelfNews news : due) {
            if (news.alert() != null) {
                out.collect(substitutes.complete(news.alert(), places.values()));
            }
        }
    }
}
