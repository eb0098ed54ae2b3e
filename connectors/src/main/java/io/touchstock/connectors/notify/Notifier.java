package io.touchstock.connectors.notify;

import io.touchstock.connectors.store.AlertView;
import io.touchstock.connectors.store.Delivery;
import io.touchstock.connectors.store.NoticeBook;
import io.touchstock.connectors.store.ReportStore;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleSupplier;

/**
 * Tells alerts. What is to be told is written down with the note that it is told, in one transaction, and sent from
 * there until the receiver has taken it: after a failure a message may arrive twice, with the same key, but none is
 * lost.
 */
public final class Notifier {

    private static final int MOST_ALERTS = 100_000;
    private static final int SENT_A_ROUND = 100;

    private final ReportStore store;
    private final Map<String, Channel> channels = new HashMap<>();
    private final BackOff backOff;
    private final InstantSource clock;
    private final DoubleSupplier jitter;
    private final Map<String, LocalDate> lastDigest = new HashMap<>();

    /**
     * A notifier.
     *
     * @param jitter from 0 to 1, for the pauses between attempts
     */
    public Notifier(
            ReportStore store, List<Channel> channels, BackOff backOff, InstantSource clock, DoubleSupplier jitter) {
        this.store = store;
        channels.forEach(channel -> this.channels.put(channel.name(), channel));
        this.backOff = backOff;
        this.clock = clock;
        this.jitter = jitter;
    }

    /** Decides once what is to be said on each channel, and sends what is due. */
    public void round() throws InterruptedException {
        Instant now = clock.instant();
        NoticeBook notices = store.notices();
        notices.forgetResolved();
        for (Channel channel : channels.values()) {
            tell(channel, notices, now);
            digest(channel, notices, now);
        }
        send();
    }

    private static void tell(Channel channel, NoticeBook notices, Instant now) {
        ChannelRules rules = channel.rules();
        List<AlertView> untold = notices.untold(channel.name(), rules.route().atLeast(), MOST_ALERTS);
        if (untold.isEmpty()) {
            return;
        }
        Duration back = rules.gather().compareTo(Duration.ofHours(1)) > 0 ? rules.gather() : Duration.ofHours(1);
        Map<String, List<Instant>> made = notices.made(channel.name(), now.minus(back));
        Decision.messages(rules, untold, channel.recipientOf(), made, now)
                .forEach(message -> notices.tell(channel.name(), message.alerts(), channel.delivery(message, "", now)));
    }

    private void digest(Channel channel, NoticeBook notices, Instant now) {
        channel.digest().flatMap(digest -> digest.due(now)).ifPresent(day -> {
            if (day.equals(lastDigest.get(channel.name()))) {
                return;
            }
            Route route = channel.digestRoute();
            Digest.messages(
                            channel.name(),
                            route,
                            notices.open(route.atLeast(), MOST_ALERTS),
                            channel.recipientOf(),
                            day)
                    .forEach(message -> notices.tell(
                            channel.name(), List.of(), channel.delivery(message, "Stock on " + day + ": ", now)));
            lastDigest.put(channel.name(), day);
        });
    }

    private void send() throws InterruptedException {
        for (Delivery delivery : store.deliveries().due(clock.instant(), SENT_A_ROUND)) {
            Channel channel = channels.get(delivery.channel());
            if (channel == null) {
                store.deliveries().giveUp(delivery.key(), "the channel is no longer set up", clock.instant());
                continue;
            }
            note(delivery, channel.send(delivery, clock.instant()), clock.instant());
        }
    }

    private void note(Delivery delivery, Outcome outcome, Instant now) {
        int failures = delivery.attempts() + 1;
        if (outcome.error() == null) {
            store.deliveries().sent(delivery.key(), now);
        } else if (outcome.again() && failures < backOff.attempts()) {
            Duration pause = backOff.pause(failures, outcome.after(), jitter.getAsDouble());
            store.deliveries().retry(delivery.key(), outcome.error(), now.plus(pause));
        } else {
            store.deliveries().giveUp(delivery.key(), outcome.error(), now);
        }
    }
}
