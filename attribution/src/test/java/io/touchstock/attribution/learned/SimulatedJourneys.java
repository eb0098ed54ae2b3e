package io.touchstock.attribution.learned;

import io.touchstock.connectors.event.Consent;
import io.touchstock.connectors.event.Journey;
import io.touchstock.connectors.event.Touchpoint;
import io.touchstock.connectors.event.TouchpointKind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Journeys over 60 days with a lookback of 5, of which those convert more often in which a click of Search follows a
 * Display within a day: an order and a time that counts of channels do not hold.
 */
public final class SimulatedJourneys {
    public static final Instant START = Instant.parse("2026-03-01T00:00:00Z");
    public static final Duration LOOKBACK = Duration.ofDays(5);
    private static final List<String> CHANNELS = List.of("Display", "Email", "Search", "Social");

    private SimulatedJourneys() {}

    public static List<Journey> of(int count, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Journey> journeys = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            journeys.add(journey(i, random));
        }
        return journeys;
    }

    private static Journey journey(int number, SplittableRandom random) {
        Instant at = START.plusSeconds(random.nextInt(60 * 86_400));
        int length = 1 + random.nextInt(5);
        List<Touchpoint> touches = new ArrayList<>();
        boolean pattern = false;
        for (int touch = 0; touch < length; touch++) {
            Duration gap = Duration.ofMinutes(1 + random.nextInt(2880));
            String channel = CHANNELS.get(random.nextInt(CHANNELS.size()));
            boolean afterDisplay = !touches.isEmpty()
                    && touches.get(touches.size() - 1).channel().equals("Display");
            pattern |= channel.equals("Search") && afterDisplay && gap.compareTo(Duration.ofDays(1)) < 0;
            at = touches.isEmpty() ? at : at.plus(gap);
            touches.add(touch("t" + number + "-" + touch, at, channel));
        }
        boolean converted = random.nextDouble() < (pattern ? 0.7 : 0.1);
        return converted ? converted(number, touches, at.plusSeconds(600)) : unconverted(number, touches, at);
    }

    static Journey converted(int number, List<Touchpoint> touches, Instant at) {
        return new Journey("order:o" + number, "v:" + number, touches, "o" + number, at, 1_000_000);
    }

    static Journey unconverted(int number, List<Touchpoint> touches, Instant lastTouch) {
        return new Journey("null:v:" + number, "v:" + number, touches, null, lastTouch.plus(LOOKBACK), 0);
    }

    static Touchpoint touch(String id, Instant at, String channel) {
        return new Touchpoint(id, at, "visitor", null, TouchpointKind.CLICK, channel, null, null, 0, Consent.GRANTED);
    }
}
