package io.touchstock.forecasting.promotion;

import io.touchstock.forecasting.model.PanelForecaster;
import io.touchstock.forecasting.model.QuantileForecast;
import io.touchstock.forecasting.panel.PanelSeries;
import io.touchstock.forecasting.panel.SalesPanel;
import io.touchstock.forecasting.regression.CampaignDays;
import io.touchstock.forecasting.regression.LogUplift;
import io.touchstock.forecasting.regression.PromotedDay;
import io.touchstock.forecasting.regression.PromotionEffects;
import io.touchstock.forecasting.regression.PromotionRegression;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What one campaign would do to all series of a panel: the model's forecast with it over that without, calibrated to a
 * regression on past campaigns.
 *
 * @param campaign that was asked for
 * @param series those with an observed period
 * @param scale by which the model's logarithms were multiplied
 * @param dipPeriods periods after a campaign that the dip is told for; 0 if it cannot be told
 * @param campaignDeviation standard deviation of the logarithm of a single campaign's uplift from the expected one
 */
public record PromotionUplift(
        PanelCampaign campaign, List<SeriesUplift> series, double scale, int dipPeriods, double campaignDeviation) {
    private static final double LEAST_UNITS = 1e-6;

    public PromotionUplift {
        series = List.copyOf(series);
    }

    /**
     * Asks model and regression.
     *
     * @param horizon periods to forecast; the campaign lies within
     * @throws IllegalArgumentException if nothing was promoted in the past
     */
    public static PromotionUplift of(PanelForecaster model, SalesPanel past, int horizon, PanelCampaign campaign) {
        PromotionRegression regression = PromotionRegression.fit(past);
        List<QuantileForecast> without = model.forecast(campaign.without(past, horizon), horizon);
        List<QuantileForecast> with = model.forecast(campaign.with(past, horizon), horizon);
        List<Asked> asked = IntStream.range(0, past.series().size())
                .parallel()
                .filter(i -> observed(past.series().get(i)))
                .mapToObj(i -> asked(past, i, campaign, regression, without.get(i), with.get(i)))
                .toList();
        UpliftCalibration calibration = new UpliftCalibration();
        asked.forEach(one -> one.days().forEach(day -> calibration.add(day.model(), day.regression())));
        return new PromotionUplift(
                campaign,
                asked.stream().map(one -> one.joined(calibration)).toList(),
                calibration.scale(),
                regression.dipPeriods(),
                regression.campaignDeviation());
    }

    private static boolean observed(PanelSeries series) {
        return IntStream.range(0, series.length()).anyMatch(series::observed);
    }

    private static Asked asked(
            SalesPanel past,
            int index,
            PanelCampaign campaign,
            PromotionRegression regression,
            QuantileForecast without,
            QuantileForecast with) {
        PanelSeries series = past.series().get(index);
        PromotionEffects effects = regression.of(series);
        SalesPanel promoted = campaign.with(past.only(one -> one == series), campaign.firstStep() + campaign.days());
        PanelSeries ahead = promoted.series().get(0);
        CampaignDays strengths = new CampaignDays(promoted, campaign.firstStep() + campaign.days());
        List<AskedDay> days = new ArrayList<>();
        for (int day = 0; day < campaign.days(); day++) {
            int step = campaign.firstStep() + day;
            if (without.mean(step) > LEAST_UNITS && with.mean(step) > LEAST_UNITS) {
                PromotedDay today = new PromotedDay(
                        past.day(past.periods() + step).getDayOfWeek(),
                        day + 1,
                        strengths.strength(ahead, series.length() + step),
                        campaign.logPriceRatio());
                days.add(new AskedDay(
                        today,
                        step,
                        without.mean(step),
                        Math.log(with.mean(step) / without.mean(step)),
                        effects.uplift(today)));
            }
        }
        return new Asked(past, series, days, effects);
    }

    private record AskedDay(PromotedDay promoted, int step, double without, double model, LogUplift regression) {}

    private record Asked(SalesPanel past, PanelSeries series, List<AskedDay> days, PromotionEffects effects) {
        SeriesUplift joined(UpliftCalibration calibration) {
            List<SeriesUplift.Day> joined = days.stream()
                    .map(day -> new SeriesUplift.Day(
                            day.promoted().number(),
                            past.day(past.periods() + day.step()),
                            day.without(),
                            day.model(),
                            day.regression().value(),
                            calibration.joined(day.model(), day.regression())))
                    .toList();
            return new SeriesUplift(series.id(), joined, error(calibration), effects.dip(), effects.elasticity());
        }

        private double error(UpliftCalibration calibration) {
            if (days.isEmpty()) {
                return Double.NaN;
            }
            double model = days.stream().mapToDouble(AskedDay::model).average().orElseThrow();
            List<PromotedDay> promoted = days.stream().map(AskedDay::promoted).toList();
            return calibration.joined(model, effects.together(promoted)).standardError();
        }
    }
}
