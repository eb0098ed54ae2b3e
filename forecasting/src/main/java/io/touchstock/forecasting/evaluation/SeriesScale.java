package io.touchstock.forecasting.evaluation;

import io.touchstock.forecasting.panel.PanelColumn;
import io.touchstock.forecasting.panel.PanelSeries;
import io.touchstock.forecasting.panel.SalesPanel;

/**
 * What errors of a series are divided by, from the past before the forecast; {@code NaN} where it cannot be told.
 *
 * @param seasonalNaive mean absolute difference of periods a season apart
 * @param naive mean absolute difference of observed periods next to each other, whatever lies between
 * @param naiveSquared mean squared difference of the same, from the first sale on
 * @param recentValue units of the last four weeks (or three months) times their price, 1 where it is unknown
 */
public record SeriesScale(double seasonalNaive, double naive, double naiveSquared, double recentValue) {
    private static final int FOUR_WEEKS_OF_DAYS = 28;
    private static final int FOUR_WEEKS = 4;
    private static final int THREE_MONTHS = 3;

    /** The scale of a series at the end of a panel's past. */
    public static SeriesScale of(SalesPanel past, PanelSeries series) {
        return new SeriesScale(
                seasonalDifference(series, past.frequency().season()),
                stepDifference(series, false),
                stepDifference(series, true),
                recentValue(past, series));
    }

    private static double seasonalDifference(PanelSeries series, int season) {
        double sum = 0;
        int pairs = 0;
        for (int i = season; i < series.length(); i++) {
            if (series.observed(i) && series.observed(i - season)) {
                sum += Math.abs((double) series.units(i) - series.units(i - season));
                pairs++;
            }
        }
        return pairs == 0 ? Double.NaN : sum / pairs;
    }

    private static double stepDifference(PanelSeries series, boolean squared) {
        double sum = 0;
        int pairs = 0;
        double before = Double.NaN;
        for (int i = 0; i < series.length(); i++) {
            if (series.observed(i)) {
                double difference = series.units(i) - before;
                if (!Double.isNaN(difference)) {
                    sum += squared ? difference * difference : Math.abs(difference);
                    pairs++;
                }
                before = series.units(i);
            }
        }
        return pairs == 0 ? Double.NaN : sum / pairs;
    }

    private static double recentValue(SalesPanel past, PanelSeries series) {
        int price = past.columnOf(PanelColumn.Role.PRICE);
        int recent = switch (past.frequency()) {
            case DAILY -> FOUR_WEEKS_OF_DAYS;
            case WEEKLY -> FOUR_WEEKS;
            case MONTHLY -> THREE_MONTHS;
        };
        double value = 0;
        for (int i = Math.max(0, series.length() - recent); i < series.length(); i++) {
            if (series.units(i) > 0) {
                float unitPrice = price < 0 ? 1 : series.known(price, i);
                value += series.units(i) * (Float.isNaN(unitPrice) ? 1.0 : unitPrice);
            }
        }
        return value;
    }
}
