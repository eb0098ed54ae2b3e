package io.touchstock.connectors.store;

import java.time.LocalDate;

/**
 * What all places of a dimension, or one of them, earned on one day.
 *
 * @param spendMicros null if no spend is known
 */
public record CreditDay(LocalDate day, String model, double conversions, long valueMicros, Long spendMicros) {}
