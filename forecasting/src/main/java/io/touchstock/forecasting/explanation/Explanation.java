package io.touchstock.forecasting.explanation;

import io.touchstock.forecasting.model.QuantileForecast;
import java.util.List;

/**
 * A forecast and what moved it. Each effect is taken out alone, so that they need not add up to what moved in all.
 *
 * @param forecast of the whole horizon
 * @param step that is explained
 * @param usual units of an average day with everything as usual; {@code NaN} if that is not known
 * @param effects largest first
 * @param plain expected units of each step with everything known in advance as usual and the usual level
 */
public record Explanation(QuantileForecast forecast, int step, double usual, List<Effect> effects, List<Double> plain) {
    public Explanation {
        effects = List.copyOf(effects);
        plain = List.copyOf(plain);
    }

    /** Expected units. */
    public double units() {
        return forecast.mean(step);
    }
}
