package io.touchstock.forecasting.evaluation;

import io.touchstock.forecasting.panel.PanelSeries;

/**
 * How regular the demand of a series is, by the mean interval between periods with demand (ADI) and the squared
 * coefficient of variation of the demand in them (Syntetos, Boylan and Croston 2005).
 */
public enum DemandClass {
    SMOOTH,
    ERRATIC,
    INTERMITTENT,
    LUMPY;

    private static final double LONG_INTERVAL = 1.32;
    private static final double VARIABLE_SIZE = 0.49;

    /** The class of a past, by its observed periods from the first sale on; intermittent without any. */
    public static DemandClass of(PanelSeries past) {
        int periods = 0;
        int demands = 0;
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < past.length(); i++) {
            if (past.observed(i)) {
                double units = past.units(i);
                periods++;
                demands += units > 0 ? 1 : 0;
                sum += units;
                squares += units * units;
            }
        }
        if (demands == 0) {
            return INTERMITTENT;
        }
        double mean = sum / demands;
        double variance = demands < 2 ? 0 : Math.max(0, (squares - demands * mean * mean) / (demands - 1));
        return of((double) periods / demands, variance / (mean * mean));
    }

    /** The class of an interval and a squared coefficient of variation. */
    public static DemandClass of(double adi, double cv2) {
        if (adi < LONG_INTERVAL) {
            return cv2 < VARIABLE_SIZE ? SMOOTH : ERRATIC;
        }
        return cv2 < VARIABLE_SIZE ? INTERMITTENT : LUMPY;
    }
}
