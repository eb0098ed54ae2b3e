package io.touchstock.forecasting.boosting;

/** A tree's splits, and in which leaf each of the rows lies that it was grown from. Arrays are not copied. */
final class GrownTree {
    private final int depth;
    private final short[] feature;
    private final int[] bin;
    private final int[] rows;
    private final int[] leafStart;

    /**
     * Takes the arrays over.
     *
     * @param feature per inner node; -1 where it is not split
     * @param bin per inner node the last bin of the left
     * @param rows leaf by leaf
     * @param leafStart per leaf the place of its first row, and the number of rows
     */
    GrownTree(int depth, short[] feature, int[] bin, int[] rows, int... leafStart) {
        this.depth = depth;
        this.feature = feature;
        this.bin = bin;
        this.rows = rows;
        this.leafStart = leafStart;
    }

    int leaves() {
        return leafStart.length - 1;
    }

    int[] rows() {
        return rows;
    }

    /** Place of a leaf's first row. */
    int start(int leaf) {
        return leafStart[leaf];
    }

    /** The leaf of any row. */
    int leaf(Examples examples, int row) {
        int node = 0;
        for (int level = 0; level < depth; level++) {
            boolean right = feature[node] >= 0 && examples.binned(feature[node])[row] > bin[node];
            node = 2 * node + (right ? 2 : 1);
        }
        return node - feature.length;
    }

    /** The tree for rows that are not in bins. */
    RegressionTree with(Examples examples, float[]... leaves) {
        float[] above = new float[feature.length];
        for (int node = 0; node < above.length; node++) {
            above[node] = feature[node] < 0 ? 0 : examples.cut(feature[node], bin[node]);
        }
        return new RegressionTree(depth, feature, above, leaves);
    }
}
