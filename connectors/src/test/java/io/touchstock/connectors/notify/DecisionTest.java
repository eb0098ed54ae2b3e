package io.touchstock.connectors.notify;

import static org.assertj.core.api.Assertions.assertThat;

import io.touchstock.connectors.event.AlertKind;
import io.touchstock.connectors.event.Severity;
import io.touchstock.connectors.store.AlertView;
import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecisionTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final QuietHours NIGHT = new QuietHours(LocalTime.of(22, 0), LocalTime.of(6, 0), BERLIN, true);
    private static final List<AlertView> BOTH = List.of(
            Alerts.view(Alerts.open("A", "lena", Severity.CRITICAL)),
            Alerts.view(Alerts.open("B", "otto", Severity.HIGH)));

    @ParameterizedTest
    @CsvSource({
        "2026-03-02T20:59:59Z, false",
        "2026-03-02T21:00:00Z, true",
        "2026-03-03T04:59:59Z, true",
        "2026-03-03T05:00:00Z, false",
        "2026-07-03T03:59:59Z, true",
        "2026-07-03T04:00:00Z, false"
    })
    void quiet_hours_go_over_midnight_and_follow_the_clocks_of_the_zone(Instant at, boolean quiet) {
        assertThat(NIGHT.holdAt(at)).isEqualTo(quiet);
    }

    @Test
    void in_quiet_hours_critical_alerts_pass_only_if_they_may() {
        Instant night = Instant.parse("2026-03-02T23:00:00Z");
        assertThat(skus(decide(rules(NIGHT, Route.all(Severity.LOW)), Map.of(), night)))
                .containsExactly("A");
        QuietHours all = new QuietHours(NIGHT.from(), NIGHT.until(), BERLIN, false);
        assertThat(decide(rules(all, Route.all(Severity.LOW)), Map.of(), night)).isEmpty();
    }

    @Test
    void an_alert_goes_where_owner_category_location_kind_and_severity_lead_it() {
        assertThat(routed(Route.all(Severity.CRITICAL))).containsExactly("A");
        assertThat(routed(new Route(Set.of("otto"), Set.of(), Set.of(), Set.of(), Severity.LOW)))
                .containsExactly("B");
        assertThat(routed(new Route(Set.of(), Set.of("Boots"), Set.of(), Set.of(), Severity.LOW)))
                .isEmpty();
        assertThat(routed(new Route(Set.of(), Set.of("Tents"), Set.of("shop"), Set.of(), Severity.LOW)))
                .containsExactly("A", "B");
        assertThat(routed(new Route(Set.of(), Set.of(), Set.of(), Set.of(AlertKind.OVERSTOCK), Severity.LOW)))
                .isEmpty();
    }

    @Test
    void whom_an_alert_was_assigned_to_counts_before_the_owner() {
        AlertView assigned = new AlertView(Alerts.open("A", "lena", Severity.HIGH), "otto", null);
        assertThat(new Route(Set.of("otto"), Set.of(), Set.of(), Set.of(), Severity.LOW).takes(assigned))
                .isTrue();
    }

    @Test
    void alerts_gather_for_a_while_after_a_message() {
        ChannelRules rules = new ChannelRules(
                "slack", Route.all(Severity.LOW), QuietHours.none(BERLIN), 10, Duration.ofMinutes(5), 100);
        Map<String, List<Instant>> made = Map.of("host", List.of(Alerts.NOON));
        assertThat(decide(rules, made, Alerts.NOON.plusSeconds(299))).isEmpty();
        assertThat(decide(rules, made, Alerts.NOON.plusSeconds(300))).hasSize(1);
    }

    @Test
    void pauses_double_up_to_the_longest_and_jitter_takes_at_most_half() {
        BackOff backOff = new BackOff(Duration.ofSeconds(10), Duration.ofSeconds(60), 10);
        assertThat(backOff.pause(1, Optional.empty(), 1)).isEqualTo(Duration.ofSeconds(10));
        assertThat(backOff.pause(3, Optional.empty(), 0)).isEqualTo(Duration.ofSeconds(20));
        assertThat(backOff.pause(9, Optional.empty(), 1)).isEqualTo(Duration.ofSeconds(60));
        assertThat(backOff.pause(1, Optional.of(Duration.ofDays(9)), 1)).isEqualTo(Duration.ofDays(1));
    }

    @Test
    void a_pause_may_be_asked_for_by_a_date() {
        assertThat(RetryAfter.of("Mon, 2 Mar 2026 12:02:00 GMT", Alerts.NOON)).contains(Duration.ofMinutes(2));
        assertThat(RetryAfter.of("soon", Alerts.NOON)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "10.1.2.3",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "0.0.0.0",
                "224.0.0.1",
                "255.255.255.255",
                "198.18.0.1",
                "::1",
                "::",
                "fe80::1",
                "fd00:ec2::254",
                "fc00::1",
                "ff02::1",
                "::ffff:127.0.0.1",
                "::ffff:10.0.0.1",
                "::7f00:1",
                "64:ff9b::7f00:1",
                "2002:7f00:1::",
                "2001:db8::1",
                "fec0::1"
            })
    void no_webhook_reaches_an_address_that_is_not_public(String address) throws Exception {
        InetAddress[] found = {InetAddress.getByName("93.184.216.34"), InetAddress.getByName(address)};
        SafeTarget safe = new SafeTarget(Set.of(), host -> found);
        assertThat(safe.objection(URI.create("https://hooks.example/x"))).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://2130706433/", "https://0177.0.0.1/", "https://0x7f000001/", "https://127.1/",
                "https://0x7f.1/", "https://user@hooks.example/", "http://hooks.example/", "https://a_b/",
                "https://127.0.0.1./"
            })
    void odd_addresses_are_refused_whatever_they_resolve_to(String uri) throws Exception {
        InetAddress[] fine = {InetAddress.getByName("93.184.216.34")};
        assertThat(new SafeTarget(Set.of(), host -> fine).objection(URI.create(uri)))
                .isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"93.184.216.34", "172.32.0.1", "100.128.0.1", "2606:2800:220:1::1"})
    void public_addresses_are_reached(String address) throws Exception {
        InetAddress[] found = {InetAddress.getByName(address)};
        assertThat(new SafeTarget(Set.of(), host -> found).objection(URI.create("https://hooks.example/x")))
                .isEmpty();
    }

    private static List<String> routed(Route route) {
        return skus(decide(rules(QuietHours.none(BERLIN), route), Map.of(), Alerts.NOON));
    }

    private static List<Message> decide(ChannelRules rules, Map<String, List<Instant>> made, Instant now) {
        return Decision.messages(rules, BOTH, owner -> Optional.of("host"), made, now);
    }

    private static ChannelRules rules(QuietHours quiet, Route route) {
        return new ChannelRules("slack", route, quiet, 10, Duration.ZERO, 100);
    }

    private static List<String> skus(List<Message> messages) {
        return messages.stream()
                .flatMap(message -> message.alerts().stream())
                .map(alert -> alert.sku())
                .toList();
    }
}
