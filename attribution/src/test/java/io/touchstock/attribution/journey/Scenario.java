package io.touchstock.attribution.journey;

import static io.touchstock.attribution.journey.Given.cancelled;
import static io.touchstock.attribution.journey.Given.link;
import static io.touchstock.attribution.journey.Given.minute;
import static io.touchstock.attribution.journey.Given.placed;
import static io.touchstock.attribution.journey.Given.returned;
import static io.touchstock.attribution.journey.Given.seen;

import io.touchstock.connectors.event.Consent;
import io.touchstock.connectors.event.Erasure;
import io.touchstock.connectors.event.Touchpoint;
import io.touchstock.connectors.event.TouchpointKind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;

/**
 * What comes to a stream under some rules, in the order in which it comes. The watermark follows the newest event;
 * erasures do not move it. Nothing is later than the rules allow.
 */
public record Scenario(JourneyRules rules, List<Observation> arrivals) {

    /** Orders are in memory for as long as everything happens, so that an erasure still finds all it has to. */
    private static final Duration ALL_OF_IT = Duration.ofMinutes(5000);

    /** Any rules, and a few people who share three devices; with erasures now and then if they are wanted. */
    public static Scenario random(long seed, boolean withErasures) {
        Random random = new Random(seed);
        JourneyRules rules = rules(random, withErasures);
        List<Observation> events = new ArrayList<>();
        int size = 1 + random.nextInt(random.nextInt(4) == 0 ? 60 : 20);
        for (int i = 0; i < size; i++) {
            addEvents(random, "" + i, events);
        }
        if (withErasures) {
            for (int i = random.nextInt(3); i >= 0; i--) {
                events.add(erasure(random));
            }
        }
        return new Scenario(rules, arrivals(events, rules.allowedLateness(), random));
    }

    /** Whether every touchpoint, link and order is forgotten some day. */
    public boolean ends() {
        return rules.lookback().longest().isLimited() && rules.linkLife().isLimited();
    }

    /** Where the watermark stands after an arrival. */
    public static Instant watermarkAfter(Observation arrival, Instant before) {
        boolean moves = arrival.erasure() == null && arrival.occurredAt().isAfter(before);
        return moves ? arrival.occurredAt() : before;
    }

    /** Leaves out arrivals as long as what remains is still a case. */
    public Scenario smallest(Predicate<Scenario> isCase) {
        Scenario smallest = this;
        int length = Math.max(1, arrivals.size() / 2);
        while (length > 0) {
            int from = 0;
            boolean shorter = false;
            while (from < smallest.arrivals.size()) {
                List<Observation> rest = new ArrayList<>(smallest.arrivals);
                rest.subList(from, Math.min(rest.size(), from + length)).clear();
                Scenario candidate = new Scenario(rules, rest);
                if (isCase.test(candidate)) {
                    smallest = candidate;
                    shorter = true;
                } else {
                    from += length;
                }
            }
            length = shorter && length == 1 ? 1 : length / 2;
        }
        return smallest;
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(rules.toString());
        for (Observation arrival : arrivals) {
            text.append("\n  ").append(told(arrival));
        }
        return text.toString();
    }

    private static String told(Observation arrival) {
        String minute = Duration.between(minute(0), arrival.occurredAt()).toMinutes() + " min: ";
        if (arrival.link() != null) {
            return minute + "link " + arrival.link().visitorId() + " to "
                    + arrival.link().customerId();
        }
        if (arrival.erasure() != null) {
            return minute + "erase " + arrival.erasure().visitorId() + " / "
                    + arrival.erasure().customerId();
        }
        PersonalEvent event = arrival.event();
        String who = " of " + event.visitorId() + " / " + event.customerId();
        return event.touchpoint() != null
                ? minute + event.touchpoint().kind() + ' ' + event.touchpoint().eventId() + who
                : minute + event.order().status() + ' ' + event.order().orderId() + who + ", worth "
                        + event.order().valueMicros();
    }

    private static JourneyRules rules(Random random, boolean withErasures) {
        Horizon lookback = Horizon.of(minutes(random, 60, 120, 300));
        Lookback byKind = Lookback.all(lookback);
        if (random.nextBoolean()) {
            byKind = byKind.with(TouchpointKind.IMPRESSION, Horizon.of(minutes(random, 10, 40, 150)));
        }
        if (random.nextInt(5) == 0) {
            byKind = byKind.without(TouchpointKind.EMAIL);
        }
        if (random.nextInt(6) == 0) {
            byKind = byKind.with(TouchpointKind.VISIT, Horizon.UNLIMITED);
        }
        JourneyRules rules = new JourneyRules(
                lookback,
                Horizon.of(withErasures ? ALL_OF_IT : minutes(random, 30, 200, 600)),
                random.nextInt(3) == 0 ? Horizon.UNLIMITED : Horizon.of(minutes(random, 100, 400, 900)),
                minutes(random, 0, 30, 120, 400));
        return rules.withLookback(byKind)
                .withConversionWindow(
                        random.nextBoolean() ? Horizon.UNLIMITED : Horizon.of(minutes(random, 20, 50, 100)))
                .withSameInstant(pick(random, SameInstant.values()))
                .withAfterConversion(pick(random, AfterConversion.values()));
    }

    private static void addEvents(Random random, String id, List<Observation> events) {
        int at = 10 * random.nextInt(150);
        String visitor = pick(random, "phone", "laptop", "tablet");
        String customer = random.nextInt(5) == 0 ? pick(random, "ann", "bob") : null;
        switch (random.nextInt(8)) {
            case 0 -> events.add(seen(link(visitor, pick(random, "ann", "bob"), at)));
            case 1, 2 -> addOrder(random, "o" + id, at, visitor, customer, events);
            case 3 -> addOrder(random, "till" + id, at, null, pick(random, "ann", "bob"), events);
            default -> events.add(seen(touch(random, "t" + id, at, visitor, customer)));
        }
    }

    private static void addOrder(
            Random random, String orderId, int at, String visitor, String customer, List<Observation> events) {
        int value = 1 + random.nextInt(100);
        int later = at + 10 * random.nextInt(50);
        events.add(seen(placed(orderId, at, visitor, customer, value)));
        if (random.nextInt(3) == 0) {
            events.add(seen(cancelled(orderId, later, visitor, customer)));
        } else if (random.nextInt(3) == 0) {
            events.add(seen(returned(orderId, later, visitor, customer, 1 + random.nextInt(value))));
        }
    }

    private static Touchpoint touch(Random random, String id, int at, String visitor, String customer) {
        TouchpointKind kind = pick(
                random, TouchpointKind.CLICK, TouchpointKind.IMPRESSION, TouchpointKind.EMAIL, TouchpointKind.VISIT);
        String channel = pick(random, "Search", "Social", "Mail");
        Consent consent = random.nextInt(15) == 0 ? Consent.DENIED : Consent.GRANTED;
        return new Touchpoint(id, minute(at), visitor, customer, kind, channel, null, null, 0, consent);
    }

    private static Observation erasure(Random random) {
        Instant at = minute(10L * random.nextInt(150));
        return Observation.of(
                switch (random.nextInt(3)) {
                    case 0 -> new Erasure(pick(random, "phone", "laptop"), null, at);
                    case 1 -> new Erasure(pick(random, "phone", "laptop"), pick(random, "ann", "bob"), at);
                    default -> new Erasure(null, pick(random, "ann", "bob"), at);
                });
    }

    private static List<Observation> arrivals(List<Observation> events, Duration lateness, Random random) {
        record Arrival(Observation event, Instant at) {}
        List<Arrival> arrivals = new ArrayList<>();
        for (Observation event : events) {
            for (int copies = random.nextInt(6) == 0 ? 2 : 1; copies > 0; copies--) {
                long delay = lateness.isZero() ? 0 : random.nextLong(lateness.toMinutes() + 1);
                arrivals.add(new Arrival(event, event.occurredAt().plus(Duration.ofMinutes(delay))));
            }
        }
        return arrivals.stream()
                .sorted(Comparator.comparing(Arrival::at))
                .map(Arrival::event)
                .toList();
    }

    private static Duration minutes(Random random, int... choices) {
        return Duration.ofMinutes(choices[random.nextInt(choices.length)]);
    }

    @SafeVarargs
    private static <T> T pick(Random random, T... values) {
        return values[random.nextInt(values.length)];
    }
}
