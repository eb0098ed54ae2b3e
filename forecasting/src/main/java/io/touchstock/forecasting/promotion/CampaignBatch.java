package io.touchstock.forecasting.promotion;

import io.touchstock.connectors.event.PromotionScenario;
import io.touchstock.forecasting.demand.ForecastRequest;
import io.touchstock.forecasting.demand.RequestForecasts;
import io.touchstock.forecasting.model.LoadedModel;
import io.touchstock.forecasting.model.QuantileForecast;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Forecasts of some requests as of one day, and of their campaigns: the same panel up to three times, as planned,
 * without promotions, and with the campaigns. What a series learns from the others is the same each time, so that
 * nothing but the campaign is in the difference. Where nothing is planned, two times are enough.
 */
public final class CampaignBatch {
    private final List<QuantileForecast> planned;
    private final List<Optional<PromotionScenario>> scenarios;

    private CampaignBatch(List<QuantileForecast> planned, List<Optional<PromotionScenario>> scenarios) {
        this.planned = planned;
        this.scenarios = scenarios;
    }

    /**
     * Forecasts.
     *
     * @param requests as of the same day, each of another series
     * @param rules null for no campaigns
     */
    public static CampaignBatch of(List<ForecastRequest> requests, CampaignRules rules, LoadedModel model) {
        List<QuantileForecast> planned = RequestForecasts.of(model, requests);
        List<Optional<CampaignPair>> pairs = requests.stream()
                .map(request -> rules == null ? Optional.<CampaignPair>empty() : CampaignPair.of(request, rules))
                .toList();
        if (pairs.stream().allMatch(Optional::isEmpty)) {
            return new CampaignBatch(
                    planned,
                    List.copyOf(pairs.stream()
                            .map(pair -> Optional.<PromotionScenario>empty())
                            .toList()));
        }
        List<ForecastRequest> plain = replaced(requests, pairs, CampaignPair::without);
        List<QuantileForecast> without = plain.equals(requests) ? planned : RequestForecasts.of(model, plain);
        List<QuantileForecast> with = RequestForecasts.of(model, replaced(requests, pairs, CampaignPair::with));
        String version = model.provenance().modelVersion();
        List<Optional<PromotionScenario>> scenarios = new ArrayList<>();
        for (int i = 0; i < pairs.size(); i++) {
            int index = i;
            scenarios.add(pairs.get(i).map(pair -> pair.scenario(without.get(index), with.get(index), version)));
        }
        return new CampaignBatch(planned, scenarios);
    }

    private static List<ForecastRequest> replaced(
            List<ForecastRequest> requests,
            List<Optional<CampaignPair>> pairs,
            Function<CampaignPair, ForecastRequest> by) {
        List<ForecastRequest> replaced = new ArrayList<>();
        for (int i = 0; i < pairs.size(); i++) {
            replaced.add(pairs.get(i).map(by).orElse(requests.get(i)));
        }
        return replaced;
    }

    /** The forecast of the request with this index. */
    public QuantileForecast forecast(int index) {
        return planned.get(index);
    }

    /** The scenario of the request with this index, if its campaign was asked for. */
    public Optional<PromotionScenario> scenario(int index) {
        return scenarios.get(index);
    }
}
