package io.touchstock.forecasting.drift;

import java.io.Serializable;

/**
 * When forecasts count as no longer what they were. Each measure has two marks: beyond the far one it is bad, within
 * the near one it is well again, and between them nothing changes.
 *
 * @param windowDays over which errors add up; the model's horizon, so that every distance ahead counts once
 * @param leastPoints judged forecasts below which nothing is said
 * @param badDays in a row that raise the signal
 * @param wellDays in a row that end it
 * @param wapeFar share by which the error lies above the reference
 * @param biasFar distance from the reference, as a share of units
 * @param coverageFar distance from the reference, as a share of days
 */
public record DriftRules(
        int windowDays,
        int leastPoints,
        int badDays,
        int wellDays,
        double wapeFar,
        double wapeNear,
        double biasFar,
        double biasNear,
        double coverageFar,
        double coverageNear)
        implements Serializable {

    public DriftRules {
        if (windowDays < 1 || leastPoints < 1 || badDays < 1 || wellDays < 1) {
            throw new IllegalArgumentException("windowDays " + windowDays + ", leastPoints " + leastPoints
                    + ", badDays " + badDays + " and wellDays " + wellDays + " must all be at least 1");
        }
        if (!(wapeNear <= wapeFar && biasNear <= biasFar && coverageNear <= coverageFar)) {
            throw new IllegalArgumentException("the near mark of a measure must not lie beyond its far one");
        }
    }

    /** A quarter more error, a bias or a coverage that is off by a tenth, for three days; well again after a week. */
    public static DriftRules usual(int windowDays) {
        return new DriftRules(windowDays, 200, 3, 7, 0.25, 0.10, 0.10, 0.05, 0.10, 0.05);
    }
}
