package io.touchstock.forecasting.blend;

import io.touchstock.forecasting.backtest.StepRange;
import io.touchstock.forecasting.evaluation.DemandClass;

/**
 * What weights hold for.
 *
 * @param demandClass null for all classes
 * @param range of the horizon; null for the whole of it
 */
record BlendCell(DemandClass demandClass, StepRange range) {
    static final BlendCell ALL = new BlendCell(null, null);

    /** The next wider group: the class over the whole horizon, then everything; null above that. */
    BlendCell wider() {
        return range != null ? new BlendCell(demandClass, null) : demandClass != null ? ALL : null;
    }
}
