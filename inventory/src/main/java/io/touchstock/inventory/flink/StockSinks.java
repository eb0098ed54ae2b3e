package io.touchstock.inventory.flink;

import io.touchstock.connectors.event.Rejected;
import io.touchstock.connectors.event.StockAlert;
import java.util.function.Consumer;
import org.apache.flink.streaming.api.datastream.DataStream;

/** Where the results go: each receives its stream and attaches a sink, with a uid of its own. */
public record StockSinks(Consumer<DataStream<StockAlert>> alerts, Consumer<DataStream<Rejected>> rejected) {}
