package io.touchstock.attribution.learned;

import io.touchstock.connectors.event.Journey;
import java.util.List;

/** How journeys ended. */
final class Outcomes {

    private Outcomes() {}

    /** Whether each journey converted. */
    static boolean[] of(List<Journey> journeys) {
        boolean[] converted = new boolean[journeys.size()];
        for (int i = 0; i < converted.length; i++) {
            converted[i] = journeys.get(i).converted();
        }
        return converted;
    }

    /** Share of the journeys that converted. */
    static double rate(List<Journey> journeys) {
        return (double) conversions(journeys) / journeys.size();
    }

    static int conversions(List<Journey> journeys) {
        return (int) journeys.stream().filter(Journey::converted).count();
    }
}
