package io.touchstock.attribution.model;

import java.util.Arrays;

/**
 * Packs the last channels of a journey into a long, so that a state of a chain of order k is one number. The number
 * depends on the channels' alphabetical places only. The start of a journey is 0.
 */
final class StateEncoding {

    static final long START = 0;

    private final int order;
    private final int bits;

    /**
     * @param order how many channels a state remembers
     * @param channels how many channels there are
     */
    StateEncoding(int order, int channels) {
        this.order = order;
        this.bits = Math.min(31, Long.SIZE / order);
        long most = (1L << bits) - 2;
        if (channels > most) {
            throw new IllegalArgumentException("markovOrder " + order + " allows " + most + " channels, and there are "
                    + channels + "; lower the order or group channels");
        }
    }

    int order() {
        return order;
    }

    /**
     * The states of a path: windows of the last {@code order} channels; a shorter path is one state.
     *
     * @param channels by alphabetical place
     */
    long[] states(int[] channels) {
        int windows = channels.length == 0 ? 0 : Math.max(1, channels.length - order + 1);
        long[] states = new long[windows];
        Arrays.setAll(states, window -> pack(channels, window, Math.min(channels.length, window + order)));
        return states;
    }

    long pack(int[] channels, int from, int to) {
        long state = 0;
        for (int position = from; position < to; position++) {
            state = state << bits | (channels[position] + 1L);
        }
        return state;
    }

    /** The distinct channels of a state, by alphabetical place. */
    int[] channels(long state) {
        int[] found = new int[order];
        int size = 0;
        for (long rest = state; rest != 0; rest >>>= bits) {
            found[size++] = (int) (rest & ((1L << bits) - 1)) - 1;
        }
        return Arrays.stream(found, 0, size).distinct().toArray();
    }
}
