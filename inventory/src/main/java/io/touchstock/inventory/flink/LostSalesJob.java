package io.touchstock.inventory.flink;

import io.touchstock.connectors.event.JourneyChange;
import io.touchstock.connectors.event.LostSale;
import io.touchstock.connectors.event.Product;
import io.touchstock.connectors.event.Rejected;
import io.touchstock.connectors.event.StockLevel;
import io.touchstock.connectors.flink.RecordTypes;
import io.touchstock.inventory.media.LossInput;
import io.touchstock.inventory.media.LossWatchRules;
import java.util.function.Consumer;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;

/**
 * Journeys, stock readings and the catalogue in; sales lost at empty shelves, by article, campaign and day, out.
 *
 * <p>Keyed by article, over all its locations. A loss is told with sign +1 when its day is over in event time, and
 * taken back with sign -1 when a late input, a change of a journey or a late price corrects it, so the sum of what was
 * told does not depend on the order of arrival.
 */
public final class LostSalesJob {

    private LostSalesJob() {}

    /**
     * Lays out the topology. Nothing runs until the environment is executed.
     *
     * @param journeys with watermarks by {@code closedAt}; those with an order, or about no article, are left out
     * @param stock with watermarks
     * @param products with watermarks; for the list price alone
     */
    public static void define(
            DataStream<JourneyChange> journeys,
            DataStream<StockLevel> stock,
            DataStream<Product> products,
            LossWatchRules rules,
            Consumer<DataStream<LostSale>> sales,
            Consumer<DataStream<Rejected>> rejected) {
        TypeInformation<LossInput> inputType = RecordTypes.of(LossInput.class);
        DataStream<LossInput> vain = named(
                journeys.flatMap((change, out) -> LossInput.of(change).ifPresent(out::collect), inputType),
                "loss-journey-input");
        DataStream<LossInput> readings = named(stock.map(LossInput::of, inputType), "loss-stock-input");
        DataStream<LossInput> prices = named(products.map(LossInput::of, inputType), "loss-price-input");
        SingleOutputStreamOperator<LostSale> told = named(
                vain.union(readings, prices)
                        .keyBy(LossInput::sku, Types.STRING)
                        .process(new LostSalesFunction(rules), RecordTypes.of(LostSale.class)),
                "lost-sales");
        sales.accept(told);
        rejected.accept(told.getSideOutput(LostSalesFunction.REJECTED));
    }

    private static <T> SingleOutputStreamOperator<T> named(SingleOutputStreamOperator<T> operator, String name) {
        return operator.uid(name).name(name);
    }
}
