package io.touchstock.attribution.model;

import java.util.List;

/**
 * Journeys by the set of channels within which they stay. A set is a number: bit i stands for the i-th channel in
 * alphabetical order.
 */
final class ChannelSets {

    private final List<String> channels;
    private final long[] conversions;
    private final long[] valueMicros;
    private final long[] journeys;

    private ChannelSets(List<String> channels) {
        this.channels = channels;
        int sets = 1 << channels.size();
        conversions = new long[sets];
        valueMicros = new long[sets];
        journeys = new long[sets];
    }

    /** Counts for each set the journeys that touch no channel outside of it; journeys without a touch are left out. */
    static ChannelSets within(PathStatistics statistics) {
        List<String> channels = statistics.channels();
        if (channels.size() > ShapleyValue.MAX_PLAYERS) {
            throw new IllegalArgumentException("there are " + channels.size() + " channels, at most "
                    + ShapleyValue.MAX_PLAYERS + " can be weighed exactly; group channels");
        }
        ChannelSets sets = new ChannelSets(channels);
        int[] indexByCode = statistics.channelIndexByCode(channels);
        statistics.forEachCoded((codes, converted, value, nulls) -> {
            int set = 0;
            for (int code : codes) {
                set |= 1 << indexByCode[code];
            }
            if (set != 0) {
                sets.conversions[set] = Math.addExact(sets.conversions[set], converted);
                sets.valueMicros[set] = Math.addExact(sets.valueMicros[set], value);
                sets.journeys[set] = Math.addExact(sets.journeys[set], Math.addExact(converted, nulls));
            }
        });
        sets.addSubsets();
        return sets;
    }

    private void addSubsets() {
        for (int channel = 0; channel < channels.size(); channel++) {
            for (int set = 0; set < conversions.length; set++) {
                if ((set >> channel & 1) == 1) {
                    int without = set ^ 1 << channel;
                    conversions[set] = Math.addExact(conversions[set], conversions[without]);
                    valueMicros[set] = Math.addExact(valueMicros[set], valueMicros[without]);
                    journeys[set] = Math.addExact(journeys[set], journeys[without]);
                }
            }
        }
    }

    List<String> channels() {
        return channels;
    }

    double conversions(int set) {
        return conversions[set];
    }

    double conversionsPerJourney(int set) {
        return journeys[set] == 0 ? 0 : (double) conversions[set] / journeys[set];
    }

    double valueMicrosPerJourney(int set) {
        return journeys[set] == 0 ? 0 : (double) valueMicros[set] / journeys[set];
    }
}
