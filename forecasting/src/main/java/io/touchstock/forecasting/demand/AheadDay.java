package io.touchstock.forecasting.demand;

import java.io.Serializable;

/**
 * What is known in advance of one day of the horizon in a {@link ForecastRequest}.
 *
 * @param promoted whether a promotion is planned
 * @param priceMicros the price it will have; {@code NaN} if unknown
 */
public record AheadDay(boolean promoted, double priceMicros) implements Serializable {}
