package io.touchstock.connectors.notify;

import io.touchstock.connectors.event.Severity;
import io.touchstock.connectors.store.Delivery;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** A way to people or to another system: its rules, what a message looks like there, and how it is sent. */
public final class Channel {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final ChannelRules rules;
    private final Function<String, Optional<String>> recipientOf;
    private final Writer writer;
    private final Sender sender;
    private final Route digestRoute;
    private final Digest digest;

    private Channel(
            ChannelRules rules,
            Function<String, Optional<String>> recipientOf,
            Writer writer,
            Sender sender,
            Route digestRoute,
            Digest digest) {
        this.rules = rules;
        this.recipientOf = recipientOf;
        this.writer = writer;
        this.sender = sender;
        this.digestRoute = digestRoute;
        this.digest = digest;
    }

    /** A Slack incoming webhook. Its address is a secret. */
    public static Channel slack(ChannelRules rules, URI url, SafeTarget safe, String currency) {
        return new Channel(
                rules,
                owner -> Optional.of(String.valueOf(url.getHost())),
                (message, at) -> SlackBody.of(message.alerts(), currency),
                new HttpSender(url, null, safe, PATIENCE),
                null,
                null);
    }

    /** A webhook of the shop's own, with signed messages. */
    public static Channel webhook(ChannelRules rules, URI url, String secret, SafeTarget safe) {
        return webhook(rules, url, secret, safe, PATIENCE);
    }

    static Channel webhook(ChannelRules rules, URI url, String secret, SafeTarget safe, Duration patience) {
        return new Channel(
                rules,
                owner -> Optional.of(String.valueOf(url.getHost())),
                WebhookBody::of,
                new HttpSender(url, secret, safe, patience),
                null,
                null);
    }

    /**
     * E-mail: critical alerts at once, and all that the rules' route takes in a digest a day.
     *
     * @param addresses of owners
     * @param otherwise where alerts go whose owner has no address; null for nowhere
     */
    public static Channel mail(
            ChannelRules rules,
            SmtpServer server,
            Map<String, String> addresses,
            String otherwise,
            Digest digest,
            String currency) {
        Route all = rules.route();
        Route critical = new Route(all.owners(), all.categories(), all.locations(), all.kinds(), Severity.CRITICAL);
        Map<String, String> known = Map.copyOf(addresses);
        return new Channel(
                new ChannelRules(
                        rules.name(),
                        critical,
                        rules.quiet(),
                        rules.messagesAnHour(),
                        rules.gather(),
                        rules.alertsAMessage()),
                owner -> Optional.ofNullable(owner == null ? otherwise : known.getOrDefault(owner, otherwise)),
                (message, at) -> MailBody.plain(message.alerts(), currency),
                new MailSender(server),
                all,
                digest);
    }

    String name() {
        return rules.name();
    }

    ChannelRules rules() {
        return rules;
    }

    Function<String, Optional<String>> recipientOf() {
        return recipientOf;
    }

    Optional<Digest> digest() {
        return Optional.ofNullable(digest);
    }

    Route digestRoute() {
        return digestRoute;
    }

    Delivery delivery(Message message, String prefix, Instant at) {
        String subject = prefix + AlertText.subject(message.alerts());
        return Delivery.due(message.key(), rules.name(), message.recipient(), subject, writer.body(message, at), at);
    }

    Outcome send(Delivery delivery, Instant now) throws InterruptedException {
        return sender.send(delivery, now);
    }

    private interface Writer {
        String body(Message message, Instant at);
    }
}
