package io.touchstock.forecasting.promotion;

import io.touchstock.connectors.event.PromotionScenario;
import io.touchstock.forecasting.demand.AheadDay;
import io.touchstock.forecasting.demand.ForecastEvents;
import io.touchstock.forecasting.demand.ForecastRequest;
import io.touchstock.forecasting.model.QuantileForecast;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * The same days ahead twice: without any promotion, and with one campaign from the first day on and none after it, so
 * that the days that are left show the dip. Promotions that are planned are in neither, or the difference would be
 * theirs as well.
 *
 * @param without at list price
 * @param with the same with the campaign
 */
public record CampaignPair(
        ForecastRequest without,
        ForecastRequest with,
        long listPriceMicros,
        long promotedPriceMicros,
        LocalDate startsOn,
        LocalDate endsOn) {

    /** Empty for a series whose list price is not known. */
    public static Optional<CampaignPair> of(ForecastRequest request, CampaignRules rules) {
        double listPrice = ListPrice.micros(request);
        if (Double.isNaN(listPrice)) {
            return Optional.empty();
        }
        UsualCampaign usual = UsualCampaign.of(request, rules);
        int days = Math.min(usual.days(), request.ahead().size());
        long promoted = Math.round(listPrice * usual.priceRatio());
        if (promoted < 1 || promoted >= Math.round(listPrice)) {
            return Optional.empty();
        }
        List<AheadDay> plain = Collections.nCopies(request.ahead().size(), new AheadDay(false, listPrice));
        List<AheadDay> campaign = new ArrayList<>(plain);
        Collections.fill(campaign.subList(0, days), new AheadDay(true, promoted));
        return Optional.of(new CampaignPair(
                ahead(request, plain),
                ahead(request, campaign),
                Math.round(listPrice),
                promoted,
                request.asOf().plusDays(1),
                request.asOf().plusDays(days)));
    }

    /** The pair once it is forecast. */
    PromotionScenario scenario(QuantileForecast without, QuantileForecast with, String modelVersion) {
        return new PromotionScenario(
                this.without.sku(),
                this.without.location(),
                this.without.asOf(),
                modelVersion,
                listPriceMicros,
                promotedPriceMicros,
                startsOn,
                endsOn,
                ForecastEvents.of(without, modelVersion).days(),
                ForecastEvents.of(with, modelVersion).days());
    }

    private static ForecastRequest ahead(ForecastRequest request, List<AheadDay> ahead) {
        return new ForecastRequest(request.sku(), request.location(), request.asOf(), request.past(), ahead);
    }
}
