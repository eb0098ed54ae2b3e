package io.touchstock.forecasting.blend;

import io.touchstock.forecasting.backtest.Combination;
import io.touchstock.forecasting.backtest.Round;
import java.util.List;

/**
 * {@link LearnedBlend} of all models of a round.
 *
 * @param picks see there
 */
public record Blend(String name, int picks) implements Combination {
    /** The best model of each class of demand. */
    public static final Blend GATE = new Blend("gate", 1);

    /** Weights in steps of a twentieth. */
    public static final Blend WEIGHTED = new Blend("blend", 20);

    @Override
    public LearnedBlend learn(List<Round> before) {
        return LearnedBlend.learn(before, List.copyOf(before.get(0).forecasts().keySet()), picks);
    }
}
