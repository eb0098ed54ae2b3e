package io.touchstock.app.dashboard.stock;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;
import java.util.stream.Stream;

/** What the pages of stock read. */
public interface StockReadings {

    /** Alerts from the {@code offset}-th on, counted from 0, by value at risk, then severity, SKU and location. */
    AlertPage alerts(AlertFilter filter, int offset, int limit);

    /** All of them in the same order; to be closed. */
    Stream<AlertLine> all(AlertFilter filter);

    AlertTotals totals(AlertFilter filter);

    FilterChoices choices();

    /** Empty if nothing is known of it. */
    Optional<ItemReading> item(String sku, String location);

    /** The shop's day, by the newest that has been read; the machine's if nothing has. */
    LocalDate today();

    /** The newest moment that anything read speaks of; empty if nothing has been read. */
    Optional<Instant> asOf();

    /** Of all amounts. */
    Currency currency();
}
