package io.touchstock.forecasting.beam;

import io.touchstock.forecasting.demand.DayTally;
import org.apache.beam.sdk.transforms.Combine;

/** Adds up what days came to, first where it is read, then all together. */
final class AddTallies extends Combine.BinaryCombineFn<DayTally> {
    private static final long serialVersionUID = 1L;

    @Override
    public DayTally apply(DayTally one, DayTally other) {
        return one.plus(other);
    }
}
