package io.touchstock.forecasting.promotion;

import io.touchstock.forecasting.panel.Frequency;
import io.touchstock.forecasting.panel.PanelColumn;
import io.touchstock.forecasting.panel.PanelSeries;
import io.touchstock.forecasting.panel.SalesPanel;
import io.touchstock.forecasting.regression.CampaignDays;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A campaign as a shop runs them: the medians of length and depth over all campaigns of its past, on the weekday on
 * which most of them began.
 *
 * @param firstStep of the horizon, from 0
 * @param days at least 1
 * @param columnValue what the column for promotions says of its days; {@code NaN} if there is none
 * @param logPriceRatio logarithm of its price over the usual one; 0 if the price stays
 */
public record PanelCampaign(int firstStep, int days, double columnValue, double logPriceRatio) {
    private static final int WEEK = 7;
    private static final double NO_CUT = -0.005;

    /**
     * The usual one of a panel.
     *
     * @param horizon periods to forecast; the campaign ends within
     * @param days 0 for the usual length
     * @param priceRatio share of the usual price; {@code NaN} for the usual depth
     * @throws IllegalArgumentException if the past has no campaign to learn length and depth from
     */
    public static PanelCampaign usual(SalesPanel past, int horizon, int days, double priceRatio) {
        CampaignDays campaigns = new CampaignDays(past, 0);
        int column = past.columnOf(PanelColumn.Role.PROMOTION);
        List<Integer> lengths = new ArrayList<>();
        List<Double> depths = new ArrayList<>();
        List<Double> values = new ArrayList<>();
        long[] starts = new long[WEEK];
        for (PanelSeries series : past.series()) {
            for (int i = 0; i < series.length(); i++) {
                int day = campaigns.of(series, i);
                if (day < 1) {
                    continue;
                }
                depths.add(campaigns.logPriceRatio(series, i));
                if (column >= 0) {
                    values.add((double) series.known(column, i));
                }
                if (day == 1 && i > 0) {
                    starts[past.day(series, i).getDayOfWeek().getValue() - 1]++;
                }
                if (i + 1 < series.length() && campaigns.of(series, i + 1) < 1) {
                    lengths.add(day);
                }
            }
        }
        if (depths.isEmpty()) {
            throw new IllegalArgumentException("no series was promoted up to " + past.lastDay());
        }
        int length = days > 0 ? days : lengths.isEmpty() ? 1 : (int) Math.round(median(lengths));
        length = Math.min(length, horizon);
        double depth = Double.isNaN(priceRatio) ? median(depths) : Math.log(priceRatio);
        return new PanelCampaign(
                firstStep(past, horizon, length, starts),
                length,
                values.isEmpty() ? Double.NaN : median(values),
                depth < NO_CUT ? depth : 0);
    }

    /** The first day of the horizon on the usual weekday that leaves room for the campaign. */
    private static int firstStep(SalesPanel past, int horizon, int length, long[] starts) {
        int most = 0;
        for (int i = 1; i < WEEK; i++) {
            most = starts[i] > starts[most] ? i : most;
        }
        if (past.frequency() != Frequency.DAILY || starts[most] == 0) {
            return 0;
        }
        DayOfWeek weekday = DayOfWeek.of(most + 1);
        for (int step = 0; step + length <= horizon; step++) {
            if (past.day(past.periods() + step).getDayOfWeek() == weekday) {
                return step;
            }
        }
        return 0;
    }

    private static double median(List<? extends Number> values) {
        double[] sorted = values.stream().mapToDouble(Number::doubleValue).toArray();
        Arrays.sort(sorted);
        return sorted[(sorted.length - 1) / 2];
    }

    /** The same on another day. */
    public PanelCampaign startingAt(int step) {
        return new PanelCampaign(step, days, columnValue, logPriceRatio);
    }

    /** The panel without any promotion ahead, each price as it was last without one. */
    public SalesPanel without(SalesPanel past, int horizon) {
        return past.mapped(series -> plain(past, series, horizon));
    }

    /** The same with the campaign. */
    public SalesPanel with(SalesPanel past, int horizon) {
        int promotion = past.columnOf(PanelColumn.Role.PROMOTION);
        int price = past.columnOf(PanelColumn.Role.PRICE);
        return past.mapped(series -> {
            PanelSeries changed = plain(past, series, horizon);
            int from = series.length() + firstStep;
            if (promotion >= 0) {
                changed = changed.withKnown(promotion, from, filled(days, (float) columnValue));
            }
            if (price >= 0 && logPriceRatio < 0) {
                float usual = changed.known(price, from);
                changed = changed.withKnown(price, from, filled(days, (float) (usual * Math.exp(logPriceRatio))));
            }
            return changed;
        });
    }

    private static PanelSeries plain(SalesPanel past, PanelSeries series, int horizon) {
        PanelSeries changed = series;
        int promotion = past.columnOf(PanelColumn.Role.PROMOTION);
        int price = past.columnOf(PanelColumn.Role.PRICE);
        if (promotion >= 0) {
            changed = changed.withKnown(promotion, series.length(), filled(horizon, 0));
        }
        if (price >= 0) {
            changed = changed.withKnown(price, series.length(), filled(horizon, lastPlainPrice(past, series, price)));
        }
        return changed;
    }

    private static float lastPlainPrice(SalesPanel past, PanelSeries series, int price) {
        CampaignDays campaigns = new CampaignDays(past, 0);
        float any = Float.NaN;
        for (int i = series.length() - 1; i >= 0; i--) {
            float at = series.known(price, i);
            if (at > 0 && campaigns.of(series, i) < 1) {
                return at;
            }
            any = Float.isNaN(any) && at > 0 ? at : any;
        }
        return any;
    }

    private static float[] filled(int count, float value) {
        float[] values = new float[count];
        Arrays.fill(values, value);
        return values;
    }
}
