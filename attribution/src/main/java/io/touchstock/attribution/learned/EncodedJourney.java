package io.touchstock.attribution.learned;

/** A journey as the network reads it. */
public final class EncodedJourney {

    private final double[][] touches;
    private final boolean converted;

    /**
     * A journey; the rows are not copied.
     *
     * @param touches rows as {@link TouchEncoding} gives them, at least one
     * @param converted how it ended
     */
    public EncodedJourney(double[][] touches, boolean converted) {
        this.touches = touches;
        this.converted = converted;
    }

    /** One row a touch. */
    public double[][] touches() {
        return touches;
    }

    /** How it ended. */
    public boolean converted() {
        return converted;
    }
}
