package io.touchstock.connectors.notify;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetupTest;
import io.touchstock.connectors.event.AlertState;
import io.touchstock.connectors.event.Severity;
import io.touchstock.connectors.store.Delivery;
import io.touchstock.connectors.store.ReportStore;
import jakarta.mail.Message;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Against real servers, and a store in a file. */
class NotifierTest {

    private static final ZoneId ZONE = ZoneOffset.UTC;
    private static final String SECRET = "a secret of the test";
    private static final SafeTarget LOCAL = SafeTarget.allowing(Set.of("localhost"));
    private static final BackOff THREE = new BackOff(Duration.ofSeconds(20), Duration.ofMinutes(10), 3);

    @TempDir
    private Path folder;

    private ReportStore store;
    private Instant now = Alerts.NOON;

    @BeforeEach
    void openStore() {
        store = ReportStore.open(folder.resolve("store").toString(), ZONE);
    }

    @AfterEach
    void closeStore() {
        store.close();
    }

    @Test
    void a_webhook_gets_all_alerts_in_one_message_that_its_secret_signs_and_gets_them_once() throws Exception {
        Alerts.write(
                store,
                0,
                Alerts.open("A", "lena", Severity.HIGH),
                Alerts.open("B", "lena", Severity.CRITICAL),
                Alerts.open("C", "lena", Severity.LOW));
        try (Receiver receiver = new Receiver(Map.of())) {
            Notifier notifier = webhook(receiver);
            notifier.round();
            webhook(receiver).round();

            assertThat(receiver.got).hasSize(1);
            Receiver.Got got = receiver.got.get(0);
            JsonNode body = new ObjectMapper().readTree(got.body());
            assertThat(body.get("alerts").findValuesAsText("sku")).containsExactly("B", "A");
            assertThat(body.get("event_id").asText()).isEqualTo(got.eventId());
            assertThat(SignedMessage.isGenuine(
                            SECRET, got.timestamp(), got.eventId(), got.signature(), got.body(), now))
                    .isTrue();
            assertThat(SignedMessage.isGenuine(
                            SECRET, got.timestamp(), got.eventId(), got.signature(), got.body() + " ", now))
                    .isFalse();
            assertThat(SignedMessage.isGenuine(
                            SECRET,
                            got.timestamp(),
                            got.eventId(),
                            got.signature(),
                            got.body(),
                            now.plus(Duration.ofHours(1))))
                    .isFalse();
        }
    }

    @Test
    void the_page_for_receivers_shows_the_check_that_this_test_runs() throws Exception {
        String page = Files.readString(Path.of("NOTIFY.md"));
        String source = Files.readString(Path.of("src/test/java/io/touchstock/connectors/notify/SignedMessage.java"));
        String check =
                source.substring(source.indexOf("static boolean isGenuine")).strip();
        String shown = page.substring(page.indexOf("static boolean isGenuine"));
        assertThat(lines(shown)).containsSubsequence(lines(check.substring(0, check.lastIndexOf('}'))));
    }

    private static List<String> lines(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    @Test
    void a_failing_receiver_gets_the_same_event_again_after_growing_pauses() throws Exception {
        Alerts.write(store, 0, Alerts.open("A", "lena", Severity.HIGH));
        try (Receiver receiver = new Receiver(Map.of(), 503, 408)) {
            Notifier notifier = webhook(receiver);
            notifier.round();
            notifier.round();
            assertThat(receiver.got).hasSize(1);
            now = now.plusSeconds(20);
            notifier.round();
            now = now.plusSeconds(20);
            notifier.round();
            assertThat(receiver.got).hasSize(2);
            now = now.plusSeconds(20);
            notifier.round();

            assertThat(receiver.got).hasSize(3);
            assertThat(receiver.got).extracting(Receiver.Got::eventId).containsOnly(only().key());
            assertThat(only().state()).isEqualTo(Delivery.State.SENT);
        }
    }

    @Test
    void a_receiver_that_asks_for_a_pause_gets_it() throws Exception {
        Alerts.write(store, 0, Alerts.open("A", "lena", Severity.HIGH));
        try (Receiver receiver = new Receiver(Map.of("Retry-After", "900"), 429)) {
            webhook(receiver).round();

            assertThat(only().nextAttemptAt()).isEqualTo(now.plusSeconds(900));
            assertThat(only().state()).isEqualTo(Delivery.State.PENDING);
        }
    }

    @Test
    void what_a_receiver_refuses_for_good_is_not_sent_again_and_a_redirect_is_not_followed() throws Exception {
        Alerts.write(store, 0, Alerts.open("A", "lena", Severity.HIGH));
        try (Receiver receiver = new Receiver(Map.of("Location", "/inner"), 302)) {
            webhook(receiver).round();
            now = now.plus(Duration.ofDays(1));
            webhook(receiver).round();

            assertThat(receiver.got).extracting(Receiver.Got::path).containsExactly("/hook");
            assertThat(only().state()).isEqualTo(Delivery.State.FAILED);
            assertThat(only().lastError()).isEqualTo("HTTP status 302");
        }
    }

    @Test
    void a_receiver_that_never_answers_is_given_up_in_the_end() throws Exception {
        Alerts.write(store, 0, Alerts.open("A", "lena", Severity.HIGH));
        try (Receiver receiver = new Receiver(Map.of(), Receiver.NO_ANSWER, Receiver.NO_ANSWER, Receiver.NO_ANSWER)) {
            for (int i = 0; i < 5; i++) {
                webhook(receiver).round();
                now = now.plus(Duration.ofHours(1));
            }

            assertThat(receiver.got).hasSize(3);
            assertThat(only().lastError()).startsWith("no answer within");
            assertThat(only().state()).isEqualTo(Delivery.State.FAILED);
        }
    }

    @Test
    void nothing_goes_to_a_host_of_the_inner_network_that_nobody_allowed() throws Exception {
        Alerts.write(store, 0, Alerts.open("A", "lena", Severity.HIGH));
        try (Receiver receiver = new Receiver(Map.of())) {
            notifier(Channel.webhook(rules("webhook", 100), receiver.uri(), SECRET, SafeTarget.allowing(Set.of())))
                    .round();

            assertThat(receiver.got).isEmpty();
            assertThat(only().state()).isEqualTo(Delivery.State.FAILED);
        }
    }

    @Test
    void an_alert_is_told_again_when_it_grows_worse_or_opens_anew_and_else_not() throws Exception {
        try (Receiver receiver = new Receiver(Map.of())) {
            Alerts.write(store, 0, at(Severity.MEDIUM, AlertState.OPEN, 0));
            webhook(receiver).round();
            Alerts.write(store, 1, at(Severity.HIGH, AlertState.OPEN, 60));
            webhook(receiver).round();
            Alerts.write(store, 2, at(Severity.MEDIUM, AlertState.OPEN, 120));
            webhook(receiver).round();
            assertThat(receiver.got).hasSize(2);

            Alerts.write(store, 3, at(Severity.MEDIUM, AlertState.RESOLVED, 180));
            webhook(receiver).round();
            Alerts.write(store, 4, at(Severity.MEDIUM, AlertState.OPEN, 240));
            webhook(receiver).round();
            assertThat(receiver.got).hasSize(3);
        }
    }

    @Test
    void what_is_over_the_limit_comes_in_one_message_when_the_hour_is_over() throws Exception {
        try (Receiver receiver = new Receiver(Map.of())) {
            Channel channel = Channel.webhook(rules("webhook", 1), receiver.uri(), SECRET, LOCAL);
            Alerts.write(store, 0, Alerts.open("A", "lena", Severity.HIGH));
            notifier(channel).round();
            Alerts.write(store, 1, Alerts.open("B", "lena", Severity.HIGH));
            notifier(channel).round();
            Alerts.write(store, 2, Alerts.open("C", "lena", Severity.HIGH));
            notifier(channel).round();
            assertThat(receiver.got).hasSize(1);
            now = now.plus(Duration.ofHours(1));
            notifier(channel).round();

            assertThat(receiver.got).hasSize(2);
            assertThat(receiver.got.get(1).body()).contains("\"B\"", "\"C\"");
        }
    }

    @Test
    void slack_gets_blocks_in_which_names_are_no_markup() throws Exception {
        Alerts.write(store, 0, Alerts.open("A", "lena", Severity.HIGH));
        try (Receiver receiver = new Receiver(Map.of())) {
            notifier(Channel.slack(rules("slack", 100), receiver.uri(), LOCAL, "EUR"))
                    .round();

            JsonNode body = new ObjectMapper().readTree(receiver.got.get(0).body());
            assertThat(body.get("text").asText()).contains("Tent &lt;b&gt;&amp;");
            JsonNode section = body.get("blocks").get(1).get("text");
            assertThat(section.get("type").asText()).isEqualTo("plain_text");
            assertThat(section.get("text").asText())
                    .contains("The 41 on hand run out. Order 60 by 2026-03-02. At risk: 1234.56 EUR.");
            assertThat(receiver.got.get(0).signature()).isNull();
        }
    }

    @Test
    void an_owner_gets_one_digest_a_day_and_critical_alerts_at_once() throws Exception {
        GreenMail smtp = new GreenMail(ServerSetupTest.SMTP.dynamicPort());
        smtp.start();
        try {
            Alerts.write(
                    store,
                    0,
                    Alerts.open("A", "lena", Severity.MEDIUM),
                    Alerts.open("B", "lena", Severity.CRITICAL),
                    Alerts.open("C", "otto", Severity.MEDIUM));
            now = Instant.parse("2026-03-02T03:00:00Z");
            mail(smtp, false).round();
            assertThat(subjects(smtp)).singleElement().asString().startsWith("CRITICAL: stockout risk");

            now = Instant.parse("2026-03-02T07:30:00Z");
            mail(smtp, false).round();
            mail(smtp, false).round();
            assertThat(recipients(smtp)).containsExactlyInAnyOrder("lena@shop.test", "lena@shop.test", "all@shop.test");

            now = Instant.parse("2026-03-03T07:30:00Z");
            mail(smtp, false).round();
            assertThat(smtp.getReceivedMessages()).hasSize(5);
            MimeMessage digest = Arrays.stream(smtp.getReceivedMessages())
                    .filter(mail -> subject(mail).startsWith("Stock on 2026-03-03"))
                    .filter(mail -> recipient(mail).startsWith("lena"))
                    .findFirst()
                    .orElseThrow();
            Multipart parts = (Multipart) digest.getContent();
            assertThat(parts.getBodyPart(0).getContent().toString()).contains("Tent <b>&\"A", "Tent <b>&\"B");
            assertThat(parts.getBodyPart(1).getContent().toString()).contains("Tent &lt;b&gt;&amp;&quot;A");
        } finally {
            smtp.stop();
        }
    }

    @Test
    void a_mail_server_without_encryption_gets_nothing_where_encryption_must_be() throws Exception {
        GreenMail smtp = new GreenMail(ServerSetupTest.SMTP.dynamicPort());
        smtp.start();
        try {
            Alerts.write(store, 0, Alerts.open("B", "lena", Severity.CRITICAL));
            now = Instant.parse("2026-03-02T03:00:00Z");
            mail(smtp, true).round();

            assertThat(smtp.getReceivedMessages()).isEmpty();
            assertThat(only().state()).isEqualTo(Delivery.State.PENDING);
        } finally {
            smtp.stop();
        }
    }

    private Notifier mail(GreenMail smtp, boolean startTls) {
        return notifier(Channel.mail(
                rules("e-mail", 100),
                new SmtpServer(
                        "127.0.0.1",
                        smtp.getSmtp().getPort(),
                        startTls,
                        null,
                        null,
                        "touchstock@shop.test",
                        Duration.ofSeconds(10)),
                Map.of("lena", "lena@shop.test"),
                "all@shop.test",
                new Digest(LocalTime.of(7, 30), ZONE),
                "EUR"));
    }

    private static List<String> subjects(GreenMail smtp) {
        return Arrays.stream(smtp.getReceivedMessages())
                .map(NotifierTest::subject)
                .toList();
    }

    private static List<String> recipients(GreenMail smtp) {
        return Arrays.stream(smtp.getReceivedMessages())
                .map(NotifierTest::recipient)
                .toList();
    }

    private static String subject(MimeMessage mail) {
        try {
            return mail.getSubject();
        } catch (jakarta.mail.MessagingException e) {
            throw new AssertionError(e);
        }
    }

    private static String recipient(MimeMessage mail) {
        try {
            return mail.getRecipients(Message.RecipientType.TO)[0].toString();
        } catch (jakarta.mail.MessagingException e) {
            throw new AssertionError(e);
        }
    }

    private static io.touchstock.connectors.event.StockAlert at(Severity severity, AlertState state, int seconds) {
        return Alerts.alert("A", "lena", severity, state, Alerts.NOON.plusSeconds(seconds));
    }

    private Delivery only() {
        assertThat(store.deliveries().newest(10)).hasSize(1);
        return store.deliveries().newest(10).get(0);
    }

    private Notifier webhook(Receiver receiver) {
        return notifier(Channel.webhook(rules("webhook", 100), receiver.uri(), SECRET, LOCAL, Duration.ofSeconds(2)));
    }

    private Notifier notifier(Channel channel) {
        return new Notifier(store, List.of(channel), THREE, () -> now, () -> 1.0);
    }

    private static ChannelRules rules(String name, int messagesAnHour) {
        return new ChannelRules(
                name, Route.all(Severity.MEDIUM), QuietHours.none(ZONE), messagesAnHour, Duration.ZERO, 1_000);
    }
}
