package io.touchstock.attribution.aggregate;

import io.touchstock.attribution.model.PathCount;
import java.io.Serializable;
import java.util.List;

/** The counts of a path, that add up and can be taken back; see {@link PathCount}. */
public record PathTotals(long conversions, long valueMicros, long nulls) implements Serializable {

    public static final PathTotals NONE = new PathTotals(0, 0, 0);

    /** Throws {@link ArithmeticException} rather than overflow. */
    public PathTotals plus(DailyContribution contribution) {
        return new PathTotals(
                Math.addExact(conversions, contribution.conversions()),
                Math.addExact(valueMicros, contribution.valueMicros()),
                Math.addExact(nulls, contribution.nulls()));
    }

    public PathCount of(List<String> channels) {
        return new PathCount(channels, conversions, valueMicros, nulls);
    }
}
