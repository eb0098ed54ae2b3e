package io.touchstock.inventory.flink;

import io.touchstock.connectors.event.AdSignal;
import io.touchstock.connectors.event.LostSale;
import io.touchstock.connectors.event.PromotionPlan;
import io.touchstock.connectors.event.Rejected;
import io.touchstock.connectors.event.StockAlert;
import io.touchstock.connectors.event.WastedSpend;
import java.util.function.Consumer;
import org.apache.flink.streaming.api.datastream.DataStream;

/** Where the results go: each receives its stream and attaches a sink, with a uid of its own. */
public record StockSinks(
        Consumer<DataStream<StockAlert>> alerts,
        Consumer<DataStream<PromotionPlan>> plans,
        Consumer<DataStream<AdSignal>> signals,
        Consumer<DataStream<WastedSpend>> wastedSpend,
        Consumer<DataStream<LostSale>> lostSales,
        Consumer<DataStream<Rejected>> rejected) {}
