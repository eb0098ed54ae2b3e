package io.touchstock.inventory.flink;

import io.touchstock.connectors.event.AdSignal;
import io.touchstock.connectors.event.PromotionPlan;
import io.touchstock.connectors.event.Rejected;
import io.touchstock.connectors.flink.RecordTypes;
import io.touchstock.inventory.alert.ShopDay;
import io.touchstock.inventory.watch.AdvertBook;
import io.touchstock.inventory.watch.AdvertRun;
import io.touchstock.inventory.watch.ArticleBook;
import io.touchstock.inventory.watch.ArticleRules;
import io.touchstock.inventory.watch.ArticleWatch;
import io.touchstock.inventory.watch.ItemBook;
import io.touchstock.inventory.watch.ItemOutcome;
import io.touchstock.inventory.watch.ShelfNews;
import io.touchstock.inventory.watch.WatchInput;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.metrics.Counter;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;

/**
 * Holds, for an article, what is known of it everywhere and a book for each of its locations, and takes a location one
 * turn on whenever something is new or a day ends.
 *
 * <p>Inputs wait until the watermark has passed them, so the order of arrival does not matter; a late one that is still
 * news is used at once. Two things are written down when they arrive, for both bear their own times and are asked by
 * time: catalogue entries, which a shop may export long after they became true, and adverts, of which there are too
 * many to keep each. Only the meeting with which a campaign begins waits like other inputs.
 *
 * <p>What ends the state. A location: at the day end at which nothing has been heard of it for the silence that the
 * rules name, or when the article is delisted. Adverts and promotions: at the day end after them. The article itself:
 * when no location, advert, or promotion is left and its catalogue entry has grown old; of a delisted article the entry
 * stays for the silence, so that stock that is still counted somewhere does not open the watch anew. At the end of
 * bounded input all goes and nothing is said.
 *
 * <p>Metrics: {@code stockAlertChanges}, {@code promotionPlans}, {@code adSignals} and {@code stockRejected}.
 */
final class ArticleWatchFunction extends KeyedProcessFunction<String, WatchInput, ShelfNews> {

    static final OutputTag<Rejected> REJECTED = new OutputTag<>("stock-rejected", RecordTypes.of(Rejected.class));
    static final OutputTag<PromotionPlan> PLANS =
            new OutputTag<>("stock-promotion-plans", RecordTypes.of(PromotionPlan.class));
    static final OutputTag<AdSignal> SIGNALS = new OutputTag<>("stock-ad-signals", RecordTypes.of(AdSignal.class));

    private static final long serialVersionUID = 1L;
    private static final long UNKNOWN_POSITION = -1;

    private final ArticleRules rules;
    private transient ArticleWatch watch;
    private transient ShopDay shopDay;
    private transient ValueState<ArticleBook> articles;
    private transient MapState<String, ItemBook> items;
    private transient MapState<String, AdvertRun> adverts;
    private transient ValueState<AdvertBook> advertBooks;
    private transient ListState<WatchInput> waiting;
    private transient ValueState<Long> nextLook;
    private transient Counter changes;
    private transient Counter plans;
    private transient Counter signals;
    private transient Counter rejected;

    ArticleWatchFunction(ArticleRules rules) {
        this.rules = rules;
    }

    @Override
    public void open(OpenContext context) {
        watch = new ArticleWatch(rules);
        shopDay = rules.stock().rules().shopDay();
        articles =
                getRuntimeContext().getState(new ValueStateDescriptor<>("article", RecordTypes.of(ArticleBook.class)));
        items = getRuntimeContext()
                .getMapState(new MapStateDescriptor<>("article-items", Types.STRING, RecordTypes.of(ItemBook.class)));
        adverts = getRuntimeContext()
                .getMapState(
                        new MapStateDescriptor<>("article-adverts", Types.STRING, RecordTypes.of(AdvertRun.class)));
        advertBooks = getRuntimeContext()
                .getState(new ValueStateDescriptor<>("article-advert-book", RecordTypes.of(AdvertBook.class)));
        waiting = getRuntimeContext()
                .getListState(new ListStateDescriptor<>("article-waiting", RecordTypes.of(WatchInput.class)));
        nextLook = getRuntimeContext().getState(new ValueStateDescriptor<>("article-next-look", Types.LONG));
        changes = getRuntimeContext().getMetricGroup().counter("stockAlertChanges");
        plans = getRuntimeContext().getMetricGroup().counter("promotionPlans");
        signals = getRuntimeContext().getMetricGroup().counter("adSignals");
        rejected = getRuntimeContext().getMetricGroup().counter("stockRejected");
    }

    @Override
    public void processElement(WatchInput input, Context context, Collector<ShelfNews> out) throws Exception {
        Instant time = Instant.ofEpochMilli(context.timerService().currentWatermark());
        ArticleBook article = article(input.sku());
        ItemBook item = input.location() == null ? null : items.get(input.location());
        Optional<String> refusal = watch.refusal(input, article, item, time);
        if (refusal.isPresent()) {
            rejected.inc();
            context.output(REJECTED, new Rejected(input.source(), UNKNOWN_POSITION, refusal.get(), input.payload()));
        } else if (isNews(input, article, time)) {
            if (input.isDue(time)) {
                turn(List.of(input), List.of(), time, context, out);
            } else {
                waiting.add(input);
                context.timerService().registerEventTimeTimer(input.at().toEpochMilli());
            }
        }
    }

    /** Writes down what is asked by time; whether the input is to be acted upon as well. */
    private boolean isNews(WatchInput input, ArticleBook article, Instant time) throws Exception {
        if (input.campaign() != null) {
            AdvertRun before = adverts.get(input.campaign());
            AdvertRun after = AdvertRun.with(before, input.campaign(), input.at(), rules.campaignsGoOnFor());
            if (after.isOverAt(time, rules.campaignsGoOnFor())) {
                return false;
            }
            adverts.put(input.campaign(), after);
            return AdvertRun.begins(before, after);
        }
        if (input.product() != null) {
            ArticleBook known = article.with(input.product(), rules.stock().catalogueKeptFor());
            articles.update(known);
            return !input.isDue(time) || items.isEmpty() || watch.isChanged(article, known, time);
        }
        return true;
    }

    @Override
    public void onTimer(long timestamp, OnTimerContext context, Collector<ShelfNews> out) throws Exception {
        Instant now = Instant.ofEpochMilli(timestamp);
        List<WatchInput> due = new ArrayList<>();
        List<WatchInput> later = new ArrayList<>();
        ArticleBook article = article(context.getCurrentKey());
        for (WatchInput input : waiting.get()) {
            if (!input.isDue(now)) {
                later.add(input);
            } else if (stillCounts(input, article)) {
                due.add(input);
            }
        }
        boolean isOver = context.timerService().currentWatermark() == Watermark.MAX_WATERMARK.getTimestamp();
        if (isOver && due.isEmpty() && later.isEmpty()) {
            forget();
        } else {
            waiting.update(later);
            turn(due, later, now, context, out);
        }
    }

    /** A catalogue entry may say nothing new, and a campaign may have turned out to have begun earlier. */
    private boolean stillCounts(WatchInput input, ArticleBook article) throws Exception {
        if (input.campaign() != null) {
            AdvertRun run = adverts.get(input.campaign());
            return run != null && run.from().equals(input.at());
        }
        return input.product() == null || watch.changesAt(article, input.at());
    }

    private void turn(
            List<WatchInput> due, List<WatchInput> later, Instant now, Context context, Collector<ShelfNews> out)
            throws Exception {
        ArticleBook article = article(context.getCurrentKey());
        for (WatchInput input : due) {
            article = input.promotion() == null ? article : article.with(input.promotion());
        }
        boolean isDayEnd = shopDay.isDayEnd(now);
        if (isDayEnd) {
            article = article.forgettingBefore(shopDay.dayOf(now));
            forgetAdverts(now);
        }
        if (watch.isDelisted(article, now)) {
            article = due.isEmpty() && items.isEmpty() ? article : article.heard(now);
            endAll(article, now, context, out);
        } else {
            List<String> campaigns = watch.running(adverts.values(), now);
            for (String location : locations(due, isDayEnd)) {
                ItemBook item = items.get(location);
                if (isDayEnd && item != null && watch.isSilent(item, now) && !isAbout(location, due, later)) {
                    tell(watch.end(item, article, now), context, out);
                    items.remove(location);
                    signal(advertBook(article).ended(location, now), context);
                } else {
                    ItemBook known = item == null ? ItemBook.of(article.sku(), location) : item;
                    ItemOutcome outcome = watch.turn(known, due, article, campaigns, now);
                    items.put(location, outcome.book());
                    tell(outcome, context, out);
                    if (outcome.reading() != null) {
                        signal(advertBook(article).read(location, outcome.reading(), now, rules.ads()), context);
                    }
                }
            }
        }
        goOn(article, later, now, context);
    }

    /** Locations whose turn it is: new ones open with news of their stock, others are touched by what concerns them. */
    private Set<String> locations(List<WatchInput> due, boolean isDayEnd) throws Exception {
        Set<String> locations = new TreeSet<>();
        if (isDayEnd || due.stream().anyMatch(input -> input.location() == null)) {
            items.keys().forEach(locations::add);
        }
        for (WatchInput input : due) {
            if (input.item() != null || (input.location() != null && items.contains(input.location()))) {
                locations.add(input.location());
            }
        }
        return locations;
    }

    private static boolean isAbout(String location, List<WatchInput> due, List<WatchInput> later) {
        return due.stream().anyMatch(input -> input.item() != null && location.equals(input.location()))
                || later.stream().anyMatch(input -> input.item() != null && location.equals(input.location()));
    }

    private void endAll(ArticleBook article, Instant now, Context context, Collector<ShelfNews> out) throws Exception {
        Set<String> locations = new TreeSet<>();
        items.keys().forEach(locations::add);
        for (String location : locations) {
            tell(watch.end(items.get(location), article, now), context, out);
        }
        items.clear();
        signal(advertBook(article).delisted(now), context);
    }

    private void forgetAdverts(Instant now) throws Exception {
        List<String> over = new ArrayList<>();
        for (AdvertRun run : adverts.values()) {
            if (run.isOverAt(now, rules.campaignsGoOnFor())) {
                over.add(run.campaign());
            }
        }
        for (String campaign : over) {
            adverts.remove(campaign);
        }
    }

    /** Keeps what is still needed and sees to it that somebody looks at it again. */
    private void goOn(ArticleBook article, List<WatchInput> later, Instant now, Context context) throws Exception {
        boolean isIdle =
                items.isEmpty() && adverts.isEmpty() && article.promotions().isEmpty();
        Instant rememberedUntil = watch.rememberedUntil(article, now);
        if (isIdle && later.isEmpty() && !now.isBefore(rememberedUntil)) {
            dropLook(later, context);
            forget();
            return;
        }
        articles.update(article);
        Instant next = isIdle ? shopDay.endOf(shopDay.dayOf(rememberedUntil)) : shopDay.nextDayEnd(now);
        long look = next.toEpochMilli();
        if (nextLook.value() == null || nextLook.value() != look) {
            dropLook(later, context);
            nextLook.update(look);
            context.timerService().registerEventTimeTimer(look);
        }
    }

    /** Unless an input waits for the same moment. */
    private void dropLook(List<WatchInput> later, Context context) throws IOException {
        Long look = nextLook.value();
        if (look != null && later.stream().noneMatch(input -> input.at().toEpochMilli() == look)) {
            context.timerService().deleteEventTimeTimer(look);
        }
    }

    private void tell(ItemOutcome outcome, Context context, Collector<ShelfNews> out) {
        for (ShelfNews news : outcome.shelf()) {
            if (news.alert() != null) {
                changes.inc();
            }
            out.collect(news);
        }
        plans.inc(outcome.plans().size());
        outcome.plans().forEach(plan -> context.output(PLANS, plan));
    }

    private void signal(AdvertBook.Change change, Context context) throws IOException {
        if (change.book().places().isEmpty()) {
            advertBooks.clear();
        } else {
            advertBooks.update(change.book());
        }
        if (change.signal().isPresent()) {
            signals.inc();
            context.output(SIGNALS, change.signal().get());
        }
    }

    private AdvertBook advertBook(ArticleBook article) throws IOException {
        AdvertBook book = advertBooks.value();
        return book == null ? AdvertBook.of(article.sku()) : book;
    }

    private ArticleBook article(String sku) throws IOException {
        ArticleBook article = articles.value();
        return article == null ? ArticleBook.of(sku) : article;
    }

    private void forget() {
        articles.clear();
        items.clear();
        adverts.clear();
        advertBooks.clear();
        waiting.clear();
        nextLook.clear();
    }
}
