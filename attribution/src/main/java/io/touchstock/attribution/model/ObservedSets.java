package io.touchstock.attribution.model;

import java.util.Arrays;
import java.util.List;

/**
 * Journeys by the set of channels that they touch, for any number of channels. Tells the rates of two games at once:
 * conversions, and their value in millionths of the currency, per journey among the journeys that stay within a
 * coalition. The rate among no journeys is 0.
 */
final class ObservedSets implements JoiningWorth {

    static final int CONVERSIONS = 0;
    static final int VALUE_MICROS = 1;
    static final int GAMES = 2;

    private final List<String> channels;
    private final int[] members;
    private final int[] starts;
    private final long[] conversions;
    private final long[] valueMicros;
    private final long[] journeys;

    private ObservedSets(List<String> channels, PathTable sets, long[][] counts) {
        this.channels = channels;
        starts = new int[sets.size() + 1];
        for (int set = 0; set < sets.size(); set++) {
            starts[set + 1] = starts[set] + sets.length(set);
        }
        members = new int[starts[sets.size()]];
        for (int set = 0; set < sets.size(); set++) {
            for (int member = 0; member < sets.length(set); member++) {
                members[starts[set] + member] = sets.code(set, member);
            }
        }
        conversions = counts[0];
        valueMicros = counts[1];
        journeys = counts[2];
    }

    /** Journeys without a touch are left out. */
    static ObservedSets of(PathStatistics statistics) {
        List<String> channels = statistics.channels();
        int[] indexByCode = statistics.channelIndexByCode(channels);
        PathTable sets = new PathTable();
        long[][] counts = new long[3][statistics.size()];
        statistics.forEachCoded((codes, converted, value, nulls) -> {
            if (codes.length > 0) {
                int set = sets.intern(distinct(codes, indexByCode));
                counts[0][set] = Math.addExact(counts[0][set], converted);
                counts[1][set] = Math.addExact(counts[1][set], value);
                counts[2][set] = Math.addExact(counts[2][set], Math.addExact(converted, nulls));
            }
        });
        return new ObservedSets(channels, sets, counts);
    }

    private static int[] distinct(int[] codes, int[] indexByCode) {
        Arrays.setAll(codes, position -> indexByCode[codes[position]]);
        Arrays.sort(codes);
        int size = 0;
        for (int code : codes) {
            if (size == 0 || codes[size - 1] != code) {
                codes[size++] = code;
            }
        }
        return Arrays.copyOf(codes, size);
    }

    List<String> channels() {
        return channels;
    }

    /**
     * Two games: {@link #CONVERSIONS} and {@link #VALUE_MICROS}. On the circle of the order a set is completed by the
     * member just before the place at which a rotation begins, and from its end by the member at or after that place.
     * Both change only where a rotation begins behind another member, so one look at each set serves all rotations.
     */
    @Override
    public void alongRotations(int[] order, Visitor visitor) {
        int[] placeOf = new int[order.length];
        for (int place = 0; place < order.length; place++) {
            placeOf[order[place]] = place;
        }
        Completions front = new Completions(order.length);
        Completions back = new Completions(order.length);
        int[] places = new int[order.length];
        for (int set = 0; set + 1 < starts.length; set++) {
            int size = starts[set + 1] - starts[set];
            for (int member = 0; member < size; member++) {
                places[member] = placeOf[members[starts[set] + member]];
            }
            Arrays.sort(places, 0, size);
            int before = places[size - 1];
            int begin = 0;
            for (int member = 0; member < size; member++) {
                addBetween(front, back, before, places[member], begin, places[member], set);
                before = places[member];
                begin = before + 1;
            }
            addBetween(front, back, before, places[0], begin, order.length - 1, set);
        }
        double[][] fromFront = new double[GAMES][order.length + 1];
        double[][] fromBack = new double[GAMES][order.length + 1];
        for (int rotation = 0; rotation < order.length; rotation++) {
            front.beginAt(rotation);
            back.beginAt(rotation);
            front.fillRates(rotation, false, fromFront);
            back.fillRates(rotation, true, fromBack);
            visitor.visit(rotation, fromFront, fromBack);
        }
    }

    private void addBetween(Completions front, Completions back, int before, int after, int from, int to, int set) {
        if (from <= to) {
            front.add(before, from, to, conversions[set], valueMicros[set], journeys[set]);
            back.add(after, from, to, conversions[set], valueMicros[set], journeys[set]);
        }
    }
}
