package io.touchstock.connectors.notify;

import io.touchstock.connectors.event.Severity;
import io.touchstock.connectors.event.StockAlert;
import io.touchstock.connectors.store.AlertView;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** What a channel is to say now. What it may not say yet stays untold, and is part of a later message. */
final class Decision {

    private static final Duration HOUR = Duration.ofHours(1);

    private Decision() {}

    /**
     * One message a recipient.
     *
     * @param untold open alerts that nobody has handled and the channel has not told
     * @param recipientOf where those of an owner (null for nobody) go; empty for nowhere
     * @param made when messages were made in the last hour, by recipient, oldest first
     */
    static List<Message> messages(
            ChannelRules rules,
            List<AlertView> untold,
            Function<String, Optional<String>> recipientOf,
            Map<String, List<Instant>> made,
            Instant now) {
        boolean quiet = rules.quiet().holdAt(now);
        Map<String, List<StockAlert>> byRecipient = new LinkedHashMap<>();
        for (AlertView view : untold) {
            if (rules.route().takes(view) && (!quiet || passesQuiet(rules, view.alert()))) {
                recipientOf
                        .apply(Route.owner(view))
                        .ifPresent(recipient -> byRecipient
                                .computeIfAbsent(recipient, key -> new ArrayList<>())
                                .add(view.alert()));
            }
        }
        List<Message> messages = new ArrayList<>();
        byRecipient.forEach((recipient, alerts) -> {
            if (maySpeak(rules, made.getOrDefault(recipient, List.of()), now)) {
                List<StockAlert> told = alerts.subList(0, Math.min(alerts.size(), rules.alertsAMessage()));
                messages.add(new Message(MessageKey.of(rules.name(), recipient, told), recipient, told));
            }
        });
        return messages;
    }

    private static boolean passesQuiet(ChannelRules rules, StockAlert alert) {
        return rules.quiet().criticalPasses() && alert.severity() == Severity.CRITICAL;
    }

    private static boolean maySpeak(ChannelRules rules, List<Instant> made, Instant now) {
        long lastHour = made.stream().filter(at -> at.isAfter(now.minus(HOUR))).count();
        boolean gathered = made.stream().noneMatch(at -> at.isAfter(now.minus(rules.gather())));
        return gathered && lastHour < rules.messagesAnHour();
    }
}
