package io.touchstock.app.shop;

import io.touchstock.connectors.event.Receipt;
import io.touchstock.connectors.event.ReceiptStatus;
import java.time.Instant;
import java.time.LocalDate;

/** Takes the shop's orders every night and delivers after a gamma lead time, sometimes later still. */
final class Supplier {
    private final ShopScenario scenario;
    private final Shelves shelves;
    private final Replenishment policy;
    private final Buyer buyer;
    private final Agenda agenda;
    private final Chance chance;

    Supplier(ShopScenario scenario, Shelves shelves, Replenishment policy, Buyer buyer, Agenda agenda, Chance chance) {
        this.scenario = scenario;
        this.shelves = shelves;
        this.policy = policy;
        this.buyer = buyer;
        this.agenda = agenda;
        this.chance = chance;
    }

    void takeOrders(int day, Instant now, ShopSink sink) {
        for (int series = 0; series < shelves.count(); series++) {
            int habit = policy.quantity(shelves.product(series), series, day, shelves.of(series));
            int quantity = buyer.unitsToOrder(shelves.sku(series), shelves.locationName(series), date(day), habit);
            if (quantity > 0) {
                order(series, quantity, day, now, sink);
            }
        }
    }

    private void order(int series, int quantity, int day, Instant now, ShopSink sink) {
        ProductSpec spec = scenario.products().get(shelves.product(series));
        shelves.of(series).order(quantity);
        int expected = day + (int) Math.ceil(spec.leadTimeMeanDays());
        int arrival = day + leadDays(spec, series, day);
        String id = "po-" + spec.sku() + "-" + shelves.locationName(series) + "-" + date(day);
        sink.receipt(receipt(id, series, quantity, expected, ReceiptStatus.ORDERED, now));
        int shipping = Math.max(day + 1, arrival - 2);
        boolean warned = chance.uniform(Draw.LEAD_TIME, series, day, 2) < 0.6;
        agenda.add(
                shipping,
                Hours.NEWS,
                (at, to) -> to.receipt(
                        receipt(id, series, quantity, warned ? arrival : expected, ReceiptStatus.SHIPPED, at)));
        agenda.add(arrival, Hours.DELIVERIES, (at, to) -> {
            shelves.of(series).receive(quantity);
            to.receipt(receipt(id, series, quantity, arrival, ReceiptStatus.RECEIVED, at));
            if (shelves.onOffer(series, arrival)) {
                shelves.report(series, arrival, at, to);
            }
        });
    }

    private int leadDays(ProductSpec spec, int series, int day) {
        SupplySpec supply = scenario.supply();
        double lead = chance.gamma(spec.leadTimeMeanDays(), spec.leadTimeSdDays(), Draw.LEAD_TIME, series, day, 0);
        long bits = chance.bits(Draw.LEAD_TIME, series, day, 1);
        if (Chance.unit(bits, 0) < supply.delayRate()) {
            lead += supply.delayMeanDays() * 2 * Chance.unit(bits, 1);
        }
        return Math.max(1, (int) Math.round(lead));
    }

    private Receipt receipt(String id, int series, int quantity, int expected, ReceiptStatus status, Instant now) {
        double lateSdDays = scenario.products().get(shelves.product(series)).leadTimeSdDays();
        return new Receipt(
                id,
                shelves.sku(series),
                shelves.locationName(series),
                quantity,
                date(expected),
                status,
                now,
                lateSdDays);
    }

    private LocalDate date(int day) {
        return scenario.firstDay().plusDays(day);
    }
}
