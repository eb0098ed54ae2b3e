package io.touchstock.forecasting.drift;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * A forecast of a day beside what came true.
 *
 * @param units that were asked for
 * @param absoluteError of the median, in units
 * @param error of the mean, in units; positive if too much was forecast
 * @param inside whether the units lie within the 0.1 and 0.9 quantiles
 */
public record ScoredDay(
        String modelVersion,
        Reference reference,
        LocalDate day,
        int units,
        double absoluteError,
        double error,
        boolean inside)
        implements Serializable {}
