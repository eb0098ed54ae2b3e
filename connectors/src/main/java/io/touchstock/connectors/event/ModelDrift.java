package io.touchstock.connectors.event;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * How good a model's forecasts were of late beside how good they were when it was judged.
 *
 * @param day the last day that is counted
 * @param drifting whether the signal is raised
 * @param since when it was raised; null while it is not
 * @param points forecasts of a series and day that were held against the truth
 * @param wape sum of absolute errors over sum of units, over the last days
 * @param wapeReference the same on days held back from training
 * @param bias sum of the mean's errors over sum of units
 * @param coverage80 share of days within the 80 % band
 * @param reason what is wrong and what to do; empty while the signal is not raised
 */
public record ModelDrift(
        String modelVersion,
        LocalDate day,
        boolean drifting,
        LocalDate since,
        int points,
        double wape,
        double wapeReference,
        double bias,
        double biasReference,
        double coverage80,
        double coverage80Reference,
        String reason)
        implements Serializable {}
