package io.touchstock.forecasting.flink;

import io.touchstock.forecasting.demand.DemandRules;
import io.touchstock.forecasting.model.ForecasterFactory;
import io.touchstock.forecasting.promotion.CampaignRules;
import java.time.Duration;
import java.util.Objects;

/**
 * How the demand job runs.
 *
 * @param rules history and horizon must be the model's
 * @param forecasters opened once per subtask
 * @param batchSize windows per call of the forecaster, at least 1
 * @param maxWait how long a window waits for its batch to fill, in processing time, more than 0
 * @param campaigns whose effect is forecast as well; null for none
 */
public record DemandConfig(
        DemandRules rules, ForecasterFactory forecasters, int batchSize, Duration maxWait, CampaignRules campaigns) {
    public DemandConfig {
        Objects.requireNonNull(rules, "rules");
        Objects.requireNonNull(forecasters, "forecasters");
        if (batchSize < 1 || maxWait.isNegative() || maxWait.isZero()) {
            throw new IllegalArgumentException("batchSize is " + batchSize + " and maxWait " + maxWait
                    + "; both must be more than 0, for example 256 and 1 s");
        }
    }
}
