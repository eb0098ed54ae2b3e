package io.touchstock.connectors.codec;

import java.util.Currency;
import java.util.Set;
import java.util.stream.Collectors;

/** The currency codes of ISO 4217. */
final class Currencies {

    private static final Set<String> KNOWN = Currency.getAvailableCurrencies().stream()
            .map(Currency::getCurrencyCode)
            .collect(Collectors.toUnmodifiableSet());

    private Currencies() {}

    static boolean known(String code) {
        return KNOWN.contains(code);
    }

    static void requireKnown(String code) {
        if (code == null || !known(code)) {
            throw new IllegalArgumentException(
                    "currency is " + code + ", which is no ISO 4217 code. Use one such as EUR, USD or CHF.");
        }
    }
}
