package io.touchstock.attribution.report;

import java.io.Serializable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;

/**
 * How long conversions took from the first touch, counted by whole hours. Adds up, merges, and is taken back with
 * negative counts; hours whose counts are zero are gone.
 */
public final class TimeLagHistogram implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final List<Duration> EDGES = List.of(
            Duration.ZERO,
            Duration.ofHours(1),
            Duration.ofHours(6),
            Duration.ofDays(1),
            Duration.ofDays(2),
            Duration.ofDays(4),
            Duration.ofDays(7),
            Duration.ofDays(14),
            Duration.ofDays(30),
            Duration.ofDays(60),
            Duration.ofDays(90));

    private final TreeMap<Long, Hour> hours = new TreeMap<>();

    private record Hour(long conversions, long valueMicros) implements Serializable {

        Hour plus(Hour other) {
            return new Hour(
                    Math.addExact(conversions, other.conversions), Math.addExact(valueMicros, other.valueMicros));
        }

        boolean isZero() {
            return conversions == 0 && valueMicros == 0;
        }
    }

    /**
     * Adds conversions.
     *
     * @param lag from the first touch to the conversion, not negative
     * @param conversions negative to take back
     * @param valueMicros worth of these conversions, in millionths of the currency
     */
    public void add(Duration lag, long conversions, long valueMicros) {
        if (lag.isNegative()) {
            throw new IllegalArgumentException(
                    "lag is " + lag + ", at least 0 is possible: a conversion follows its first touch");
        }
        add(lag.toHours(), new Hour(conversions, valueMicros));
    }

    /** Adds all of another histogram, which stays as it is. */
    public void merge(TimeLagHistogram other) {
        Map.copyOf(other.hours).forEach(this::add);
    }

    private void add(long hour, Hour added) {
        Hour sum = hours.getOrDefault(hour, new Hour(0, 0)).plus(added);
        if (sum.isZero()) {
            hours.remove(hour);
        } else {
            hours.put(hour, sum);
        }
    }

    public boolean isEmpty() {
        return hours.isEmpty();
    }

    /** Conversions counted. */
    public long conversions() {
        return hours.values().stream().mapToLong(Hour::conversions).sum();
    }

    /** Conversions in spans that widen from the first hour to beyond 90 days, those without any included. */
    public List<TimeLag> spans() {
        List<TimeLag> spans = new ArrayList<>();
        for (int span = 0; span < EDGES.size(); span++) {
            Duration from = EDGES.get(span);
            Duration to = span + 1 < EDGES.size() ? EDGES.get(span + 1) : null;
            Hour sum = hours.subMap(from.toHours(), to == null ? Long.MAX_VALUE : to.toHours()).values().stream()
                    .reduce(new Hour(0, 0), Hour::plus);
            spans.add(new TimeLag(from, to, sum.conversions(), sum.valueMicros()));
        }
        return spans;
    }

    /**
     * The number of whole hours within which a share of the conversions had happened.
     *
     * @param share above 0 and at most 1; 0.5 gives the median
     * @return empty if there are no conversions
     */
    public OptionalLong quantileHours(double share) {
        if (!(share > 0 && share <= 1)) {
            throw new IllegalArgumentException("share is " + share + ", above 0 and at most 1 is possible");
        }
        double wanted = share * conversions();
        long counted = 0;
        for (Map.Entry<Long, Hour> hour : hours.entrySet()) {
            counted += hour.getValue().conversions();
            if (counted > 0 && counted >= wanted) {
                return OptionalLong.of(hour.getKey());
            }
        }
        return OptionalLong.empty();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TimeLagHistogram that && hours.equals(that.hours);
    }

    @Override
    public int hashCode() {
        return hours.hashCode();
    }

    @Override
    public String toString() {
        return "TimeLagHistogram[" + conversions() + " conversions]";
    }
}
