package io.touchstock.connectors.event;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * The demand distribution of one day, in units.
 *
 * @param mean expected units
 * @param q05 5 % quantile; likewise the others, never crossing
 */
public record ForecastDay(
        LocalDate day, double mean, double q05, double q10, double q25, double q50, double q75, double q90, double q95)
        implements Serializable {}
