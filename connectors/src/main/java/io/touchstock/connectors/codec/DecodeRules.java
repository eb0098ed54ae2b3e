package io.touchstock.connectors.codec;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/**
 * What an input must keep to beyond its form.
 *
 * @param currency the shop's, an ISO 4217 code such as {@code EUR}; amounts in another are refused, not converted
 * @param earliest no event is older
 * @param maxAhead no event lies further ahead of the clock; allows for clocks that run fast
 * @param clock the present; the wall clock in production, a fixed one in tests and backfills
 */
public record DecodeRules(String currency, Instant earliest, Duration maxAhead, DecodeClock clock)
        implements Serializable {

    public DecodeRules {
        Objects.requireNonNull(earliest, "earliest");
        Objects.requireNonNull(clock, "clock");
        Currencies.requireKnown(currency);
        if (maxAhead.isNegative()) {
            throw new IllegalArgumentException(
                    "maxAhead is " + maxAhead + "; it must not be negative. Use PT0S or more.");
        }
    }
}
