package io.touchstock.attribution.flink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.touchstock.attribution.journey.Given;
import io.touchstock.attribution.journey.JourneyRules;
import io.touchstock.attribution.model.ModelOptions;
import io.touchstock.connectors.codec.DecodeClock;
import io.touchstock.connectors.codec.DecodeRules;
import io.touchstock.connectors.event.AttributionRow;
import io.touchstock.connectors.event.Erasure;
import io.touchstock.connectors.event.IdentityLink;
import io.touchstock.connectors.event.JourneyChange;
import io.touchstock.connectors.event.Order;
import io.touchstock.connectors.event.OrderLine;
import io.touchstock.connectors.event.OrderStatus;
import io.touchstock.connectors.event.Rejected;
import io.touchstock.connectors.event.Spend;
import io.touchstock.connectors.event.Touchpoint;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.apache.flink.runtime.testutils.MiniClusterResourceConfiguration;
import org.apache.flink.test.junit5.MiniClusterExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class JourneyJobIT {

    @RegisterExtension
    static final MiniClusterExtension CLUSTER = new MiniClusterExtension(new MiniClusterResourceConfiguration.Builder()
            .setNumberTaskManagers(1)
            .setNumberSlotsPerTaskManager(2)
            .build());

    private static final LocalDate FIRST_DAY = LocalDate.parse("2026-01-01");
    private static final int DAY = 24 * 60;

    @Test
    void a_customer_is_followed_across_devices_and_the_report_says_what_it_cost() throws Exception {
        JourneyJobRun run = new JourneyJobRun("across-devices")
                .touchpoints(List.of(
                        Given.touch("t1", 10, "phone", null, "Social"),
                        Given.touch("t2", DAY + 10, "laptop", null, "Search")))
                .identities(List.of(new IdentityLink("phone", "ann", Given.minute(20))))
                .orders(List.of(order("o", DAY + 20, "laptop", "ann", OrderStatus.PLACED)))
                .spend(List.of(
                        new Spend(FIRST_DAY, "Social", null, 4_000_000, 1, 1),
                        new Spend(FIRST_DAY.plusDays(1), "Search", "Search-campaign", 3_000_000, 1, 1)))
                .execute(config(Duration.ofDays(1)), 2);

        assertThat(run.journeys())
                .extracting(
                        JourneyChange::sign,
                        change -> change.journey().journeyId(),
                        change -> change.journey().touchpoints().size())
                .containsExactly(tuple(1, "order:o", 2));
        assertThat(run.attribution())
                .filteredOn(row -> row.model().equals("linear") && !row.from().equals(row.to()))
                .extracting(
                        AttributionRow::channel,
                        AttributionRow::campaign,
                        AttributionRow::conversions,
                        AttributionRow::valueMicros,
                        AttributionRow::spendMicros)
                .contains(
                        tuple("Search", null, 0.5, 5_000_000L, 3_000_000L),
                        tuple("Search", "Search-campaign", 0.5, 5_000_000L, 3_000_000L),
                        tuple("Social", null, 0.5, 5_000_000L, 4_000_000L),
                        tuple("Social", "Social-campaign", 0.5, 5_000_000L, null));
        assertThat(run.attribution())
                .filteredOn(row -> row.model().equals("markov") && row.from().equals(row.to()))
                .filteredOn(row -> row.conversions() > 0)
                .extracting(AttributionRow::from, AttributionRow::channel, AttributionRow::removalEffect)
                .contains(tuple(FIRST_DAY.plusDays(1), "Search", 1.0), tuple(FIRST_DAY.plusDays(1), "Social", 1.0));
    }

    @Test
    void what_is_broken_or_too_late_is_rejected_with_payload_position_and_reason() throws Exception {
        JourneyJobRun run = new JourneyJobRun("rejects")
                .touchpoints(List.of(Given.touch("t1", 3 * DAY, "phone", null, "Social")))
                .rawTouchpoint("{\"eventId\":")
                .touchpoints(List.of(Given.touch("late", DAY, "phone", null, "Search")))
                .execute(config(Duration.ofDays(1)), 2);

        assertThat(run.rejected())
                .filteredOn(rejected -> rejected.position() >= 0)
                .hasSize(2)
                .anySatisfy(rejected -> {
                    assertThat(rejected.position()).isEqualTo(1);
                    assertThat(rejected.payload()).isEqualTo("{\"eventId\":");
                })
                .anySatisfy(rejected -> {
                    assertThat(rejected.source()).isEqualTo("touchpoints-0");
                    assertThat(rejected.position()).isEqualTo(2);
                    assertThat(rejected.reason()).contains("allowed lateness", "PT24H");
                    assertThat(rejected.payload()).contains("\"late\"");
                });
        assertThat(run.journeys())
                .flatExtracting(change -> change.journey().touchpoints())
                .extracting(Touchpoint::eventId)
                .containsExactly("t1");
    }

    @Test
    void an_erased_customer_earns_nobody_anything() throws Exception {
        JourneyJobRun run = new JourneyJobRun("erasure")
                .touchpoints(List.of(Given.touch("t1", 10, "phone", "ann", "Social")))
                .orders(List.of(order("o", 20, "phone", "ann", OrderStatus.PLACED)))
                .erasures(List.of(new Erasure(null, "ann", Given.minute(30))))
                .execute(config(Duration.ofDays(1)), 2);

        assertThat(run.journeys().stream().mapToInt(JourneyChange::sign).sum()).isZero();
        assertThat(run.credits().stream().mapToInt(credit -> credit.sign()).sum())
                .isZero();
        assertThat(run.rejected()).extracting(Rejected::position).containsOnly(-1L);
    }

    private static Order order(String orderId, long minute, String visitor, String customer, OrderStatus status) {
        return new Order(
                orderId,
                Given.minute(minute),
                visitor,
                customer,
                "online",
                List.of(new OrderLine("sku", 1, 10_000_000, null)),
                status);
    }

    private static JourneyJobConfig config(Duration lateness) {
        return new JourneyJobConfig(
                JourneyRules.within(Duration.ofDays(7), lateness),
                new DecodeRules(
                        "EUR",
                        Instant.parse("2000-01-01T00:00:00Z"),
                        Duration.ofHours(1),
                        DecodeClock.fixed(Instant.parse("2026-12-01T00:00:00Z"))),
                ZoneOffset.UTC,
                List.of("first", "linear", "markov"),
                ModelOptions.DEFAULTS,
                Duration.ofHours(1),
                30);
    }
}
