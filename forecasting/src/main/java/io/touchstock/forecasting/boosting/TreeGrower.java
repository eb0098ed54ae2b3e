package io.touchstock.forecasting.boosting;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Grows one tree level by level from histograms of gradients (Ke et al. 2017). A split is judged by the gradients of
 * several outputs at once, so that one tree serves them all. Time: rows × features × depth / 2, since a sibling's
 * histogram is its parent's less the other's.
 */
final class TreeGrower {
    private static final double SHRINKAGE = 20;

    private final Examples examples;
    private final BoostingPlan plan;
    private final float[][] gradients;
    private final int width;
    private int[] features;

    /**
     * A grower.
     *
     * @param gradients per row, one a channel; read anew for each tree
     */
    TreeGrower(Examples examples, BoostingPlan plan, float[][] gradients) {
        this.examples = examples;
        this.plan = plan;
        this.gradients = gradients;
        this.width = gradients[0].length + 2;
    }

    /**
     * Grows a tree.
     *
     * @param rows to grow it from; put into the order of the leaves
     */
    GrownTree grow(int[] rows, SplittableRandom random) {
        features = drawn(random);
        int inner = (1 << plan.depth()) - 1;
        short[] feature = new short[inner];
        int[] bin = new int[inner];
        Arrays.fill(feature, (short) -1);
        int[] start = new int[2 * inner + 2];
        int[] end = new int[2 * inner + 2];
        end[0] = rows.length;
        double[][][] histograms = new double[2 * inner + 1][][];
        int[] spare = new int[rows.length];
        for (int node = 0; node < inner; node++) {
            int left = 2 * node + 1;
            start[left] = start[node];
            end[left] = end[node];
            start[left + 1] = end[node];
            end[left + 1] = end[node];
            if (end[node] - start[node] >= 2 * plan.leastRows()) {
                if (histograms[node] == null) {
                    histograms[node] = histogram(rows, start[node], end[node]);
                }
                split(node, histograms[node], feature, bin);
                if (feature[node] >= 0) {
                    int middle = partition(rows, start[node], end[node], feature[node], bin[node], spare);
                    end[left] = middle;
                    start[left + 1] = middle;
                    if (left < inner) {
                        children(histograms, node, rows, start, end);
                    }
                }
            }
            histograms[node] = null;
        }
        int[] leafStart = new int[inner + 2];
        for (int leaf = 0; leaf <= inner; leaf++) {
            leafStart[leaf] = start[inner + leaf];
        }
        leafStart[inner + 1] = rows.length;
        return new GrownTree(plan.depth(), feature, bin, rows, leafStart);
    }

    private int[] drawn(SplittableRandom random) {
        int[] all = new int[examples.features()];
        int count = 0;
        for (int i = 0; i < all.length; i++) {
            if (examples.bins(i) > 1) {
                all[count++] = i;
            }
        }
        int wanted = Math.max(1, (int) Math.round(count * plan.featureShare()));
        for (int i = 0; i < Math.min(wanted, count); i++) {
            int other = i + random.nextInt(count - i);
            int kept = all[i];
            all[i] = all[other];
            all[other] = kept;
        }
        return Arrays.copyOf(all, Math.min(wanted, count));
    }

    private void children(double[][][] histograms, int node, int[] rows, int[] start, int[] end) {
        int left = 2 * node + 1;
        int smaller = end[left] - start[left] <= end[left + 1] - start[left + 1] ? left : left + 1;
        int larger = smaller == left ? left + 1 : left;
        if (end[larger] - start[larger] < 2 * plan.leastRows()) {
            return;
        }
        histograms[smaller] = histogram(rows, start[smaller], end[smaller]);
        double[][] rest = histograms[node];
        for (int i = 0; i < rest.length; i++) {
            for (int j = 0; j < rest[i].length; j++) {
                rest[i][j] -= histograms[smaller][i][j];
            }
        }
        histograms[larger] = rest;
        histograms[node] = null;
    }

    /** Per drawn feature and bin: rows, weight, and the sum of each gradient. */
    private double[][] histogram(int[] rows, int from, int to) {
        double[][] all = new double[features.length][];
        for (int i = 0; i < features.length; i++) {
            byte[] binned = examples.binned(features[i]);
            double[] sums = new double[examples.bins(features[i]) * width];
            for (int at = from; at < to; at++) {
                int row = rows[at];
                int place = binned[row] * width;
                sums[place]++;
                sums[place + 1] += examples.weight(row);
                float[] gradient = gradients[row];
                for (int channel = 0; channel < gradient.length; channel++) {
                    sums[place + 2 + channel] += gradient[channel];
                }
            }
            all[i] = sums;
        }
        return all;
    }

    private void split(int node, double[][] histogram, short[] feature, int... highest) {
        double best = 0;
        double[] left = new double[width];
        double[] total = new double[width];
        for (int i = 0; i < features.length; i++) {
            double[] sums = histogram[i];
            Arrays.fill(total, 0);
            Arrays.fill(left, 0);
            for (int place = 0; place < sums.length; place++) {
                total[place % width] += sums[place];
            }
            double whole = score(total);
            int bins = sums.length / width;
            for (int bin = 0; bin < bins - 1; bin++) {
                for (int k = 0; k < width; k++) {
                    left[k] += sums[bin * width + k];
                }
                if (left[0] < plan.leastRows()) {
                    continue;
                }
                if (total[0] - left[0] < plan.leastRows()) {
                    break;
                }
                double gain = score(left) + rest(total, left) - whole;
                if (gain > best) {
                    best = gain;
                    feature[node] = (short) features[i];
                    highest[node] = bin;
                }
            }
        }
    }

    private double score(double[] sums) {
        double squares = 0;
        for (int k = 2; k < width; k++) {
            squares += sums[k] * sums[k];
        }
        return squares / (sums[1] + SHRINKAGE);
    }

    private double rest(double[] total, double[] left) {
        double squares = 0;
        for (int k = 2; k < width; k++) {
            squares += (total[k] - left[k]) * (total[k] - left[k]);
        }
        return squares / (total[1] - left[1] + SHRINKAGE);
    }

    private int partition(int[] rows, int from, int to, int feature, int bin, int[] spare) {
        byte[] binned = examples.binned(feature);
        int left = from;
        int right = 0;
        for (int at = from; at < to; at++) {
            int row = rows[at];
            if (binned[row] <= bin) {
                rows[left++] = row;
            } else {
                spare[right++] = row;
            }
        }
        System.arraycopy(spare, 0, rows, left, right);
        return left;
    }
}
