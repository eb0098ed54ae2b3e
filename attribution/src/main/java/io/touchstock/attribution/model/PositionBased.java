package io.touchstock.attribution.model;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The place of a touch in the journey decides: the first, the central and the last one have weights of their own, the
 * others share what is left equally. Weights of places that a journey does not have fall away and the others are scaled
 * up to 1, so a single touch earns everything and two touches share as first to last.
 *
 * @param first weight of the first touch
 * @param central weight of the touch in the middle, the earlier of two; 0 counts it among the others
 * @param last weight of the last touch
 * @param others weight of all other touches together
 */
public record PositionBased(double first, double central, double last, double others) implements JourneyModel {

    public static final String NAME = "position";

    /** 40 / 20 / 40: opening and closing matter most. */
    public static final PositionBased U_SHAPED = new PositionBased(0.4, 0, 0.4, 0.2);

    /** 30 / 30 / 30 and 10 for the others: as U, with the turning point in the middle. */
    public static final PositionBased W_SHAPED = new PositionBased(0.3, 0.3, 0.3, 0.1);

    /** 20 / 20 / 60: closing matters most. */
    public static final PositionBased J_SHAPED = new PositionBased(0.2, 0, 0.6, 0.2);

    /** 60 / 20 / 20: opening matters most. */
    public static final PositionBased REVERSE_J_SHAPED = new PositionBased(0.6, 0, 0.2, 0.2);

    /** The shapes by the names that users type. */
    public static final Map<String, PositionBased> PRESETS = Collections.unmodifiableMap(presets());

    public PositionBased {
        requireWeight("first", first);
        requireWeight("central", central);
        requireWeight("last", last);
        requireWeight("others", others);
        if (first + last <= 0) {
            throw new IllegalArgumentException("first and last are both 0: a journey of two touches would earn nothing;"
                    + " give one of them a weight");
        }
    }

    private static Map<String, PositionBased> presets() {
        Map<String, PositionBased> presets = new LinkedHashMap<>();
        presets.put("u", U_SHAPED);
        presets.put("w", W_SHAPED);
        presets.put("j", J_SHAPED);
        presets.put("reverse-j", REVERSE_J_SHAPED);
        return presets;
    }

    private static void requireWeight(String name, double weight) {
        if (!(weight >= 0 && weight <= 1)) {
            throw new IllegalArgumentException(name + " is " + weight + ", between 0 and 1 is possible");
        }
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public double[] shares(TouchSequence touches) {
        int size = touches.size();
        double[] shares = new double[size];
        if (size == 0) {
            return shares;
        }
        if (size == 1) {
            shares[0] = 1;
            return shares;
        }
        boolean hasCentral = central > 0 && size > 2;
        int otherTouches = size - 2 - (hasCentral ? 1 : 0);
        double present = first + last + (hasCentral ? central : 0) + (otherTouches > 0 ? others : 0);
        Arrays.fill(shares, otherTouches > 0 ? others / otherTouches / present : 0);
        if (hasCentral) {
            shares[(size - 1) / 2] = central / present;
        }
        shares[0] = first / present;
        shares[size - 1] = last / present;
        return shares;
    }
}
