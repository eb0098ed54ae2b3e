package io.touchstock.forecasting.boosting;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** Trees as compressed bytes: a format number, the outputs' start, and each tree's splits and leaves. */
final class TreeBytes {
    private static final int FORMAT = 1;
    private static final int MOST_TREES = 100_000;

    private TreeBytes() {}

    static void write(BoostedTrees trees, OutputStream out) throws IOException {
        GZIPOutputStream packed = new GZIPOutputStream(out);
        DataOutputStream data = new DataOutputStream(new BufferedOutputStream(packed));
        data.writeInt(FORMAT);
        data.writeInt(BoostedTrees.OUTPUTS);
        data.writeInt(trees.trees().size());
        floats(data, trees.start());
        for (RegressionTree tree : trees.trees()) {
            data.writeInt(tree.depth());
            for (int node = 0; node < tree.feature().length; node++) {
                data.writeShort(tree.feature()[node]);
                data.writeFloat(tree.above()[node]);
            }
            for (float[] leaf : tree.leaves()) {
                floats(data, leaf);
            }
        }
        data.flush();
        packed.finish();
    }

    static BoostedTrees read(InputStream in) throws IOException {
        DataInputStream data = new DataInputStream(new BufferedInputStream(new GZIPInputStream(in)));
        int format = data.readInt();
        int outputs = data.readInt();
        int count = data.readInt();
        if (format != FORMAT || outputs != BoostedTrees.OUTPUTS || count < 0 || count > MOST_TREES) {
            throw new IOException("The trees are of format " + format + " with " + outputs + " outputs and " + count
                    + " trees; this version reads format " + FORMAT + " with " + BoostedTrees.OUTPUTS
                    + " outputs; train the model again");
        }
        float[] start = floats(data);
        List<RegressionTree> trees = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            trees.add(tree(data));
        }
        return new BoostedTrees(start, trees);
    }

    private static RegressionTree tree(DataInputStream data) throws IOException {
        int depth = data.readInt();
        if (depth < 1 || depth > BoostingPlan.MOST_DEPTH) {
            throw new IOException("A tree has depth " + depth + "; it must be 1 to " + BoostingPlan.MOST_DEPTH);
        }
        int inner = (1 << depth) - 1;
        short[] feature = new short[inner];
        float[] above = new float[inner];
        for (int node = 0; node < inner; node++) {
            feature[node] = data.readShort();
            above[node] = data.readFloat();
        }
        float[][] leaves = new float[inner + 1][];
        for (int leaf = 0; leaf < leaves.length; leaf++) {
            leaves[leaf] = floats(data);
        }
        return new RegressionTree(depth, feature, above, leaves);
    }

    private static void floats(DataOutputStream data, float... values) throws IOException {
        for (float value : values) {
            data.writeFloat(value);
        }
    }

    private static float[] floats(DataInputStream data) throws IOException {
        float[] values = new float[BoostedTrees.OUTPUTS];
        for (int i = 0; i < values.length; i++) {
            values[i] = data.readFloat();
        }
        return values;
    }
}
