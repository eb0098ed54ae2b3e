package io.touchstock.app.config;

import java.time.Duration;
import java.time.ZoneId;
import java.util.Currency;

/**
 * What all jobs take for granted about the shop.
 *
 * @param currency of every amount; an event in another currency is rejected
 * @param timeZone in which the shop's days begin and end
 * @param futureTolerance how far ahead of the clock an event may be dated
 * @param oldestEvent how far back an event may be dated
 */
public record ShopConfig(
        @Setting(doc = "ISO 4217 code of every amount. An event in another currency is rejected.", byDefault = "EUR")
        Currency currency,

        @Setting(doc = "Time zone in which the shop's days begin and end.", byDefault = "UTC")
        ZoneId timeZone,

        @Setting(
                doc = "An event dated further ahead of the clock than this is rejected.",
                byDefault = "1h",
                atLeast = "0s",
                atMost = "7d")
        Duration futureTolerance,

        @Setting(doc = "An event dated further back than this is rejected.", byDefault = "3650d", atLeast = "1d")
        Duration oldestEvent) {}
