package io.touchstock.attribution.model;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The last touch that was not a direct visit earns the whole conversion ("last non-direct click", the default of Google
 * Analytics until 2023): who types the address in was won by someone else before. A journey of direct visits alone goes
 * to its last touch, so that no conversion is lost.
 *
 * @param directChannels channels that are passed over, however capitalised; kept in lower case
 */
public record LastNonDirect(Set<String> directChannels) implements JourneyModel {

    public static final String NAME = "last-non-direct";

    /** How direct visits are usually called. */
    public static final Set<String> DIRECT_CHANNELS =
            Set.of("Direct", "(direct)", "Direct / None", "(direct) / (none)", "Direct Traffic");

    public LastNonDirect {
        directChannels = directChannels.stream().map(LastNonDirect::plain).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public double[] shares(TouchSequence touches) {
        double[] shares = new double[touches.size()];
        if (shares.length == 0) {
            return shares;
        }
        int touch = shares.length - 1;
        while (touch >= 0 && directChannels.contains(plain(touches.channels().get(touch)))) {
            touch--;
        }
        shares[touch < 0 ? shares.length - 1 : touch] = 1;
        return shares;
    }

    private static String plain(String channel) {
        return channel.strip().toLowerCase(Locale.ROOT);
    }
}
