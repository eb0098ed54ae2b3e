package io.touchstock.app.shop;

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
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.function.Consumer;

/**
 * The way from the shop to the topics: holds some events back, brings some twice and adds broken payloads, then hands
 * everything on in order of arrival. What happened stays as it was; only when and how often it arrives changes. Call
 * {@link #drain} after the last day, or what is still under way is lost. Not thread-safe.
 */
public final class Disorder implements ShopSink {
    private final DisorderSpec spec;
    private final ShopSink next;
    private final Chance chance;
    private final PriorityQueue<Delivery> underWay =
            new PriorityQueue<>(Comparator.comparing(Delivery::arrival).thenComparingLong(Delivery::number));
    private Instant now = Instant.MIN;
    private long deliveries;

    private record Delivery(Instant arrival, long number, Consumer<ShopSink> event) {}

    /** @param seed of the disorder; the same events with the same seed arrive the same way */
    public Disorder(DisorderSpec spec, long seed, ShopSink next) {
        this.spec = spec;
        this.next = next;
        this.chance = new Chance(seed);
    }

    @Override
    public void at(Instant moment) {
        deliverUntil(moment);
        now = moment;
        next.at(moment);
    }

    /** Delivers all that is still under way. */
    public void drain() {
        deliverUntil(Instant.MAX);
    }

    private void deliverUntil(Instant moment) {
        while (!underWay.isEmpty() && !underWay.element().arrival().isAfter(moment)) {
            Delivery delivery = underWay.remove();
            next.at(delivery.arrival());
            delivery.event().accept(next);
        }
    }

    @Override
    public void touchpoint(Touchpoint touchpoint) {
        long bits = bits(touchpoint.eventId());
        send(bits, sink -> sink.touchpoint(touchpoint));
        if (breaks(bits)) {
            next.broken(BrokenPayload.of(
                    "touchpoints",
                    touchpoint.visitorId(),
                    EventCodecs.TOUCHPOINTS.toJson(touchpoint),
                    Chance.unit(bits, 9)));
        }
    }

    @Override
    public void order(Order order) {
        long bits = bits(order.orderId() + order.status());
        send(bits, sink -> sink.order(order));
        if (breaks(bits)) {
            next.broken(BrokenPayload.of(
                    "orders", EventCodecs.ORDERS.key(order), EventCodecs.ORDERS.toJson(order), Chance.unit(bits, 9)));
        }
    }

    @Override
    public void identityLink(IdentityLink link) {
        send(bits(link.visitorId() + link.customerId()), sink -> sink.identityLink(link));
    }

    private void send(long bits, Consumer<ShopSink> event) {
        if (Chance.unit(bits, 0) < spec.lateShare()) {
            later(Chance.unit(bits, 1), event);
        } else {
            event.accept(next);
        }
        if (Chance.unit(bits, 2) < spec.duplicateShare()) {
            later(Chance.unit(bits, 3), event);
        }
    }

    private void later(double unit, Consumer<ShopSink> event) {
        double seconds = -Math.log(1 - unit) * spec.meanDelay().toSeconds();
        long delay = 1 + (long) Math.min(seconds, spec.maxDelay().toSeconds() - 1.0);
        underWay.add(new Delivery(now.plusSeconds(delay), deliveries++, event));
    }

    private long bits(String id) {
        return chance.bits(Draw.DISORDER, Chance.hash(id), 0, 0);
    }

    private boolean breaks(long bits) {
        return Chance.unit(bits, 4) < spec.brokenShare();
    }

    @Override
    public void spend(Spend spend) {
        next.spend(spend);
    }

    @Override
    public void stockLevel(StockLevel level) {
        next.stockLevel(level);
    }

    @Override
    public void receipt(Receipt receipt) {
        next.receipt(receipt);
    }

    @Override
    public void product(Product product) {
        next.product(product);
    }

    @Override
    public void promotion(Promotion promotion) {
        next.promotion(promotion);
    }

    @Override
    public void erasure(Erasure erasure) {
        next.erasure(erasure);
    }

    @Override
    public void demand(Demand demand) {
        next.demand(demand);
    }

    @Override
    public void broken(BrokenPayload payload) {
        next.broken(payload);
    }

    @Override
    public void dayClosed(LocalDate day) {
        next.dayClosed(day);
    }
}
