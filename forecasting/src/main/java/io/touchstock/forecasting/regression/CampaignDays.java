package io.touchstock.forecasting.regression;

import io.touchstock.forecasting.panel.PanelColumn;
import io.touchstock.forecasting.panel.PanelSeries;
import io.touchstock.forecasting.panel.SalesPanel;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Which periods are promoted, and how far each is from a campaign. Where the table has no column for promotions, a
 * price at least 5 % below the usual one is one.
 */
public final class CampaignDays {
    private static final double CUT = Math.log(0.95);
    private static final double SLOW_PRICE = 1.0 / 180;

    private final int column;
    private final boolean categories;
    private final UsualPrices prices;
    private final int horizon;
    private final Map<PanelSeries, int[]> days = new ConcurrentHashMap<>();

    /**
     * Of a panel.
     *
     * @param horizon periods after its past that are asked for
     */
    public CampaignDays(SalesPanel panel, int horizon) {
        int price = panel.columnOf(PanelColumn.Role.PRICE);
        this.column = panel.columnOf(PanelColumn.Role.PROMOTION);
        this.categories = column >= 0 && panel.known().get(column).kind() == PanelColumn.Kind.CATEGORY;
        this.prices = price < 0 ? null : new UsualPrices(horizon, price, SLOW_PRICE);
        this.horizon = horizon;
    }

    /** How strong the promotion of a period is: 0 for none; a number in the table counts by its logarithm. */
    public double strength(PanelSeries series, int index) {
        if (column >= 0) {
            double strength = KnownTerms.strength(series, column, index);
            return categories && strength > 0 ? 1 : strength;
        }
        return logPriceRatio(series, index) < CUT ? 1 : 0;
    }

    /** Logarithm of the price over the usual one; 0 without a price. */
    public double logPriceRatio(PanelSeries series, int index) {
        return prices == null || index < 0 ? 0 : prices.logRatio(series, index);
    }

    /**
     * Where a period stands: 1 and more is the day of a campaign, −1 and less the day after the last one, 0 before any.
     */
    public int of(PanelSeries series, int index) {
        int[] known = days.computeIfAbsent(series, this::days);
        return index < 0 || index >= known.length ? 0 : known[index];
    }

    private int[] days(PanelSeries series) {
        int[] result = new int[series.length() + horizon];
        int before = 0;
        for (int i = 0; i < result.length; i++) {
            boolean promoted = strength(series, i) > 0;
            int next = promoted ? Math.max(0, before) + 1 : before == 0 ? 0 : Math.min(0, before) - 1;
            result[i] = next;
            before = next;
        }
        return result;
    }
}
