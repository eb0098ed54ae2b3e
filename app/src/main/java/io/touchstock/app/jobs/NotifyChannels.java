package io.touchstock.app.jobs;

import io.touchstock.app.config.MailConfig;
import io.touchstock.app.config.NotifyConfig;
import io.touchstock.app.config.RouteConfig;
import io.touchstock.app.config.TouchstockConfig;
import io.touchstock.connectors.event.AlertKind;
import io.touchstock.connectors.event.Severity;
import io.touchstock.connectors.notify.Channel;
import io.touchstock.connectors.notify.ChannelRules;
import io.touchstock.connectors.notify.Digest;
import io.touchstock.connectors.notify.QuietHours;
import io.touchstock.connectors.notify.Route;
import io.touchstock.connectors.notify.SafeTarget;
import io.touchstock.connectors.notify.SmtpServer;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** The channels that the configuration names. */
final class NotifyChannels {

    private static final int ALL = Integer.MAX_VALUE;
    private static final int ALERTS_A_WEBHOOK = 500;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final TouchstockConfig config;
    private final NotifyConfig notify;

    private NotifyChannels(TouchstockConfig config) {
        this.config = config;
        this.notify = config.notifications();
    }

    /**
     * None if the configuration names none.
     *
     * @throws IllegalArgumentException if an address or a file with a secret is not to be used
     */
    static List<Channel> of(TouchstockConfig config) {
        return new NotifyChannels(config).all();
    }

    private List<Channel> all() {
        SafeTarget safe = SafeTarget.allowing(notify.allowedHosts().stream()
                .map(host -> host.toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet()));
        String currency = config.shop().currency().getCurrencyCode();
        List<Channel> channels = new ArrayList<>();
        if (isSet(notify.slack().url())) {
            var slack = notify.slack();
            channels.add(Channel.slack(
                    rules("slack", slack.route(), slack.messagesAnHour(), slack.gather(), ALL),
                    uri("notifications.slack.url", slack.url()),
                    safe,
                    currency));
        }
        if (isSet(notify.webhook().url())) {
            var webhook = notify.webhook();
            channels.add(Channel.webhook(
                    rules("webhook", webhook.route(), webhook.messagesAnHour(), webhook.gather(), ALERTS_A_WEBHOOK),
                    uri("notifications.webhook.url", webhook.url()),
                    secret("notifications.webhook.secret", webhook.secret()),
                    safe));
        }
        if (isSet(notify.mail().host())) {
            channels.add(mail(notify.mail(), currency));
        }
        return channels;
    }

    private Channel mail(MailConfig mail, String currency) {
        boolean signsIn = isSet(mail.user());
        return Channel.mail(
                rules("e-mail", mail.route(), mail.messagesAnHour(), mail.gather(), ALL),
                new SmtpServer(
                        mail.host(),
                        mail.port(),
                        mail.startTls(),
                        signsIn ? mail.user() : null,
                        signsIn ? secret("notifications.mail.password", mail.password()) : null,
                        mail.from(),
                        PATIENCE),
                mail.addresses(),
                isSet(mail.otherwise()) ? mail.otherwise() : null,
                new Digest(LocalTime.parse(mail.digestAt()), config.shop().timeZone()),
                currency);
    }

    private ChannelRules rules(String name, RouteConfig route, int messagesAnHour, Duration gather, int most) {
        QuietHours quiet = new QuietHours(
                LocalTime.parse(notify.quietFrom()),
                LocalTime.parse(notify.quietUntil()),
                config.shop().timeZone(),
                notify.criticalPasses());
        Route taken = new Route(
                chosen(route.owners()),
                chosen(route.categories()),
                chosen(route.locations()),
                chosen(route.kinds()).stream().map(AlertKind::valueOf).collect(Collectors.toSet()),
                Severity.valueOf(route.atLeast()));
        return new ChannelRules(name, taken, quiet, messagesAnHour, gather, most);
    }

    private static Set<String> chosen(List<String> words) {
        return words.contains("all") ? Set.of() : Set.copyOf(words);
    }

    private static boolean isSet(String setting) {
        return !setting.equals("none");
    }

    private static URI uri(String name, String setting) {
        try {
            URI uri = new URI(secret(name, setting));
            if (uri.getHost() == null) {
                throw new IllegalArgumentException(name + ": is no web address; write https://HOST/PATH");
            }
            return uri;
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(name + ": is no web address; write https://HOST/PATH");
        }
    }

    /** What is written, or what the file holds that it names; never part of a message. */
    private static String secret(String name, String setting) {
        if (!setting.startsWith("file:")) {
            return setting;
        }
        Path file = Path.of(setting.substring("file:".length()));
        try {
            String held = Files.readString(file).strip();
            if (held.isEmpty()) {
                throw new IllegalArgumentException(name + ": the file " + file + " is empty");
            }
            return held;
        } catch (IOException e) {
            throw new IllegalArgumentException(name + ": the file " + file + " cannot be read", e);
        }
    }
}
