package io.touchstock.attribution.model;

import java.util.Arrays;
import java.util.List;

/** A model of single journeys, whose sums are weighted anew in each replicate. */
final class ReplicatedShares implements ReplicatedModel {

    private final JourneyModel model;
    private final List<String> channels;
    private final double[][] conversions;
    private final double[][] valueMicros;
    private final double[] shareOf;

    ReplicatedShares(JourneyModel model, List<String> channels, int replicates) {
        this.model = model;
        this.channels = channels;
        conversions = new double[channels.size()][replicates];
        valueMicros = new double[channels.size()][replicates];
        shareOf = new double[channels.size()];
    }

    @Override
    public void add(int[] path, long[] converted, double microsPerConversion, long[] nulls) {
        String[] names = new String[path.length];
        Arrays.setAll(names, touch -> channels.get(path[touch]));
        double[] shares = model.shares(TouchSequence.untimed(List.of(names)));
        for (int touch = 0; touch < path.length; touch++) {
            shareOf[path[touch]] += shares[touch];
        }
        for (int channel : path) {
            double share = shareOf[channel];
            if (share != 0) {
                shareOf[channel] = 0;
                add(share, converted, conversions[channel]);
                add(share * microsPerConversion, converted, valueMicros[channel]);
            }
        }
    }

    private static void add(double share, long[] weights, double[] sums) {
        if (share != 0) {
            for (int replicate = 0; replicate < sums.length; replicate++) {
                sums[replicate] += share * weights[replicate];
            }
        }
    }

    @Override
    public ChannelSums credits(int replicate) {
        return new ChannelSums(column(conversions, replicate), column(valueMicros, replicate));
    }

    private static double[] column(double[][] rows, int column) {
        return Arrays.stream(rows).mapToDouble(row -> row[column]).toArray();
    }
}
