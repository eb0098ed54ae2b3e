package io.touchstock.forecasting.demand;

import io.touchstock.connectors.event.Order;
import io.touchstock.connectors.event.OrderLine;
import io.touchstock.connectors.event.OrderStatus;
import io.touchstock.connectors.event.Promotion;
import io.touchstock.connectors.event.StockLevel;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;

/** A shop in Berlin that sells tea at 5 apiece. */
public final class Fixtures {
    public static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    public static final LocalDate MONDAY = LocalDate.parse("2026-11-02");
    public static final long PRICE_MICROS = 5_000_000;

    private Fixtures() {}

    /** Two weeks of history, one of horizon, a day of lateness, cancellations for five days, retired after ten. */
    public static DemandRules rules() {
        return new DemandRules(BERLIN, 14, 7, Duration.ofDays(1), 5, 10);
    }

    public static Instant at(LocalDate day, String time) {
        return day.atTime(LocalTime.parse(time)).atZone(BERLIN).toInstant();
    }

    public static Order placed(String orderId, Instant at, String sku, int quantity) {
        return order(orderId, at, OrderStatus.PLACED, List.of(new OrderLine(sku, quantity, PRICE_MICROS, null)));
    }

    public static Order cancelled(String orderId, Instant at) {
        return order(orderId, at, OrderStatus.CANCELLED, List.of());
    }

    public static Order order(String orderId, Instant at, OrderStatus status, List<OrderLine> lines) {
        return new Order(orderId, at, "visitor", null, "north", lines, status);
    }

    public static StockLevel stock(Instant at, int onHand) {
        return new StockLevel("tea", "north", at, onHand);
    }

    public static Promotion promotion(String id, LocalDate from, LocalDate to, long priceMicros) {
        return new Promotion(id, "tea", null, from, to, priceMicros, Instant.EPOCH);
    }

    public static SeriesEvent sold(LocalDate day, int units) {
        return SeriesEvent.sold("tea", "north", day, units, units * PRICE_MICROS);
    }
}
