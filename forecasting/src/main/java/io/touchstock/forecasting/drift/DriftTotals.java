package io.touchstock.forecasting.drift;

import java.io.Serializable;

/**
 * Sums over judged forecasts.
 *
 * @param points how many
 * @param inside how many lie within their band
 */
public record DriftTotals(long points, long inside, double units, double absoluteError, double error)
        implements Serializable {
    public static final DriftTotals NONE = new DriftTotals(0, 0, 0, 0, 0);

    public DriftTotals plus(ScoredDay day) {
        return new DriftTotals(
                points + 1,
                inside + (day.inside() ? 1 : 0),
                units + day.units(),
                absoluteError + day.absoluteError(),
                error + day.error());
    }

    public DriftTotals plus(DriftTotals other) {
        return new DriftTotals(
                points + other.points,
                inside + other.inside,
                units + other.units,
                absoluteError + other.absoluteError,
                error + other.error);
    }

    double wape() {
        return units == 0 ? Double.NaN : absoluteError / units;
    }

    double bias() {
        return units == 0 ? Double.NaN : error / units;
    }

    double coverage80() {
        return points == 0 ? Double.NaN : (double) inside / points;
    }
}
