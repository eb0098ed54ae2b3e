package io.touchstock.attribution.model;

import java.io.Serializable;
import java.util.Arrays;

/**
 * Numbers distinct paths 0, 1, 2 … in the order in which they are first seen. Paths are sequences of channel codes and
 * lie one behind the other in a single array; an open-addressing table (linear probing) finds them. A path costs four
 * bytes a touch and about 16 bytes more.
 */
final class PathTable implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int FIRST_CAPACITY = 16;

    private int[] codes = new int[FIRST_CAPACITY * 4];
    private int[] starts = new int[FIRST_CAPACITY + 1];
    private int[] slots = new int[FIRST_CAPACITY * 2];
    private int paths;

    int size() {
        return paths;
    }

    int length(int path) {
        return starts[path + 1] - starts[path];
    }

    int code(int path, int position) {
        return codes[starts[path] + position];
    }

    int[] copy(int path) {
        return Arrays.copyOfRange(codes, starts[path], starts[path + 1]);
    }

    /** The number of a path, or -1 if it was never seen. */
    int find(int[] path) {
        return slots[slotOf(path)] - 1;
    }

    /** The number of a path, which is new (equal to the former {@link #size()}) if it was never seen. */
    int intern(int[] path) {
        int slot = slotOf(path);
        if (slots[slot] != 0) {
            return slots[slot] - 1;
        }
        append(path);
        slots[slot] = paths;
        if (paths * 3L > slots.length * 2L) {
            rehash();
        }
        return paths - 1;
    }

    /** Orders two paths channel by channel by the rank of each; of two that begin alike the shorter comes first. */
    int compare(int left, int right, int[] ranks) {
        int leftLength = length(left);
        int rightLength = length(right);
        int common = Math.min(leftLength, rightLength);
        for (int position = 0; position < common; position++) {
            int difference = ranks[code(left, position)] - ranks[code(right, position)];
            if (difference != 0) {
                return difference;
            }
        }
        return leftLength - rightLength;
    }

    private void append(int[] path) {
        int end = Math.addExact(starts[paths], path.length);
        if (end > codes.length) {
            codes = Arrays.copyOf(codes, grown(codes.length, end));
        }
        if (paths + 2 > starts.length) {
            starts = Arrays.copyOf(starts, grown(starts.length, paths + 2));
        }
        System.arraycopy(path, 0, codes, starts[paths], path.length);
        paths++;
        starts[paths] = end;
    }

    private static int grown(int capacity, int needed) {
        return (int) Math.max(needed, Math.min(Integer.MAX_VALUE - 8L, capacity + (capacity >> 1)));
    }

    private int slotOf(int[] path) {
        int mask = slots.length - 1;
        int slot = spread(Arrays.hashCode(path)) & mask;
        while (slots[slot] != 0 && !equal(slots[slot] - 1, path)) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private boolean equal(int known, int[] path) {
        return Arrays.equals(codes, starts[known], starts[known + 1], path, 0, path.length);
    }

    private void rehash() {
        slots = new int[Math.multiplyExact(slots.length, 2)];
        int mask = slots.length - 1;
        for (int path = 0; path < paths; path++) {
            int slot = spread(hash(path)) & mask;
            while (slots[slot] != 0) {
                slot = (slot + 1) & mask;
            }
            slots[slot] = path + 1;
        }
    }

    /** Equal to {@link Arrays#hashCode(int[])} of the path. */
    private int hash(int path) {
        int hash = 1;
        for (int at = starts[path]; at < starts[path + 1]; at++) {
            hash = 31 * hash + codes[at];
        }
        return hash;
    }

    private static int spread(int hash) {
        int mixed = hash * 0x9E3779B9;
        return mixed ^ (mixed >>> 15);
    }
}
