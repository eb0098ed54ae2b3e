package io.touchstock.app.config;

import java.util.Currency;

/**
 * An amount with its currency, written as {@code 12.50 EUR}.
 *
 * @param micros millionths of the currency's unit
 */
public record Money(long micros, Currency currency) implements Comparable<Money> {

    /** Compares the amounts; the currencies are expected to be equal. */
    @Override
    public int compareTo(Money other) {
        return Long.compare(micros, other.micros);
    }
}
