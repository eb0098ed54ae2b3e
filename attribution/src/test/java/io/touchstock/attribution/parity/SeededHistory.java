package io.touchstock.attribution.parity;

import io.touchstock.connectors.event.Consent;
import io.touchstock.connectors.event.Erasure;
import io.touchstock.connectors.event.IdentityLink;
import io.touchstock.connectors.event.Order;
import io.touchstock.connectors.event.OrderLine;
import io.touchstock.connectors.event.OrderStatus;
import io.touchstock.connectors.event.Spend;
import io.touchstock.connectors.event.Touchpoint;
import io.touchstock.connectors.event.TouchpointKind;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.function.Function;

/**
 * Two months of a small shop: people with two devices, log-ins, orders, cancellations, returns, denied consent, wishes
 * to be forgotten, and what the channels cost.
 */
record SeededHistory(
        List<Touchpoint> touchpoints,
        List<Order> orders,
        List<IdentityLink> identities,
        List<Erasure> erasures,
        List<Spend> spend) {

    static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private static final List<String> CHANNELS = List.of("Search", "Email", "Social", "Display", "Affiliate");
    private static final List<TouchpointKind> KINDS =
            List.of(TouchpointKind.CLICK, TouchpointKind.CLICK, TouchpointKind.IMPRESSION, TouchpointKind.EMAIL);
    private static final int DAYS = 60;

    static SeededHistory of(long seed, int people, int touchesEach) {
        Random random = new Random(seed);
        SeededHistory history = new SeededHistory(
                new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (int person = 0; person < people; person++) {
            history.addPerson(random, person, touchesEach);
        }
        history.addSpend(random);
        return history;
    }

    /**
     * The events as they come: by time, each delayed by less than the lateness, some of them twice.
     *
     * @param time when an event happened
     */
    static <T> List<T> disordered(List<T> events, Function<T, Instant> time, Duration lateness, Random random) {
        record Arrival<E>(E event, Instant at) {}
        List<Arrival<T>> arrivals = new ArrayList<>();
        for (T event : events) {
            int copies = random.nextInt(5) == 0 ? 2 : 1;
            for (int copy = 0; copy < copies; copy++) {
                Duration delay = random.nextInt(3) == 0
                        ? Duration.ofSeconds(random.nextLong(lateness.toSeconds()))
                        : Duration.ZERO;
                arrivals.add(new Arrival<>(event, time.apply(event).plus(delay)));
            }
        }
        Collections.shuffle(arrivals, random);
        return arrivals.stream()
                .sorted(Comparator.comparing(Arrival::at))
                .map(Arrival::event)
                .toList();
    }

    private void addPerson(Random random, int person, int touchesEach) {
        String phone = "phone-" + person;
        String laptop = "laptop-" + person;
        String customer = "customer-" + person;
        if (random.nextInt(3) > 0) {
            identities.add(new IdentityLink(phone, customer, moment(random)));
        }
        if (random.nextInt(10) == 0) {
            identities.add(new IdentityLink(phone, "customer-" + (person + 1), moment(random)));
        }
        switch (random.nextInt(15)) {
            case 0 -> erasures.add(new Erasure(null, customer, moment(random)));
            case 1 -> erasures.add(new Erasure(laptop, null, moment(random)));
            case 2 -> erasures.add(new Erasure(phone, customer, moment(random)));
            default -> {}
        }
        for (int touch = 0; touch < touchesEach; touch++) {
            boolean onLaptop = random.nextBoolean();
            String channel = CHANNELS.get(random.nextInt(CHANNELS.size()));
            touchpoints.add(new Touchpoint(
                    "touch-" + person + '-' + touch,
                    moment(random),
                    onLaptop ? laptop : phone,
                    onLaptop && random.nextInt(4) == 0 ? customer : null,
                    KINDS.get(random.nextInt(KINDS.size())),
                    channel,
                    random.nextBoolean() ? channel + "-spring" : null,
                    null,
                    0,
                    random.nextInt(20) == 0 ? Consent.DENIED : Consent.GRANTED));
        }
        for (int order = 0; order < random.nextInt(5); order++) {
            addOrder(random, "order-" + person + '-' + order, random.nextBoolean() ? laptop : phone, customer);
        }
    }

    private void addSpend(Random random) {
        LocalDate first = LocalDate.ofInstant(START, ZoneOffset.UTC);
        for (int day = 0; day < DAYS; day++) {
            for (String channel : List.of("Search", "Social", "Display", "Radio")) {
                String campaign = random.nextBoolean() ? channel + "-spring" : null;
                spend.add(new Spend(first.plusDays(day), channel, campaign, random.nextInt(90_000_000), 10, 100));
            }
        }
    }

    private void addOrder(Random random, String orderId, String visitor, String customer) {
        Instant placedAt = moment(random);
        boolean inStore = random.nextInt(6) == 0;
        String device = inStore ? null : visitor;
        String named = inStore || random.nextBoolean() ? customer : null;
        List<OrderLine> lines = List.of(
                new OrderLine("sku-1", 1 + random.nextInt(3), 9_990_000, null),
                new OrderLine("sku-2", 1, 1 + random.nextInt(50_000_000), null));
        orders.add(new Order(orderId, placedAt, device, named, "online", lines, OrderStatus.PLACED));
        Instant later = placedAt.plusSeconds(random.nextInt(20 * 86_400));
        switch (random.nextInt(6)) {
            case 0 -> orders.add(new Order(orderId, later, device, named, "online", List.of(), OrderStatus.CANCELLED));
            case 1 ->
                orders.add(
                        new Order(orderId, later, device, named, "online", lines.subList(1, 2), OrderStatus.RETURNED));
            default -> {}
        }
    }

    private static Instant moment(Random random) {
        return START.plusMillis(random.nextLong(Duration.ofDays(DAYS).toMillis()));
    }
}
