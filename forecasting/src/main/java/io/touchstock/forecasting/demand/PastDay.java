package io.touchstock.forecasting.demand;

import java.io.Serializable;

/**
 * One day of the history in a {@link ForecastRequest}.
 *
 * @param units sold
 * @param observed false if the shelf was empty for part of it
 * @param promoted whether a promotion ran
 * @param priceMicros price of the day; {@code NaN} if unknown
 */
public record PastDay(double units, boolean observed, boolean promoted, double priceMicros) implements Serializable {}
