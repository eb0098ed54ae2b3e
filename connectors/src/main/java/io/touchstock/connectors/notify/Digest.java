package io.touchstock.connectors.notify;

import io.touchstock.connectors.event.StockAlert;
import io.touchstock.connectors.store.AlertView;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * One mail a day and recipient, with everything that is open and that nobody has handled.
 *
 * @param at from when on it goes out
 */
public record Digest(LocalTime at, ZoneId zone) {

    /** The day whose digest is due; empty before its time. */
    Optional<LocalDate> due(Instant now) {
        var local = now.atZone(zone);
        return local.toLocalTime().isBefore(at) ? Optional.empty() : Optional.of(local.toLocalDate());
    }

    /** One message a recipient; its key is that of recipient and day, whatever it tells. */
    static List<Message> messages(
            String channel,
            Route route,
            List<AlertView> open,
            Function<String, Optional<String>> recipientOf,
            LocalDate day) {
        Map<String, List<StockAlert>> byRecipient = new LinkedHashMap<>();
        open.stream()
                .filter(route::takes)
                .forEach(view -> recipientOf
                        .apply(Route.owner(view))
                        .ifPresent(recipient -> byRecipient
                                .computeIfAbsent(recipient, key -> new ArrayList<>())
                                .add(view.alert())));
        List<Message> messages = new ArrayList<>();
        byRecipient.forEach((recipient, alerts) ->
                messages.add(new Message(channel + "-digest-" + day + "-" + recipient, recipient, alerts)));
        return messages;
    }
}
