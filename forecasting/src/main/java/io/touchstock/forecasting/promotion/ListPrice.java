package io.touchstock.forecasting.promotion;

import io.touchstock.forecasting.demand.AheadDay;
import io.touchstock.forecasting.demand.ForecastRequest;
import io.touchstock.forecasting.demand.PastDay;
import java.util.List;

/** What an article costs when it is not promoted. */
final class ListPrice {

    private ListPrice() {}

    /** Of the first day ahead without a promotion, else of the latest past one; {@code NaN} if none is known. */
    static double micros(ForecastRequest request) {
        for (AheadDay day : request.ahead()) {
            if (!day.promoted() && day.priceMicros() > 0) {
                return day.priceMicros();
            }
        }
        List<PastDay> past = request.past();
        for (int day = past.size() - 1; day >= 0; day--) {
            if (!past.get(day).promoted() && past.get(day).priceMicros() > 0) {
                return past.get(day).priceMicros();
            }
        }
        return Double.NaN;
    }
}
