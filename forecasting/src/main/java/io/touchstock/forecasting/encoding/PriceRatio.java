package io.touchstock.forecasting.encoding;

import java.util.Arrays;

/** Logarithm of a price's ratio to its median over the last 26 weeks of daily prices, today's included. */
final class PriceRatio {
    private static final int MEMORY = 182;

    private PriceRatio() {}

    /** Writes one ratio a period; 0 where the price is not known. */
    static void write(float[] prices, float[] ratios) {
        float[] sorted = new float[MEMORY];
        int count = 0;
        for (int day = 0; day < prices.length; day++) {
            if (day >= MEMORY && usable(prices[day - MEMORY])) {
                int at = Arrays.binarySearch(sorted, 0, count, prices[day - MEMORY]);
                System.arraycopy(sorted, at + 1, sorted, at, count - at - 1);
                count--;
            }
            if (usable(prices[day])) {
                int at = Arrays.binarySearch(sorted, 0, count, prices[day]);
                int place = at < 0 ? -at - 1 : at;
                System.arraycopy(sorted, place, sorted, place + 1, count - place);
                sorted[place] = prices[day];
                count++;
                ratios[day] = (float) Math.log(prices[day] / sorted[count / 2]);
            }
        }
    }

    private static boolean usable(float price) {
        return price > 0 && Float.isFinite(price);
    }
}
