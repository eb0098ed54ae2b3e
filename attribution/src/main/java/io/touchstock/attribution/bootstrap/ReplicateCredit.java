package io.touchstock.attribution.bootstrap;

/** What one channel earned in each replicate. */
public final class ReplicateCredit {

    private final double[] conversions;
    private final double[] valueMicros;

    ReplicateCredit(int replicates) {
        conversions = new double[replicates];
        valueMicros = new double[replicates];
    }

    void set(int replicate, double newConversions, double newValueMicros) {
        conversions[replicate] = newConversions;
        valueMicros[replicate] = newValueMicros;
    }

    /** Conversions, one number a replicate. */
    public double[] conversions() {
        return conversions.clone();
    }

    /** Worth in millionths of the currency, one number a replicate. */
    public double[] valueMicros() {
        return valueMicros.clone();
    }
}
