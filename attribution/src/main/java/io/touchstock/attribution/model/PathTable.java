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
    private int slotCount = FIRST_CAPACITY * 2;
    private int[] slots = new int[slotCount];
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
        if (path.length == 0 && slots == null) {
            return paths > 0 && length(0) == 0 ? 0 : -1;
        }
        int slot = slotOf(path);
        return slots[slot] - 1;
    }

    /** The number of a path, which is new (equal to the former {@link #size()}) if it was never seen. */
    int intern(int[] path) {
        int slot = slotOf(path);
        if (slots[slot] != 0) {
            return slots[slot] - 1;
        }
        append(path);
        slots[slot] = paths;
        if (paths * 3L > slotCount * 2L) {
            rehash();
        }
        return paths - 1;
    }

    /**
     * Sorts paths channel by channel by the rank of each, of two that begin alike the shorter first: the three-way
     * radix quicksort of Bentley and Sedgewick 1997.
     */
    void sort(int[] items, int[] ranks) {
        sort(items, 0, items.length, 0, ranks);
    }

    private void sort(int[] items, int first, int end, int firstDepth, int[] ranks) {
        int from = first;
        int to = end;
        for (int depth = firstDepth; to - from > 1; depth++) {
            int pivot = rank(items[(from + to) >>> 1], depth, ranks);
            int smaller = from;
            int larger = to;
            for (int at = from; at < larger; ) {
                int rank = rank(items[at], depth, ranks);
                if (rank < pivot) {
                    swap(items, at++, smaller++);
                } else if (rank > pivot) {
                    swap(items, at, --larger);
                } else {
                    at++;
                }
            }
            sort(items, from, smaller, depth, ranks);
            sort(items, larger, to, depth, ranks);
            if (pivot < 0) {
                return;
            }
            from = smaller;
            to = larger;
        }
    }

    /**
     * A table of some of the paths, numbered as they are listed. What finds them is made when it is first asked for.
     *
     * @param listed sorted, so that the empty path comes first
     */
    PathTable inOrder(int[] listed) {
        PathTable table = new PathTable();
        int touches = 0;
        for (int path : listed) {
            touches += length(path);
        }
        table.codes = new int[Math.max(table.codes.length, touches)];
        table.starts = new int[Math.max(table.starts.length, listed.length + 1)];
        for (int path : listed) {
            System.arraycopy(codes, starts[path], table.codes, table.starts[table.paths], length(path));
            table.starts[table.paths + 1] = table.starts[table.paths] + length(path);
            table.paths++;
        }
        table.slots = null;
        table.slotCount = Math.max(table.slotCount, slotCount);
        return table;
    }

    private int rank(int path, int depth, int[] ranks) {
        int at = starts[path] + depth;
        return at < starts[path + 1] ? ranks[codes[at]] : -1;
    }

    private static void swap(int[] items, int left, int right) {
        int item = items[left];
        items[left] = items[right];
        items[right] = item;
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
        if (slots == null) {
            fillSlots();
        }
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
        slotCount = Math.multiplyExact(slotCount, 2);
        fillSlots();
    }

    private void fillSlots() {
        slots = new int[slotCount];
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
