package io.touchstock.app.shop;

import java.util.Arrays;

/** The touches of one person on one day: when, and which channel. Used again for the next person. */
final class DayTrail {
    private int[] seconds = new int[16];
    private int[] channels = new int[16];
    private int touches;

    void clear() {
        touches = 0;
    }

    void add(int second, int channel) {
        if (touches == seconds.length) {
            seconds = Arrays.copyOf(seconds, touches * 2);
            channels = Arrays.copyOf(channels, touches * 2);
        }
        seconds[touches] = second;
        channels[touches++] = channel;
    }

    /** The channel of the last touch at or before the second, or -1. */
    int lastUntil(int second) {
        return last(0, second);
    }

    /** The channel of the day's last touch if that came after the second, otherwise -1. */
    int lastAfter(int second) {
        return last(second + 1, Integer.MAX_VALUE);
    }

    private int last(int from, int until) {
        int best = -1;
        for (int i = 0; i < touches; i++) {
            if (seconds[i] >= from && seconds[i] <= until && (best < 0 || seconds[i] >= seconds[best])) {
                best = i;
            }
        }
        return best < 0 ? -1 : channels[best];
    }
}
