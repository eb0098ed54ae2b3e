package io.touchstock.attribution.model;

import java.io.Serializable;

/**
 * Between what bounds a figure lies.
 *
 * @param low at most {@code high}
 * @param high at least {@code low}
 */
public record Interval(double low, double high) implements Serializable {

    public Interval {
        if (!(low <= high)) {
            throw new IllegalArgumentException("low is " + low + " and high " + high + "; low must not lie above high");
        }
    }

    /** Whether the figure lies between the bounds, which count as inside. */
    public boolean contains(double figure) {
        return low <= figure && figure <= high;
    }
}
