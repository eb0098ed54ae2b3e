package io.touchstock.forecasting.drift;

import io.touchstock.forecasting.model.Provenance;
import java.io.Serializable;
import java.util.Optional;

/**
 * How good a model was on days held back from its training.
 *
 * @param wape sum of absolute errors of the median over sum of units
 * @param bias sum of the mean's errors over sum of units; positive if too much was forecast
 * @param coverage80 share of days within the 0.1 and 0.9 quantiles
 */
public record Reference(double wape, double bias, double coverage80) implements Serializable {
    /** Empty for a model that no days were held back from. */
    public static Optional<Reference> of(Provenance model) {
        Double wape = model.metrics().get("holdout.wape");
        Double bias = model.metrics().get("holdout.bias");
        Double coverage = model.metrics().get("holdout.coverage80");
        return wape == null || bias == null || coverage == null
                ? Optional.empty()
                : Optional.of(new Reference(wape, bias, coverage));
    }
}
