package io.touchstock.attribution.learned;

import io.touchstock.attribution.model.TouchSequence;
import io.touchstock.connectors.event.TouchpointKind;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Touches as numbers, one row a touch: one column a channel and one for every channel not learnt, one a kind, the hours
 * since the touch before and the hours until the last touch, both as log(1 + hours) / 5.
 *
 * <p>Nothing after the last touch is read: the time from there to the conversion exists for converting journeys only
 * and would give the outcome away.
 */
public final class TouchEncoding implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int TIMES = 2;
    private static final double LOG_HOURS_SCALE = 5;

    private final List<String> channels;
    private final List<String> kinds;
    private final int maxTouches;
    private final HashMap<String, Integer> channelColumns = new HashMap<>();
    private final HashMap<String, Integer> kindColumns = new HashMap<>();

    /**
     * An encoding of these channels and kinds; every other channel shares a column, every other kind has none.
     *
     * @param kinds names of {@link TouchpointKind}
     * @param maxTouches how many of the last touches are read
     */
    public TouchEncoding(List<String> channels, List<String> kinds, int maxTouches) {
        this.channels = List.copyOf(channels);
        this.kinds = List.copyOf(kinds);
        this.maxTouches = maxTouches;
        for (String channel : this.channels) {
            channelColumns.put(channel, channelColumns.size());
        }
        for (String kind : this.kinds) {
            kindColumns.put(kind, this.channels.size() + 1 + kindColumns.size());
        }
        if (channelColumns.size() != channels.size() || kindColumns.size() != kinds.size() || maxTouches < 1) {
            throw new IllegalArgumentException("channels " + channels + " and kinds " + kinds
                    + " must differ and maxTouches " + maxTouches + " must be 1 or more; list each name once");
        }
    }

    /** Learns which channels there are: the most frequent, of those that were seen often enough to learn from. */
    static TouchEncoding learnt(List<TouchSequence> sequences, LearnedSettings settings) {
        Map<String, Integer> counts = new TreeMap<>();
        sequences.forEach(touches -> touches.channels().forEach(channel -> counts.merge(channel, 1, Integer::sum)));
        List<String> frequent = counts.entrySet().stream()
                .filter(entry -> entry.getValue() >= settings.minTouchesOfChannel())
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed().thenComparing(Map.Entry::getKey))
                .limit(settings.maxChannels())
                .map(Map.Entry::getKey)
                .sorted(Comparator.naturalOrder())
                .toList();
        List<String> kinds =
                Arrays.stream(TouchpointKind.values()).map(TouchpointKind::name).toList();
        return new TouchEncoding(frequent, kinds, settings.maxTouches());
    }

    /** Channels with a column of their own. */
    public List<String> channels() {
        return channels;
    }

    /** Names of the kinds that have a column. */
    public List<String> kinds() {
        return kinds;
    }

    /** How many of the last touches are read. */
    public int maxTouches() {
        return maxTouches;
    }

    /** Columns of a row. */
    public int width() {
        return channels.size() + 1 + kinds.size() + TIMES;
    }

    /** The first of the two columns of times. */
    int timesFrom() {
        return width() - TIMES;
    }

    /** The column of a channel; those not learnt share the one after the last. */
    public int column(String channel) {
        return channelColumns.getOrDefault(channel, channels.size());
    }

    /** Index of the first touch that is read. */
    int firstRead(TouchSequence touches) {
        return Math.max(0, touches.size() - maxTouches);
    }

    /** Rows of the touches that are read. */
    public double[][] encode(TouchSequence touches) {
        return encode(
                touches, IntStream.range(firstRead(touches), touches.size()).toArray());
    }

    /** The same as if one of the touches that are read had not been. */
    double[][] encodeWithout(TouchSequence touches, int removed) {
        return encode(
                touches,
                IntStream.range(firstRead(touches), touches.size())
                        .filter(touch -> touch != removed)
                        .toArray());
    }

    private double[][] encode(TouchSequence touches, int[] read) {
        if (!touches.timed()) {
            throw new IllegalArgumentException(LearnedModel.NAME + " needs the time of each touchpoint, and these have"
                    + " none; read events instead of path summaries, or leave this model out");
        }
        double[][] rows = new double[read.length][width()];
        Instant last = read.length == 0 ? null : touches.touchedAt().get(read[read.length - 1]);
        Instant before = null;
        for (int row = 0; row < read.length; row++) {
            Instant touchedAt = touches.touchedAt().get(read[row]);
            rows[row][column(touches.channels().get(read[row]))] = 1;
            if (!touches.kinds().isEmpty()) {
                Integer column = kindColumns.get(touches.kinds().get(read[row]).name());
                if (column != null) {
                    rows[row][column] = 1;
                }
            }
            int times = timesFrom();
            rows[row][times] = before == null ? 0 : logHours(before, touchedAt);
            rows[row][times + 1] = logHours(touchedAt, last);
            before = touchedAt;
        }
        return rows;
    }

    private static double logHours(Instant from, Instant to) {
        return StrictMath.log1p(hours(from, to)) / LOG_HOURS_SCALE;
    }

    static double hours(Instant from, Instant to) {
        return Duration.between(from, to).toMillis() / 3.6e6;
    }
}
