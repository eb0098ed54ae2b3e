package io.touchstock.forecasting.promotion;

import io.touchstock.connectors.event.PromotionScenario;
import io.touchstock.forecasting.demand.ForecastRequest;
import io.touchstock.forecasting.model.QuantileForecast;
import io.touchstock.forecasting.series.SeriesWindow;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The windows of some requests and, behind them, those of their campaigns, so that one call of the forecaster answers
 * all. A request without planned promotions is itself what its campaign is compared with.
 */
public final class CampaignBatch {
    private static final int NONE = -1;

    private final List<ForecastRequest> requests;
    private final List<SeriesWindow> windows = new ArrayList<>();
    private final List<Optional<CampaignPair>> pairs = new ArrayList<>();
    private final int[] without;
    private final int[] with;

    private CampaignBatch(List<ForecastRequest> requests) {
        this.requests = requests;
        this.without = new int[requests.size()];
        this.with = new int[requests.size()];
    }

    /**
     * Cuts the windows.
     *
     * @param rules null for no campaigns
     */
    public static CampaignBatch of(List<ForecastRequest> requests, CampaignRules rules) {
        CampaignBatch batch = new CampaignBatch(List.copyOf(requests));
        requests.forEach(request -> batch.windows.add(request.window()));
        for (int i = 0; i < requests.size(); i++) {
            batch.ask(i, rules == null ? Optional.empty() : CampaignPair.of(requests.get(i), rules));
        }
        return batch;
    }

    private void ask(int index, Optional<CampaignPair> pair) {
        pairs.add(pair);
        without[index] = NONE;
        with[index] = NONE;
        if (pair.isPresent()) {
            boolean plain = pair.get().without().equals(requests.get(index));
            without[index] = plain ? index : add(pair.get().without());
            with[index] = add(pair.get().with());
        }
    }

    private int add(ForecastRequest request) {
        windows.add(request.window());
        return windows.size() - 1;
    }

    /** What to forecast: one window a request, in their order, then those of the campaigns. */
    public List<SeriesWindow> windows() {
        return windows;
    }

    /**
     * The scenario of the request with this index, if its campaign was asked for.
     *
     * @param made one forecast for each of {@link #windows}
     */
    public Optional<PromotionScenario> scenario(int index, List<QuantileForecast> made, String modelVersion) {
        return pairs.get(index)
                .map(pair -> pair.scenario(made.get(without[index]), made.get(with[index]), modelVersion));
    }
}
