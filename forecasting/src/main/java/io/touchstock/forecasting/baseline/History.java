package io.touchstock.forecasting.baseline;

import io.touchstock.forecasting.panel.PanelSeries;
import java.util.Arrays;

/** The past of one series as a method for single series sees it: demand, or {@code NaN} where it was not observed. */
final class History {
    private static final int SEASONS_OF_A_FILLING = 4;

    private final double[] demand;
    private final int season;
    private final boolean whole;

    /** @param demand oldest first; taken over */
    History(double[] demand, int season) {
        this.demand = demand;
        this.season = season;
        this.whole = Arrays.stream(demand).allMatch(units -> Double.isNaN(units) || units == Math.rint(units));
    }

    static History of(PanelSeries series, int season) {
        double[] demand = new double[series.length()];
        Arrays.setAll(demand, i -> series.observed(i) ? series.units(i) : Double.NaN);
        return new History(demand, season);
    }

    int length() {
        return demand.length;
    }

    int season() {
        return season;
    }

    /** Demand of a period; {@code NaN} if it was not observed. */
    double demand(int index) {
        return demand[index];
    }

    boolean observed(int index) {
        return !Double.isNaN(demand[index]);
    }

    boolean anyObserved() {
        return Arrays.stream(demand).anyMatch(units -> !Double.isNaN(units));
    }

    /** Whether demand comes in whole units. */
    boolean whole() {
        return whole;
    }

    /** Mean of the observed demand of the last periods; 0 if none was observed. */
    double recentMean(int periods) {
        double sum = 0;
        int count = 0;
        for (int i = Math.max(0, demand.length - periods); i < demand.length; i++) {
            if (observed(i)) {
                sum += demand[i];
                count++;
            }
        }
        return count == 0 ? 0 : sum / count;
    }

    /** Demand with gaps filled by the mean of the same phase in the last seasons, or by that of all periods. */
    double[] filled() {
        double overall = recentMean(demand.length);
        double[] filled = demand.clone();
        for (int i = 0; i < filled.length; i++) {
            if (Double.isNaN(filled[i])) {
                double sum = 0;
                int count = 0;
                for (int back = i - season; back >= 0 && count < SEASONS_OF_A_FILLING; back -= season) {
                    sum += filled[back];
                    count++;
                }
                filled[i] = count == 0 ? overall : sum / count;
            }
        }
        return filled;
    }

    /** The history without its oldest periods if it is longer than a number of them. */
    History latest(int periods) {
        return demand.length <= periods
                ? this
                : new History(Arrays.copyOfRange(demand, demand.length - periods, demand.length), season);
    }
}
