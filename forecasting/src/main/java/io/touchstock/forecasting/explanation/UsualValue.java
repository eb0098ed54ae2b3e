package io.touchstock.forecasting.explanation;

import io.touchstock.forecasting.panel.PanelColumn;
import io.touchstock.forecasting.panel.PanelSeries;
import io.touchstock.forecasting.panel.SalesPanel;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * What a column known in advance usually is: of a price the median of the last half year without promotions, of a
 * promotion none, of a flag or category what it was most often in the last year, of a number its mean there.
 */
final class UsualValue {
    private final SalesPanel panel;
    private final PanelSeries series;
    private final int promotion;

    UsualValue(SalesPanel panel, PanelSeries series) {
        this.panel = panel;
        this.series = series;
        this.promotion = panel.columnOf(PanelColumn.Role.PROMOTION);
    }

    /** {@code NaN} if the past does not tell. */
    float of(int column) {
        PanelColumn known = panel.known().get(column);
        int year = (int) panel.frequency().periodsPerYear();
        return switch (known.role()) {
            case PRICE -> price(column, year / 2);
            case OPEN -> 1;
            case PROMOTION -> known.kind() == PanelColumn.Kind.CATEGORY ? mostOften(column, year) : 0;
            case OTHER -> known.kind() == PanelColumn.Kind.NUMBER ? mean(column, year) : mostOften(column, year);
        };
    }

    private float price(int column, int periods) {
        float[] plain = values(column, periods, true);
        float[] prices = plain.length == 0 ? values(column, periods, false) : plain;
        Arrays.sort(prices);
        return prices.length == 0 ? Float.NaN : prices[prices.length / 2];
    }

    private float mean(int column, int periods) {
        float[] values = values(column, periods, false);
        double sum = 0;
        for (float value : values) {
            sum += value;
        }
        return values.length == 0 ? Float.NaN : (float) (sum / values.length);
    }

    private float mostOften(int column, int periods) {
        Map<Float, Integer> counts = new HashMap<>();
        for (float value : values(column, periods, false)) {
            counts.merge(value, 1, Integer::sum);
        }
        return counts.entrySet().stream()
                .max(Map.Entry.<Float, Integer>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey((one, other) -> Float.compare(other, one))))
                .map(Map.Entry::getKey)
                .orElse(Float.NaN);
    }

    private float[] values(int column, int periods, boolean withoutPromotions) {
        float[] values = new float[Math.min(periods, series.length())];
        int count = 0;
        for (int i = series.length() - values.length; i < series.length(); i++) {
            float value = series.known(column, i);
            boolean counts = !withoutPromotions || promotion < 0 || !(series.known(promotion, i) > 0);
            if (!Float.isNaN(value) && counts) {
                values[count++] = value;
            }
        }
        return Arrays.copyOf(values, count);
    }
}
