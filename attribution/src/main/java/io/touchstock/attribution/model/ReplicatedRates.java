package io.touchstock.attribution.model;

import java.util.List;

/** Shapley by rate, with the journeys of each set of channels counted anew in each replicate. */
final class ReplicatedRates implements ReplicatedModel {

    private final List<String> channels;
    private final long[][] conversions;
    private final long[][] nulls;
    private final double[][] valueMicros;

    ReplicatedRates(List<String> channels, int replicates) {
        this.channels = channels;
        int sets = 1 << channels.size();
        conversions = new long[sets][replicates];
        nulls = new long[sets][replicates];
        valueMicros = new double[sets][replicates];
    }

    @Override
    public void add(int[] path, long[] converted, double microsPerConversion, long[] unconverted) {
        int set = 0;
        for (int channel : path) {
            set |= 1 << channel;
        }
        long[] setConversions = conversions[set];
        long[] setNulls = nulls[set];
        double[] setValue = valueMicros[set];
        for (int replicate = 0; replicate < setConversions.length; replicate++) {
            setConversions[replicate] += converted[replicate];
            setNulls[replicate] += unconverted[replicate];
            setValue[replicate] += microsPerConversion * converted[replicate];
        }
    }

    @Override
    public ChannelSums credits(int replicate) {
        double[] withinConversions = new double[conversions.length];
        double[] withinJourneys = new double[conversions.length];
        double[] withinMicros = new double[conversions.length];
        for (int set = 0; set < conversions.length; set++) {
            withinConversions[set] = (double) conversions[set][replicate];
            withinJourneys[set] = (double) (conversions[set][replicate] + nulls[set][replicate]);
            withinMicros[set] = valueMicros[set][replicate];
        }
        for (double[] sums : List.of(withinConversions, withinJourneys, withinMicros)) {
            addSubsets(sums);
        }
        return new ChannelSums(values(withinConversions, withinJourneys), values(withinMicros, withinJourneys));
    }

    private double[] values(double[] sums, double[] journeys) {
        double[] values =
                ShapleyValue.exact(channels.size(), set -> journeys[set] == 0 ? 0 : sums[set] / journeys[set]);
        return ShapleyRate.scaledTo(sums[sums.length - 1], values);
    }

    private void addSubsets(double[] sums) {
        for (int channel = 0; channel < channels.size(); channel++) {
            int self = 1 << channel;
            for (int set = 0; set < sums.length; set++) {
                if ((set & self) != 0) {
                    sums[set] += sums[set ^ self];
                }
            }
        }
    }
}
