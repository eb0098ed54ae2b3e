package io.touchstock.app.demo;

import io.touchstock.app.shop.BrokenPayload;
import io.touchstock.app.shop.ShopSink;
import io.touchstock.connectors.codec.EventCodec;
import io.touchstock.connectors.codec.EventCodecs;
import io.touchstock.connectors.event.Demand;
import io.touchstock.connectors.event.Erasure;
import io.touchstock.connectors.event.IdentityLink;
import io.touchstock.connectors.event.Order;
import io.touchstock.connectors.event.Product;
import io.touchstock.connectors.event.Promotion;
import io.touchstock.connectors.event.Receipt;
import io.touchstock.connectors.event.Spend;
import io.touchstock.connectors.event.StockLevel;
import io.touchstock.connectors.event.Touchpoint;
import io.touchstock.connectors.kafka.TopicWriter;
import io.touchstock.connectors.kafka.Topics;
import io.touchstock.forecasting.demand.SeriesAssembly;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;

/** Writes what the shop emits to the input topics at the pace given, and keeps its daily demand for training. */
final class ShopFeed implements ShopSink {

    private final TopicWriter writer;
    private final SeriesAssembly history;
    private final Pace pace;
    private final AtomicLong touchpoints = new AtomicLong();
    private final AtomicLong orders = new AtomicLong();
    private final AtomicLong others = new AtomicLong();

    ShopFeed(TopicWriter writer, SeriesAssembly history, Pace pace) {
        this.writer = writer;
        this.history = history;
        this.pace = pace;
    }

    long touchpoints() {
        return touchpoints.get();
    }

    long orders() {
        return orders.get();
    }

    /** Messages on all input topics. */
    long messages() {
        return touchpoints.get() + orders.get() + others.get();
    }

    @Override
    public void at(Instant now) {
        pace.await(now);
    }

    @Override
    public void touchpoint(Touchpoint touchpoint) {
        send(touchpoints, Topics.TOUCHPOINTS, EventCodecs.TOUCHPOINTS, touchpoint);
    }

    @Override
    public void order(Order order) {
        send(orders, Topics.ORDERS, EventCodecs.ORDERS, order);
    }

    @Override
    public void identityLink(IdentityLink link) {
        send(others, Topics.IDENTITIES, EventCodecs.IDENTITIES, link);
    }

    @Override
    public void spend(Spend spend) {
        send(others, Topics.SPEND, EventCodecs.SPEND, spend);
    }

    @Override
    public void stockLevel(StockLevel level) {
        send(others, Topics.STOCK, EventCodecs.STOCK, level);
    }

    @Override
    public void receipt(Receipt receipt) {
        send(others, Topics.RECEIPTS, EventCodecs.RECEIPTS, receipt);
    }

    @Override
    public void product(Product product) {
        history.add(product);
        send(others, Topics.PRODUCTS, EventCodecs.PRODUCTS, product);
    }

    @Override
    public void promotion(Promotion promotion) {
        history.add(promotion);
        send(others, Topics.PROMOTIONS, EventCodecs.PROMOTIONS, promotion);
    }

    @Override
    public void erasure(Erasure erasure) {
        send(others, Topics.ERASURES, EventCodecs.ERASURES, erasure);
    }

    @Override
    public void demand(Demand demand) {
        if (!pace.isLive()) {
            history.add(demand);
        }
    }

    @Override
    public void broken(BrokenPayload payload) {
        writer.write(payload.topic(), payload.key(), payload.payload());
        others.incrementAndGet();
    }

    private <T extends Record> void send(AtomicLong count, String topic, EventCodec<T> codec, T event) {
        writer.write(topic, codec, event);
        count.incrementAndGet();
    }
}
