package io.touchstock.attribution.model;

import java.util.Arrays;

/** Numbers distinct longs 0, 1, 2 … in the order in which they are first seen. Open addressing, linear probing. */
final class LongInterner {

    private long[] keys = new long[16];
    private int[] slots = new int[64];
    private int size;

    int size() {
        return size;
    }

    long key(int id) {
        return keys[id];
    }

    int find(long key) {
        return slots[slotOf(key)] - 1;
    }

    int intern(long key) {
        int slot = slotOf(key);
        if (slots[slot] != 0) {
            return slots[slot] - 1;
        }
        if (size == keys.length) {
            keys = Arrays.copyOf(keys, size * 2);
        }
        keys[size] = key;
        slots[slot] = ++size;
        if (size * 2L > slots.length) {
            rehash();
        }
        return size - 1;
    }

    private int slotOf(long key) {
        int mask = slots.length - 1;
        int slot = spread(key) & mask;
        while (slots[slot] != 0 && keys[slots[slot] - 1] != key) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void rehash() {
        slots = new int[slots.length * 2];
        for (int id = 0; id < size; id++) {
            slots[slotOf(keys[id])] = id + 1;
        }
    }

    private static int spread(long key) {
        long mixed = key * 0x9E3779B97F4A7C15L;
        return (int) (mixed ^ (mixed >>> 32));
    }
}
