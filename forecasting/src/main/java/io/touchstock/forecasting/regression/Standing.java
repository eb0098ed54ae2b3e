package io.touchstock.forecasting.regression;

/** How a series stands in the calendar and lately, as the regression sees it. */
public final class Standing {
    private final double[] season;
    private final double lately;

    Standing(double[] season, double lately) {
        this.season = season;
        this.lately = lately;
    }

    /** Factor of a step's time of year and month over the average of the last year of the past. */
    public double season(int step) {
        return season[step];
    }

    /** Demand of the last periods over what the regression makes of them, their level left out. */
    public double lately() {
        return lately;
    }
}
