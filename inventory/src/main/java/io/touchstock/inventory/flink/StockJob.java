package io.touchstock.inventory.flink;

import io.touchstock.connectors.event.Rejected;
import io.touchstock.connectors.event.StockAlert;
import io.touchstock.connectors.flink.RecordTypes;
import io.touchstock.inventory.alert.ShopDay;
import io.touchstock.inventory.watch.ArticleRules;
import io.touchstock.inventory.watch.ShelfNews;
import io.touchstock.inventory.watch.WatchInput;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;

/**
 * Forecasts, stock readings, receipts, the catalogue, promotions, what promotions would do, adverts that people met,
 * and what people say of alerts in; alerts, promotion plans and ad signals out. Beside it run wasted spend and lost
 * sales, over the same shelves.
 *
 * <p>An item is a SKU at a location, and has a book, evaluations and alerts of its own. The stream is keyed by SKU, and
 * the books of an article's locations lie side by side under its key: what is true of an article everywhere (catalogue
 * entry, promotions that run everywhere, adverts, which lead to a shop and not to a shelf) must reach all of its
 * locations at one moment. A broadcast would put it on the heap of every subtask and could evaluate nothing; fanning it
 * out would need to know the locations, and would race with their own news. The price is that one article is the work
 * of one subtask, and there are many more articles than subtasks.
 *
 * <p>Every moment with a change and every day end is a turn. A second step, keyed by category and location, says in
 * each alert what could be sold instead.
 */
public final class StockJob {

    private StockJob() {}

    /** Lays out the topology. Nothing runs until the environment is executed. */
    public static void define(StockSources sources, StockSinks sinks, StockJobRules rules) {
        SingleOutputStreamOperator<ShelfNews> news = named(
                inputs(sources, rules.articles())
                        .keyBy(WatchInput::sku, Types.STRING)
                        .process(new ArticleWatchFunction(rules.articles()), RecordTypes.of(ShelfNews.class)),
                "stock-watch");
        SingleOutputStreamOperator<StockAlert> alerts = named(
                news.keyBy(ShelfNews::shelf, Types.STRING)
                        .process(
                                new SubstituteFunction(rules.articles().substituteCoverDays()),
                                RecordTypes.of(StockAlert.class)),
                "stock-substitutes");
        sinks.alerts().accept(alerts);
        sinks.plans().accept(news.getSideOutput(ArticleWatchFunction.PLANS));
        sinks.signals().accept(news.getSideOutput(ArticleWatchFunction.SIGNALS));

        List<DataStream<Rejected>> beside = new ArrayList<>();
        WastedSpendJob.define(sources.touchpoints(), sources.stock(), rules.waste(), sinks.wastedSpend(), beside::add);
        LostSalesJob.define(
                sources.journeys(),
                sources.stock(),
                sources.products(),
                rules.losses(),
                sinks.lostSales(),
                beside::add);
        DataStream<Rejected> refused =
                named(beside.get(0).union(beside.get(1)).filter(StockJob::isTheirs), "stock-refused-beside");
        sinks.rejected()
                .accept(news.getSideOutput(ArticleWatchFunction.REJECTED).union(refused));
    }

    /** All three refuse the same stock readings and catalogue entries; once is enough. */
    private static boolean isTheirs(Rejected refusal) {
        return !refusal.source().equals("stock") && !refusal.source().equals("products");
    }

    private static DataStream<WatchInput> inputs(StockSources sources, ArticleRules rules) {
        ShopDay shopDay = rules.stock().rules().shopDay();
        List<String> unpaidChannels = rules.unpaidChannels();
        TypeInformation<WatchInput> type = RecordTypes.of(WatchInput.class);
        return named(
                        sources.forecasts().map(forecast -> WatchInput.of(forecast, shopDay), type),
                        "stock-forecast-input")
                .union(
                        named(sources.stock().map(WatchInput::of, type), "stock-level-input"),
                        named(sources.receipts().map(WatchInput::of, type), "stock-receipt-input"),
                        named(sources.products().map(WatchInput::of, type), "stock-product-input"),
                        named(sources.promotions().map(WatchInput::of, type), "stock-promotion-input"),
                        named(
                                sources.scenarios().map(scenario -> WatchInput.of(scenario, shopDay), type),
                                "stock-scenario-input"),
                        named(
                                sources.touchpoints()
                                        .flatMap(
                                                (touchpoint, out) -> WatchInput.of(touchpoint, unpaidChannels)
                                                        .ifPresent(out::collect),
                                                type),
                                "stock-advert-input"),
                        named(sources.feedback().map(WatchInput::of, type), "stock-feedback-input"));
    }

    private static <T> SingleOutputStreamOperator<T> named(SingleOutputStreamOperator<T> operator, String name) {
        return operator.uid(name).name(name);
    }
}
