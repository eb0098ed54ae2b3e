package io.touchstock.attribution.report;

import java.time.Duration;

/**
 * Conversions that took a certain time from the first touch.
 *
 * @param from shortest time, inclusive
 * @param to longest time, exclusive; null for no limit
 * @param conversions that took so long
 * @param valueMicros their worth, in millionths of the currency
 */
public record TimeLag(Duration from, Duration to, long conversions, long valueMicros) {}
