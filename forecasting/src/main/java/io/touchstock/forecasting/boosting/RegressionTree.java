package io.touchstock.forecasting.boosting;

/**
 * A binary tree of fixed depth in breadth-first order: node {@code i} has the children {@code 2i+1} and {@code 2i+2}. A
 * node that is not split sends every row to the left.
 */
final class RegressionTree {
    private final int depth;
    private final short[] feature;
    private final float[] above;
    private final float[][] leaves;

    /**
     * A tree; the arrays are taken over.
     *
     * @param feature per inner node; -1 where it is not split
     * @param above per inner node: greater values go to the right
     * @param leaves per leaf and output what is added
     */
    RegressionTree(int depth, short[] feature, float[] above, float[][] leaves) {
        this.depth = depth;
        this.feature = feature;
        this.above = above;
        this.leaves = leaves;
    }

    int depth() {
        return depth;
    }

    short[] feature() {
        return feature;
    }

    float[] above() {
        return above;
    }

    float[][] leaves() {
        return leaves;
    }

    /** What is added to the outputs of a row. */
    float[] leaf(float... row) {
        int node = 0;
        for (int level = 0; level < depth; level++) {
            boolean right = feature[node] >= 0 && row[feature[node]] > above[node];
            node = 2 * node + (right ? 2 : 1);
        }
        return leaves[node - feature.length];
    }
}
