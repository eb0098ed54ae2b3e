package io.touchstock.forecasting.dl4j;

import io.touchstock.forecasting.boosting.BoostedForecaster;
import io.touchstock.forecasting.boosting.BoostingPlan;
import io.touchstock.forecasting.encoding.EncodedPanel;
import io.touchstock.forecasting.feature.Window;
import io.touchstock.forecasting.feature.WindowBuilder;
import io.touchstock.forecasting.model.QuantileForecast;
import io.touchstock.forecasting.panel.SalesPanel;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/** Boosted trees beside the networks, from the same windows. */
final class Boosting {
    /** Name of the model in a blend. */
    static final String NAME = "boosting";

    /** Share of the time limit that one learning of trees may take; trees that are not reached are left out. */
    private static final int LIMIT_SHARE = 10;

    private final NetworkPlan plan;
    private final EncodedPanel panel;
    private final WindowBuilder builder;
    private final WindowDraw draw;
    private final InstantSource clock;

    Boosting(NetworkPlan plan, EncodedPanel panel, WindowBuilder builder, WindowDraw draw, InstantSource clock) {
        this.plan = plan;
        this.panel = panel;
        this.builder = builder;
        this.draw = draw;
        this.clock = clock;
    }

    /** Learns all days but those held back. */
    BoostedForecaster learn(Fold heldBack) {
        Duration limit = plan.timeLimit().dividedBy(LIMIT_SHARE);
        Instant end = clock.instant().plus(limit);
        return BoostedForecaster.learn(
                panel,
                builder,
                (count, random) -> draw.draw(count, heldBack, random),
                heldBack::learns,
                BoostingPlan.usual(),
                plan.seed(),
                () -> clock.instant().isBefore(end));
    }

    /** Forecasts in the panel's order, one a window. */
    static List<QuantileForecast> forecasts(
            BoostedForecaster trees, EncodedPanel panel, WindowBuilder builder, List<Window> windows, SalesPanel past) {
        double[][][] units = trees.units(panel, builder, windows);
        List<QuantileForecast> forecasts = new ArrayList<>();
        for (int i = 0; i < units.length; i++) {
            forecasts.add(NetworkEnsemble.quantiles(past, past.series().get(i), units[i]));
        }
        return forecasts;
    }
}
