package io.touchstock.forecasting.flink;

import io.touchstock.forecasting.demand.DayCalendar;
import io.touchstock.forecasting.demand.DemandRules;
import io.touchstock.forecasting.model.ModelSource;
import io.touchstock.forecasting.promotion.CampaignRules;
import java.time.Duration;
import java.util.Objects;

/**
 * How the demand job runs.
 *
 * @param rules days that series remember and forecasts speak of; a model with a shorter horizon speaks of fewer
 * @param models opened once per subtask; another model there is taken up as the job runs
 * @param batchSize series per call of the model, at least 1; the more, the better series can learn from each other
 * @param maxWait how long a request waits for its batch to fill, in processing time, more than 0
 * @param campaigns whose effect is forecast as well; null for none
 * @param calendar of columns that a model may read besides price and promotion
 */
public record DemandConfig(
        DemandRules rules,
        ModelSource models,
        int batchSize,
        Duration maxWait,
        CampaignRules campaigns,
        DayCalendar calendar) {
    public DemandConfig {
        Objects.requireNonNull(rules, "rules");
        Objects.requireNonNull(models, "models");
        Objects.requireNonNull(calendar, "calendar");
        if (batchSize < 1 || maxWait.isNegative() || maxWait.isZero()) {
            throw new IllegalArgumentException("batchSize is " + batchSize + " and maxWait " + maxWait
                    + "; both must be more than 0, for example 1024 and 1 s");
        }
    }
}
