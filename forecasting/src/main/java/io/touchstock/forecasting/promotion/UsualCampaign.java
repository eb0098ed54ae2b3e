package io.touchstock.forecasting.promotion;

import io.touchstock.forecasting.demand.AheadDay;
import io.touchstock.forecasting.demand.ForecastRequest;
import io.touchstock.forecasting.demand.PastDay;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How a series is usually promoted: the medians of depth and length over the promotions that its history shows, the
 * usual ones of the shop where there is none. The first day of history may lie within a promotion, whose length is then
 * not known; its depth still counts.
 *
 * @param priceRatio share of the list price, between 0 and 1
 * @param days at least 1
 */
record UsualCampaign(double priceRatio, int days) {

    static UsualCampaign of(ForecastRequest request, CampaignRules rules) {
        List<PastDay> past = request.past();
        List<Double> ratios = new ArrayList<>();
        List<Integer> lengths = new ArrayList<>();
        double regular = Double.NaN;
        for (int day = 0; day < past.size(); ) {
            if (!past.get(day).promoted()) {
                regular = known(past.get(day).priceMicros(), regular);
                day++;
                continue;
            }
            int end = day;
            while (end < past.size() && past.get(end).promoted()) {
                end++;
            }
            double ratio = paid(past.subList(day, end)) / known(regular, ListPrice.micros(request));
            if (ratio > 0 && ratio < 1) {
                ratios.add(ratio);
                if (day > 0) {
                    lengths.add(end - day + (end == past.size() ? stillPlanned(request.ahead()) : 0));
                }
            }
            day = end;
        }
        return new UsualCampaign(
                ratios.isEmpty()
                        ? rules.usualPriceRatio()
                        : median(
                                ratios.stream().mapToDouble(Double::doubleValue).toArray()),
                lengths.isEmpty()
                        ? rules.usualDays()
                        : (int) median(lengths.stream()
                                .mapToDouble(Integer::doubleValue)
                                .toArray()));
    }

    private static double paid(List<PastDay> promotion) {
        return median(promotion.stream()
                .mapToDouble(PastDay::priceMicros)
                .filter(price -> !Double.isNaN(price))
                .toArray());
    }

    private static int stillPlanned(List<AheadDay> ahead) {
        int days = 0;
        while (days < ahead.size() && ahead.get(days).promoted()) {
            days++;
        }
        return days;
    }

    /** The lower one of an even number. */
    private static double median(double[] values) {
        Arrays.sort(values);
        return values.length == 0 ? Double.NaN : values[(values.length - 1) / 2];
    }

    private static double known(double value, double otherwise) {
        return Double.isNaN(value) ? otherwise : value;
    }
}
