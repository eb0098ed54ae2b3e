package io.touchstock.app.shop;

import io.touchstock.connectors.event.Order;
import io.touchstock.connectors.event.OrderLine;
import io.touchstock.connectors.event.OrderStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Where wishes meet the shelf: what is there becomes an order, what is not is lost. Also what happens to orders later.
 */
final class Checkout {
    private final ShopScenario scenario;
    private final DemandModel demand;
    private final Shelves shelves;
    private final Agenda agenda;
    private final Chance chance;
    private final int firstEmitted;

    Checkout(ShopScenario scenario, DemandModel demand, Shelves shelves, Agenda agenda, Chance chance) {
        this.scenario = scenario;
        this.demand = demand;
        this.shelves = shelves;
        this.agenda = agenda;
        this.chance = chance;
        this.firstEmitted =
                (int) (scenario.ordersFrom().toEpochDay() - scenario.firstDay().toEpochDay());
    }

    void serve(Purchase purchase, int day, Instant now, ShopSink sink, TruthSink truth) {
        Basket basket = purchase.basket();
        List<OrderLine> lines = new ArrayList<>(basket.lines());
        int[] emptied = new int[basket.lines()];
        int emptiedCount = 0;
        int wanted = 0;
        int sold = 0;
        long wantedMicros = 0;
        for (int i = 0; i < basket.lines(); i++) {
            int product = basket.product(i);
            int series = product * scenario.locations().size() + purchase.location();
            Shelf shelf = shelves.of(series);
            int before = shelf.system();
            int served = shelf.sell(basket.quantity(i));
            long price = demand.priceMicros(product, series, day);
            wanted += basket.quantity(i);
            wantedMicros += basket.quantity(i) * price;
            sold += served;
            if (served > 0) {
                PlannedPromotion promotion = demand.promotions().running(series, day);
                lines.add(new OrderLine(
                        scenario.products().get(product).sku(),
                        served,
                        price,
                        promotion == null ? null : promotion.id()));
            }
            if (before > 0 && shelf.system() == 0) {
                emptied[emptiedCount++] = series;
            }
        }
        truth.decision(decision(purchase, day, wanted, wantedMicros, sold));
        if (lines.isEmpty()) {
            return;
        }
        Order order = new Order(
                purchase.orderId(),
                now,
                purchase.visitorId(),
                purchase.customerId(),
                scenario.locations().get(purchase.location()).name(),
                lines,
                OrderStatus.PLACED);
        if (day >= firstEmitted) {
            sink.order(order);
        }
        for (int i = 0; i < emptiedCount; i++) {
            shelves.report(emptied[i], day, now, sink);
        }
        followUp(order, purchase, day);
    }

    private Decision decision(Purchase purchase, int day, int wanted, long wantedMicros, int sold) {
        LocalDate date = scenario.firstDay().plusDays(day);
        String last = purchase.lastChannel() < 0
                ? null
                : scenario.channels().get(purchase.lastChannel()).name();
        return new Decision(purchase.orderId(), date, purchase.person() < 0, last, wanted, wantedMicros, sold);
    }

    private void followUp(Order order, Purchase purchase, int day) {
        AfterSalesSpec spec = scenario.afterSales();
        long bits = chance.bits(Draw.AFTER_SALE, Chance.hash(order.orderId()), 0, 0);
        boolean emitted = day >= firstEmitted;
        if (Chance.unit(bits, 0) < spec.cancelRate()) {
            int later = day + Chance.between(Chance.next(bits, 1), 1, 3);
            agenda.add(
                    later,
                    Hours.busy(Chance.next(bits, 2)),
                    (now, sink) -> cancel(order, purchase, emitted, now, sink));
        } else if (emitted && Chance.unit(bits, 3) < spec.returnRate()) {
            int later = day + Chance.between(Chance.next(bits, 4), 5, 25);
            OrderLine line = order.lines()
                    .get(Chance.between(Chance.next(bits, 5), 0, order.lines().size() - 1));
            OrderLine back = new OrderLine(
                    line.sku(),
                    Chance.between(Chance.next(bits, 6), 1, line.quantity()),
                    line.unitPriceMicros(),
                    line.promotionId());
            agenda.add(
                    later,
                    Hours.busy(Chance.next(bits, 2)),
                    (now, sink) -> sink.order(changed(order, now, List.of(back), OrderStatus.RETURNED)));
        }
    }

    private void cancel(Order order, Purchase purchase, boolean emitted, Instant now, ShopSink sink) {
        Basket basket = purchase.basket();
        for (OrderLine line : order.lines()) {
            for (int i = 0; i < basket.lines(); i++) {
                int product = basket.product(i);
                if (scenario.products().get(product).sku().equals(line.sku())) {
                    shelves.of(product * scenario.locations().size() + purchase.location())
                            .restock(line.quantity());
                }
            }
        }
        if (emitted) {
            sink.order(changed(order, now, order.lines(), OrderStatus.CANCELLED));
        }
    }

    private static Order changed(Order order, Instant now, List<OrderLine> lines, OrderStatus status) {
        return new Order(order.orderId(), now, order.visitorId(), order.customerId(), order.location(), lines, status);
    }
}
