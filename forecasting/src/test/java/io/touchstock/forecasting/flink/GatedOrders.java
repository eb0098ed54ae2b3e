package io.touchstock.forecasting.flink;

import io.touchstock.connectors.event.Order;
import io.touchstock.connectors.flink.RecordTypes;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.connector.source.util.ratelimit.RateLimiter;
import org.apache.flink.connector.datagen.source.DataGeneratorSource;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** Orders of which some come only once a gate is open; checkpoints go on meanwhile. One job at a time. */
final class GatedOrders {
    private static List<Order> orders = List.of();
    private static int before;
    private static CompletableFuture<Void> gate = new CompletableFuture<>();

    private GatedOrders() {}

    /** @param first how many come while the gate is closed */
    static void prepare(List<Order> all, int first) {
        orders = List.copyOf(all);
        before = first;
        gate = new CompletableFuture<>();
    }

    static void open() {
        gate.complete(null);
    }

    static DataStream<Order> stream(StreamExecutionEnvironment env) {
        return env.fromSource(
                new DataGeneratorSource<>(
                        index -> orders.get(index.intValue()),
                        orders.size(),
                        parallelism -> new Gate(),
                        RecordTypes.of(Order.class)),
                WatermarkStrategy.<Order>forMonotonousTimestamps()
                        .withTimestampAssigner((order, at) -> order.occurredAt().toEpochMilli()),
                "gated orders");
    }

    private static final class Gate implements RateLimiter {
        private int passed;

        @Override
        public CompletionStage<Void> acquire() {
            passed++;
            return passed <= before ? CompletableFuture.completedFuture(null) : gate;
        }
    }
}
