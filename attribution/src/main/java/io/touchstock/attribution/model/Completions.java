package io.touchstock.attribution.model;

/**
 * What is completed at each place of a circle, for each place at which one may begin to go round. Additions hold for
 * ranges of beginnings; they are kept as differences from one beginning to the next.
 */
final class Completions {

    private final int places;
    private final long[] conversions;
    private final long[] valueMicros;
    private final long[] journeys;

    Completions(int places) {
        this.places = places;
        conversions = new long[Math.multiplyExact(places + 1, places)];
        valueMicros = new long[conversions.length];
        journeys = new long[conversions.length];
    }

    /** Adds what is completed at a place if one begins at a place in a range, its ends included. */
    void add(int place, int firstBeginning, int lastBeginning, long converted, long value, long walked) {
        int first = firstBeginning * places + place;
        conversions[first] += converted;
        valueMicros[first] += value;
        journeys[first] += walked;
        int end = (lastBeginning + 1) * places + place;
        conversions[end] -= converted;
        valueMicros[end] -= value;
        journeys[end] -= walked;
    }

    /** To be called for each beginning in turn: sums the differences up to it. */
    void beginAt(int beginning) {
        for (int at = beginning * places; beginning > 0 && at < (beginning + 1) * places; at++) {
            conversions[at] += conversions[at - places];
            valueMicros[at] += valueMicros[at - places];
            journeys[at] += journeys[at - places];
        }
    }

    /**
     * Fills in the rates, conversions and value per journey, of what was completed at the first 0, 1, 2 … places.
     *
     * @param beginning the one that {@link #beginAt} was called for last
     * @param backwards whether to go round backwards, from the place before the beginning, instead of forwards from it
     */
    void fillRates(int beginning, boolean backwards, double[][] rates) {
        int from = backwards ? beginning - 1 : beginning;
        int step = backwards ? -1 : 1;
        long converted = 0;
        long value = 0;
        long walked = 0;
        rates[ObservedSets.CONVERSIONS][0] = 0;
        rates[ObservedSets.VALUE_MICROS][0] = 0;
        for (int passed = 0; passed < places; passed++) {
            int at = beginning * places + Math.floorMod(from + step * passed, places);
            converted += conversions[at];
            value += valueMicros[at];
            walked += journeys[at];
            rates[ObservedSets.CONVERSIONS][passed + 1] = walked == 0 ? 0 : (double) converted / walked;
            rates[ObservedSets.VALUE_MICROS][passed + 1] = walked == 0 ? 0 : (double) value / walked;
        }
    }
}
