package io.touchstock.inventory.flink;

import io.touchstock.connectors.event.Rejected;
import io.touchstock.connectors.event.StockLevel;
import io.touchstock.connectors.event.Touchpoint;
import io.touchstock.connectors.event.WastedSpend;
import io.touchstock.connectors.flink.RecordTypes;
import io.touchstock.inventory.media.PaidClick;
import io.touchstock.inventory.media.ShelfInput;
import io.touchstock.inventory.media.WasteRules;
import java.util.function.Consumer;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;

/**
 * Touchpoints and stock readings in; wasted spend per article, campaign and day out.
 *
 * <p>Keyed by article, over all its locations. A row is told when its day is over in event time, and again whenever a
 * late input corrects it, so the last row of each does not depend on the order of arrival.
 */
public final class WastedSpendJob {

    private WastedSpendJob() {}

    /**
     * Lays out the topology. Nothing runs until the environment is executed.
     *
     * @param touchpoints with watermarks; those that are no click on an article are left out
     * @param stock with watermarks
     */
    public static void define(
            DataStream<Touchpoint> touchpoints,
            DataStream<StockLevel> stock,
            WasteRules rules,
            Consumer<DataStream<WastedSpend>> rows,
            Consumer<DataStream<Rejected>> rejected) {
        TypeInformation<ShelfInput> inputType = RecordTypes.of(ShelfInput.class);
        DataStream<ShelfInput> clicks = named(
                touchpoints.flatMap(
                        (touchpoint, out) ->
                                PaidClick.of(touchpoint).map(ShelfInput::of).ifPresent(out::collect),
                        inputType),
                "waste-click-input");
        DataStream<ShelfInput> readings = named(stock.map(ShelfInput::of, inputType), "waste-stock-input");
        SingleOutputStreamOperator<WastedSpend> told = named(
                clicks.union(readings)
                        .keyBy(ShelfInput::sku, Types.STRING)
                        .process(new WastedSpendFunction(rules), RecordTypes.of(WastedSpend.class)),
                "wasted-spend");
        rows.accept(told);
        rejected.accept(told.getSideOutput(WastedSpendFunction.REJECTED));
    }

    private static <T> SingleOutputStreamOperator<T> named(SingleOutputStreamOperator<T> operator, String name) {
        return operator.uid(name).name(name);
    }
}
