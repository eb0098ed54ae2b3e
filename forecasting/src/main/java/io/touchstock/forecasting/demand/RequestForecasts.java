package io.touchstock.forecasting.demand;

import io.touchstock.forecasting.model.LoadedModel;
import io.touchstock.forecasting.model.QuantileForecast;
import io.touchstock.forecasting.panel.SalesPanel;
import io.touchstock.forecasting.series.SeriesId;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Requests as of one day, forecast by one call of a model, so that each series learns from all the others. */
public final class RequestForecasts {
    private RequestForecasts() {}

    /**
     * One forecast a request, in their order; over fewer days than asked for if the model's horizon is shorter.
     *
     * @param requests at least one; as of the same day, each of another series
     */
    public static List<QuantileForecast> of(LoadedModel model, List<ForecastRequest> requests) {
        int days = Math.min(model.horizon(), requests.get(0).ahead().size());
        if (requests.stream().noneMatch(ForecastRequest::hasSold)) {
            return requests.stream().map(request -> nothing(request, days)).toList();
        }
        SalesPanel panel = DemandPanel.ofRequests(requests, model.columns());
        Map<SeriesId, QuantileForecast> made = model.forecast(panel, days).stream()
                .collect(Collectors.toMap(QuantileForecast::id, Function.identity()));
        return requests.stream().map(request -> made.get(request.seriesId())).toList();
    }

    /** Where no series of a shop has ever sold anything there is nothing to learn from. */
    private static QuantileForecast nothing(ForecastRequest request, int days) {
        return QuantileForecast.rearranged(
                request.seriesId(), request.asOf(), new double[days], new double[days][QuantileForecast.LEVELS.size()]);
    }
}
