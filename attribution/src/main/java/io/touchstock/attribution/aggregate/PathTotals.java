package io.touchstock.attribution.aggregate;

import io.touchstock.attribution.model.PathCount;
import java.io.Serializable;
import java.util.List;

/** The counts of a path, that add up and can be taken back; see {@link PathCount}. */
public record PathTotals(long conversions, long valueMicros, long nulls) implements Serializable {

    public static final PathTotals NONE = new PathTotals(0, 0, 0);

    /** Throws {@link ArithmeticException} rather than overflow. */
    public PathTotals plus(PathTotals other) {
        return new PathTotals(
                Math.addExact(conversions, other.conversions),
                Math.addExact(valueMicros, other.valueMicros),
                Math.addExact(nulls, other.nulls));
    }

    public boolean isNone() {
        return equals(NONE);
    }

    PathCount of(List<String> channels) {
        return new PathCount(channels, conversions, valueMicros, nulls);
    }
}
