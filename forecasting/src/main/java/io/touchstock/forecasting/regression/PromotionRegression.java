package io.touchstock.forecasting.regression;

import io.touchstock.forecasting.panel.PanelSeries;
import io.touchstock.forecasting.panel.SalesPanel;
import java.util.ArrayList;
import java.util.List;

/**
 * What past promotions did: the quasi-Poisson regression of {@link PooledRegression} with covariates for campaigns, and
 * with standard errors. Each series is drawn towards what all have in common by as much as its own data tell less.
 */
public final class PromotionRegression {
    private static final int SAMPLE = 300;
    private static final double MEMORY_YEARS = 2.5;

    private final CampaignDays campaigns;
    private final PromotionDesign design;
    private final PooledEffects effects;
    private final CommonErrors errors;
    private final double decay;
    private final double campaignVariance;

    private PromotionRegression(SalesPanel past, CampaignDays campaigns) {
        this.campaigns = campaigns;
        this.design = new PromotionDesign(past, campaigns);
        this.decay = Memory.decay(MEMORY_YEARS, past.frequency().periodsPerYear());
        List<PanelSeries> sample = PooledRegression.spread(past, SAMPLE);
        List<Rows> rows = sample.parallelStream()
                .map(series -> Rows.of(design, series, decay))
                .toList();
        this.effects = PooledEffects.of(rows, design.columns());
        this.errors =
                CommonErrors.of(rows, sample.stream().map(PanelSeries::start).toList(), effects.common());
        this.campaignVariance = campaignVariance(sample, rows);
    }

    /**
     * Learns from a panel.
     *
     * @throws IllegalArgumentException if no series has an observed period that was promoted
     */
    public static PromotionRegression fit(SalesPanel past) {
        CampaignDays campaigns = new CampaignDays(past, 0);
        boolean any = past.series().stream().anyMatch(series -> {
            for (int i = 0; i < series.length(); i++) {
                if (series.observed(i) && campaigns.of(series, i) > 0) {
                    return true;
                }
            }
            return false;
        });
        if (!any) {
            throw new IllegalArgumentException("no series was promoted up to " + past.lastDay()
                    + "; name the column with --columns promotion=NAME, or a price that was cut with price=NAME");
        }
        return new PromotionRegression(past, campaigns);
    }

    /** Periods after a campaign that its dip is told for; 0 if it cannot be told. */
    public int dipPeriods() {
        return design.dipWindow();
    }

    /** Standard deviation of the logarithm of what one campaign does from what all of a series do. */
    public double campaignDeviation() {
        return Math.sqrt(campaignVariance);
    }

    /** What promotions do to a series. */
    public PromotionEffects of(PanelSeries series) {
        Rows rows = Rows.of(design, series, decay);
        return new PromotionEffects(
                design,
                SeriesFit.of(rows, effects.common(), effects.precision(), true),
                effects.precision(),
                errors,
                campaignVariance);
    }

    /** What is left of the variance of a campaign's demand over its mean when the noise of its days is taken off. */
    private double campaignVariance(List<PanelSeries> sample, List<Rows> rows) {
        double sum = 0;
        double weights = 0;
        for (int i = 0; i < rows.size(); i++) {
            SeriesFit fit = SeriesFit.of(rows.get(i), effects.common(), effects.precision(), false);
            for (double[] campaign : campaigns(sample.get(i), rows.get(i), fit)) {
                double noise = fit.dispersion() / campaign[1];
                double weight = 1 / (noise + 0.01);
                double error = campaign[0] / campaign[1] - 1;
                sum += weight * (error * error - noise);
                weights += weight;
            }
        }
        return weights == 0 ? 0 : Math.max(0, sum / weights);
    }

    /** Demand and mean of each campaign that a series has had. */
    private List<double[]> campaigns(PanelSeries series, Rows rows, SeriesFit fit) {
        List<double[]> all = new ArrayList<>();
        int before = 0;
        for (int row = 0; row < rows.count(); row++) {
            int day = campaigns.of(series, rows.index(row));
            if (day > 0) {
                if (day <= before || before <= 0) {
                    all.add(new double[2]);
                }
                double[] last = all.get(all.size() - 1);
                last[0] += rows.demand(row);
                last[1] += Math.max(1e-3, SeriesFit.mean(rows.product(row, fit.coefficients())));
            }
            before = day;
        }
        return all;
    }
}
