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
     * The states that a journey passes through: the window of the last {@code order} channels as it slides along the
     * path, equal ones in a row only once. A path shorter than the window is one state.
     *
     * @param channels by alphabetical place
     */
    long[] states(int[] channels) {
        int windows = channels.length == 0 ? 0 : Math.max(1, channels.length - order + 1);
        long[] states = new long[windows];
        int size = 0;
        for (int window = 0; window < windows; window++) {
            long state = pack(channels, window, Math.min(channels.length, window + order));
            if (size == 0 || state != states[size - 1]) {
                states[size++] = state;
            }
        }
        return size == windows ? states : Arrays.copyOf(states, size);
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
        return Arrays.stream(unpack(state)).distinct().toArray();
    }

    /** The channels of a state, the earliest first. */
    int[] unpack(long state) {
        int size = (Long.SIZE - Long.numberOfLeadingZeros(state) + bits - 1) / bits;
        int[] channels = new int[size];
        long rest = state;
        for (int position = size - 1; position >= 0; position--) {
            channels[position] = (int) (rest & ((1L << bits) - 1)) - 1;
            rest >>>= bits;
        }
        return channels;
    }
}
