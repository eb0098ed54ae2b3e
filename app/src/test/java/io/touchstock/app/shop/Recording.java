package io.touchstock.app.shop;

import io.touchstock.connectors.event.Demand;
import io.touchstock.connectors.event.Erasure;
import io.touchstock.connectors.event.IdentityLink;
import io.touchstock.connectors.event.Order;
import io.touchstock.connectors.event.OrderStatus;
import io.touchstock.connectors.event.Product;
import io.touchstock.connectors.event.Promotion;
import io.touchstock.connectors.event.Receipt;
import io.touchstock.connectors.event.Spend;
import io.touchstock.connectors.event.StockLevel;
import io.touchstock.connectors.event.Touchpoint;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Keeps all that a shop emits and its truth, in order. */
final class Recording implements ShopSink, TruthSink {

    /** An event, the moment of its arrival and the shop's day in which it came. */
    record Heard(Instant at, int day, Object event) {}

    final List<Heard> heard = new ArrayList<>();
    final List<Decision> decisions = new ArrayList<>();
    final List<TrueDemand> truth = new ArrayList<>();
    private Instant now = Instant.MIN;
    private int day;

    <T> List<T> all(Class<T> type) {
        return heard.stream()
                .map(Heard::event)
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    List<Order> orders(OrderStatus status) {
        return all(Order.class).stream().filter(o -> o.status() == status).toList();
    }

    private void keep(Object event) {
        heard.add(new Heard(now, day, event));
    }

    @Override
    public void at(Instant moment) {
        now = moment;
    }

    @Override
    public void touchpoint(Touchpoint touchpoint) {
        keep(touchpoint);
    }

    @Override
    public void order(Order order) {
        keep(order);
    }

    @Override
    public void identityLink(IdentityLink link) {
        keep(link);
    }

    @Override
    public void spend(Spend spend) {
        keep(spend);
    }

    @Override
    public void stockLevel(StockLevel level) {
        keep(level);
    }

    @Override
    public void receipt(Receipt receipt) {
        keep(receipt);
    }

    @Override
    public void product(Product product) {
        keep(product);
    }

    @Override
    public void promotion(Promotion promotion) {
        keep(promotion);
    }

    @Override
    public void erasure(Erasure erasure) {
        keep(erasure);
    }

    @Override
    public void demand(Demand demand) {
        keep(demand);
    }

    @Override
    public void broken(BrokenPayload payload) {
        keep(payload);
    }

    @Override
    public void dayClosed(LocalDate closed) {
        day++;
    }

    @Override
    public void decision(Decision decision) {
        decisions.add(decision);
    }

    @Override
    public void demand(TrueDemand demand) {
        truth.add(demand);
    }
}
