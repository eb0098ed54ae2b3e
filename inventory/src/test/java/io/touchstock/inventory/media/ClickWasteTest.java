package io.touchstock.inventory.media;

import static io.touchstock.inventory.media.MediaFixtures.at;
import static io.touchstock.inventory.media.MediaFixtures.click;
import static io.touchstock.inventory.media.MediaFixtures.stock;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import io.touchstock.connectors.event.Consent;
import io.touchstock.connectors.event.StockLevel;
import io.touchstock.connectors.event.Touchpoint;
import io.touchstock.connectors.event.TouchpointKind;
import io.touchstock.connectors.event.WastedSpend;
import io.touchstock.inventory.SharedCases;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class ClickWasteTest {

    private static final ZoneId UTC = ZoneOffset.UTC;

    @Test
    void the_wasted_spend_is_that_of_the_reference_case() {
        JsonNode reference = SharedCases.read("reference_cases.json").get("wasted_ad_spend");
        JsonNode expected = reference.get("expected");
        List<StockLevel> readings = SharedCases.stream(reference.get("stock_timeline"))
                .map(c -> new StockLevel(
                        "teapot", "berlin", time(c), c.get("purchasable").asBoolean() ? 1 : 0))
                .toList();
        List<PaidClick> clicks = new ArrayList<>();
        for (JsonNode c : reference.get("clicks")) {
            long micros = c.get("cost").decimalValue().scaleByPowerOfTen(6).longValueExact();
            clicks.add(new PaidClick("c" + clicks.size(), "teapot", time(c), "Paid Search", "spring", micros));
        }
        ShelfTimeline shelf = ShelfTimeline.of(readings);
        ClickTally total = sum(ClickWaste.tally(shelf, clicks, UTC));

        assertThat(total.clicks()).isEqualTo(clicks.size());
        assertThat(total.wastedClicks()).isEqualTo(expected.get("wasted_clicks").asLong());
        assertThat(BigDecimal.valueOf(total.costMicros(), 6))
                .isEqualByComparingTo(expected.get("total").decimalValue());
        assertThat(BigDecimal.valueOf(total.wastedMicros(), 6))
                .isEqualByComparingTo(expected.get("wasted").decimalValue());
        assertThat(total.wastedShare().orElseThrow())
                .isCloseTo(expected.get("wasted_share").asDouble(), within(1e-15));
        assertThat(shelf.emptyBetween(readings.get(0).at(), readings.get(0).at().plus(Duration.ofDays(7))))
                .isEqualTo(Duration.ofHours(expected.get("oos_hours").asLong()));
    }

    @Test
    void a_click_before_the_first_reading_is_paid_but_not_called_wasted() {
        SortedMap<CampaignDay, ClickTally> tallies = ClickWaste.tally(
                ShelfTimeline.of(List.of(stock("2026-03-01T12:00:00Z", 0))),
                List.of(click("a", "2026-03-01T11:59:59Z", 7), click("b", "2026-03-01T12:00:00Z", 5)),
                UTC);
        assertThat(tallies)
                .containsExactly(Map.entry(
                        new CampaignDay(LocalDate.of(2026, 3, 1), "Paid Search", "spring"),
                        new ClickTally(2, 1, 12, 5)));
    }

    @Test
    void a_click_counts_on_the_day_of_the_shop() {
        assertThat(ClickWaste.tally(
                        ShelfTimeline.of(List.of()),
                        List.of(click("a", "2026-03-01T23:30:00Z", 7)),
                        ZoneId.of("Europe/Berlin")))
                .containsOnlyKeys(new CampaignDay(LocalDate.of(2026, 3, 2), "Paid Search", "spring"));
    }

    @Test
    void only_a_click_on_an_article_is_a_paid_click() {
        assertThat(PaidClick.of(touchpoint(TouchpointKind.CLICK, "teapot"))).isPresent();
        assertThat(PaidClick.of(touchpoint(TouchpointKind.CLICK, null))).isEmpty();
        assertThat(PaidClick.of(touchpoint(TouchpointKind.IMPRESSION, "teapot")))
                .isEmpty();
    }

    @Test
    void a_cost_below_zero_is_refused() {
        assertThatThrownBy(() -> click("a", "2026-03-01T00:00:00Z", -1)).hasMessageContaining("costMicros is -1");
    }

    @Test
    void nothing_paid_has_no_wasted_share() {
        assertThat(ClickTally.ZERO.wastedShare()).isEmpty();
    }

    @Test
    void a_late_reading_replaces_the_rows_it_changes_and_no_others() {
        WasteLedger before = WasteLedger.of("teapot")
                .with(
                        List.of(stock("2026-03-01T00:00:00Z", 4)),
                        List.of(click("a", "2026-03-01T09:00:00Z", 3), click("b", "2026-03-02T09:00:00Z", 5)));
        WasteLedger after = before.with(List.of(stock("2026-03-01T22:00:00Z", 0)), List.of());
        assertThat(after.changesSince(before, UTC))
                .containsExactly(
                        new WastedSpend(LocalDate.of(2026, 3, 2), "Paid Search", "spring", "teapot", 1, 1, 5, 5));
    }

    @Property(tries = 200)
    void neither_order_nor_repetition_nor_batches_matter(@ForAll long seed) {
        Random random = new Random(seed);
        List<StockLevel> readings = MediaFixtures.someReadings(random);
        List<PaidClick> clicks = MediaFixtures.someClicks(random);
        WasteLedger atOnce = WasteLedger.of("teapot").with(readings, clicks);

        WasteLedger piecemeal = WasteLedger.of("teapot");
        Map<CampaignDay, ClickTally> told = new HashMap<>();
        List<StockLevel> lateReadings = MediaFixtures.jumbled(readings, random);
        List<PaidClick> lateClicks = MediaFixtures.jumbled(clicks, random);
        while (!lateReadings.isEmpty() || !lateClicks.isEmpty()) {
            WasteLedger next = piecemeal.with(take(lateReadings, random), take(lateClicks, random));
            for (WastedSpend row : next.changesSince(piecemeal, UTC)) {
                told.put(
                        new CampaignDay(row.day(), row.channel(), row.campaign()),
                        new ClickTally(row.clicks(), row.wastedClicks(), row.costMicros(), row.wastedMicros()));
            }
            piecemeal = next;
        }
        assertThat(piecemeal).isEqualTo(atOnce);
        told.values().removeIf(ClickTally.ZERO::equals);
        assertThat(told).isEqualTo(atOnce.tally(UTC));
    }

    @Property(tries = 200)
    void every_click_is_counted_once_and_waste_is_a_part_of_the_cost(@ForAll long seed) {
        Random random = new Random(seed);
        List<PaidClick> clicks = MediaFixtures.someClicks(random);
        ClickTally total = sum(ClickWaste.tally(
                ShelfTimeline.of(MediaFixtures.someReadings(random)), MediaFixtures.jumbled(clicks, random), UTC));
        assertThat(total.clicks()).isEqualTo(clicks.size());
        assertThat(total.costMicros())
                .isEqualTo(clicks.stream().mapToLong(PaidClick::costMicros).sum());
        assertThat(total.wastedMicros()).isBetween(0L, total.costMicros());
        assertThat(total.wastedClicks()).isBetween(0L, total.clicks());
    }

    @Property(tries = 100)
    void a_tally_taken_away_leaves_what_was_there_before(@ForAll long seed) {
        Random random = new Random(seed);
        ShelfTimeline shelf = ShelfTimeline.of(MediaFixtures.someReadings(random));
        ClickTally kept = sum(ClickWaste.tally(shelf, MediaFixtures.someClicks(random), UTC));
        ClickTally takenBack = sum(ClickWaste.tally(shelf, MediaFixtures.someClicks(random), UTC));
        assertThat(kept.plus(takenBack).minus(takenBack)).isEqualTo(kept);
    }

    @Property(tries = 200)
    void closing_old_days_leaves_the_open_ones_as_they_are(@ForAll long seed) {
        Random random = new Random(seed);
        WasteLedger ledger =
                WasteLedger.of("teapot").with(MediaFixtures.someReadings(random), MediaFixtures.someClicks(random));
        LocalDate day = LocalDate.of(2026, 3, 1).plusDays(random.nextInt(6));
        WasteLedger closed = ledger.closedBefore(day, UTC);
        List<StockLevel> late = MediaFixtures.someReadings(random).stream()
                .filter(reading -> !reading.at().isBefore(day.atStartOfDay(UTC).toInstant()))
                .toList();
        List<PaidClick> afterwards = MediaFixtures.someClicks(random).stream()
                .map(c -> new PaidClick("x" + c.clickId(), c.sku(), c.at(), c.channel(), c.campaign(), c.costMicros()))
                .toList();
        assertThat(closed.with(late, afterwards).tally(UTC))
                .isEqualTo(ledger.with(late, afterwards).tally(UTC).tailMap(new CampaignDay(day, "", null)));
    }

    @Test
    void sums_over_articles_are_those_of_their_rows() {
        LocalDate day = LocalDate.of(2026, 3, 1);
        assertThat(ClickWaste.byCampaign(List.of(
                        new WastedSpend(day, "Paid Search", null, "teapot", 2, 1, 30, 10),
                        new WastedSpend(day, "Paid Search", null, "kettle", 1, 1, 5, 5))))
                .containsExactly(Map.entry(new CampaignDay(day, "Paid Search", null), new ClickTally(3, 2, 35, 15)));
    }

    private static <T> List<T> take(List<T> facts, Random random) {
        List<T> head = facts.subList(0, Math.min(facts.size(), random.nextInt(4)));
        List<T> taken = List.copyOf(head);
        head.clear();
        return taken;
    }

    private static ClickTally sum(SortedMap<CampaignDay, ClickTally> tallies) {
        return tallies.values().stream().reduce(ClickTally.ZERO, ClickTally::plus);
    }

    private static Instant time(JsonNode node) {
        return OffsetDateTime.parse(node.get("t").asText()).toInstant();
    }

    private static Touchpoint touchpoint(TouchpointKind kind, String sku) {
        return new Touchpoint(
                "e1", at("2026-03-01T00:00:00Z"), "v1", null, kind, "Paid Search", "spring", sku, 5, Consent.GRANTED);
    }
}
