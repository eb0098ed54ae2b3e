package io.touchstock.inventory.flink;

import io.touchstock.connectors.event.Product;
import io.touchstock.connectors.event.StockAlert;
import io.touchstock.connectors.flink.RecordTypes;
import io.touchstock.inventory.alert.ShopDay;
import io.touchstock.inventory.alert.StockInput;
import io.touchstock.inventory.alert.WatchRules;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.datastream.BroadcastStream;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/**
 * Forecasts, stock readings, receipts, the catalogue and what people say of alerts in; changes of stock alerts out.
 *
 * <p>Items are keyed by SKU and location. Inputs wait until the watermark has passed them, so the result does not
 * depend on the order in which they arrive; every moment with a change and every day end is one evaluation. The
 * catalogue, which is keyed by SKU alone, is broadcast; a change in it counts from the item's next evaluation on.
 */
public final class StockJob {

    private StockJob() {}

    /** Lays out the topology. Nothing runs until the environment is executed. */
    public static void define(
            StreamExecutionEnvironment env, StockSources sources, StockSinks sinks, WatchRules watch) {
        TypeInformation<StockInput> inputType = RecordTypes.of(StockInput.class);
        ShopDay shopDay = watch.rules().shopDay();
        DataStream<StockInput> inputs = named(
                        sources.forecasts().map(forecast -> StockInput.of(forecast, shopDay), inputType),
                        "stock-forecast-input")
                .union(
                        named(sources.stock().map(StockInput::of, inputType), "stock-level-input"),
                        named(sources.receipts().map(StockInput::of, inputType), "stock-receipt-input"),
                        named(sources.feedback().map(StockInput::of, inputType), "stock-feedback-input"));
        BroadcastStream<Product> catalogue = sources.products().broadcast(StockWatchFunction.CATALOGUE);

        SingleOutputStreamOperator<StockAlert> alerts = named(
                inputs.keyBy(StockInput::item, Types.STRING)
                        .connect(catalogue)
                        .process(new StockWatchFunction(watch), RecordTypes.of(StockAlert.class)),
                "stock-watch");
        sinks.alerts().accept(alerts);
        sinks.rejected().accept(alerts.getSideOutput(StockWatchFunction.REJECTED));
    }

    private static <T> SingleOutputStreamOperator<T> named(SingleOutputStreamOperator<T> operator, String name) {
        return operator.uid(name).name(name);
    }
}
