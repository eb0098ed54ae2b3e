package io.touchstock.inventory.media;

import static io.touchstock.inventory.media.MediaFixtures.at;
import static io.touchstock.inventory.media.MediaFixtures.stock;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.touchstock.connectors.event.Consent;
import io.touchstock.connectors.event.Journey;
import io.touchstock.connectors.event.LostSale;
import io.touchstock.connectors.event.StockLevel;
import io.touchstock.connectors.event.Touchpoint;
import io.touchstock.connectors.event.TouchpointKind;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class LostDemandTest {

    private static final ZoneId UTC = ZoneOffset.UTC;
    private static final LossRules AT_MOST = new LossRules(UTC, 1);
    private static final LocalDate FIRST = LocalDate.of(2026, 3, 1);
    private static final long PRICE = 20_000_000;

    @Test
    void the_channels_that_brought_someone_to_an_empty_shelf_share_the_loss() {
        VainJourney journey = VainJourney.of(
                        journey(
                                null,
                                touch("a", "2026-03-01T09:00:00Z", TouchpointKind.IMPRESSION, "Display", null),
                                touch("b", "2026-03-01T10:00:00Z", TouchpointKind.CLICK, "Paid Search", "teapot"),
                                touch("c", "2026-03-01T12:00:00Z", TouchpointKind.EMAIL, "Email", "teapot")),
                        LostDemandTest::linear)
                .orElseThrow();
        assertThat(journey.cameAt()).isEqualTo(at("2026-03-01T10:00:00Z"));
        assertThat(ledger(List.of(stock("2026-03-01T10:00:00Z", 0)), journey)
                        .correctionsSince(LossLedger.of("teapot"), AT_MOST))
                .containsExactly(
                        new LostSale(FIRST, "Display", "spring", "teapot", null, 0.5, PRICE / 2, 1),
                        new LostSale(FIRST, "Paid Search", "spring", "teapot", null, 0.5, PRICE / 2, 1));
    }

    @Test
    void nothing_is_lost_on_a_stocked_or_unknown_shelf_or_with_an_order() {
        Touchpoint click = touch("a", "2026-03-01T10:00:00Z", TouchpointKind.CLICK, "Paid Search", "teapot");
        VainJourney journey =
                VainJourney.of(journey(null, click), LostDemandTest::linear).orElseThrow();
        assertThat(ledger(List.of(stock("2026-03-01T09:00:00Z", 1)), journey).tally(AT_MOST))
                .isEmpty();
        assertThat(ledger(List.of(stock("2026-03-01T11:00:00Z", 0)), journey).tally(AT_MOST))
                .isEmpty();
        assertThat(VainJourney.of(journey("o1", click), LostDemandTest::linear)).isEmpty();
    }

    @Test
    void someone_who_never_came_or_looked_at_no_article_missed_nothing() {
        assertThat(VainJourney.of(
                        journey(
                                null,
                                touch("a", "2026-03-01T10:00:00Z", TouchpointKind.IMPRESSION, "Display", "teapot")),
                        LostDemandTest::linear))
                .isEmpty();
        assertThat(VainJourney.of(
                        journey(null, touch("a", "2026-03-01T10:00:00Z", TouchpointKind.VISIT, "Direct", null)),
                        LostDemandTest::linear))
                .isEmpty();
        assertThat(VainJourney.of(journey(null), LostDemandTest::linear)).isEmpty();
    }

    @Test
    void who_comes_again_to_the_front_page_still_wants_the_article_last_looked_at() {
        VainJourney journey = VainJourney.of(
                        journey(
                                null,
                                touch("a", "2026-03-01T10:00:00Z", TouchpointKind.CLICK, "Paid Search", "teapot"),
                                touch("b", "2026-03-02T10:00:00Z", TouchpointKind.VISIT, "Direct", null)),
                        LostDemandTest::linear)
                .orElseThrow();
        assertThat(journey)
                .extracting(VainJourney::sku, VainJourney::cameAt)
                .containsExactly("teapot", at("2026-03-02T10:00:00Z"));
    }

    @Test
    void shares_that_do_not_fit_the_journey_are_refused() {
        Journey journey =
                journey(null, touch("a", "2026-03-01T10:00:00Z", TouchpointKind.CLICK, "Paid Search", "teapot"));
        assertThatThrownBy(() -> VainJourney.of(journey, touchpoints -> new double[2]))
                .hasMessageContaining("2 shares for 1 touchpoints");
        assertThatThrownBy(() -> VainJourney.of(journey, touchpoints -> new double[] {0.5}))
                .hasMessageContaining("sum to 0.5");
    }

    @Test
    void a_late_reading_takes_the_loss_back() {
        VainJourney journey = someJourney("j", at("2026-03-01T10:00:00Z"), List.of(new TouchShare("Email", null, 1)));
        LossLedger told = ledger(List.of(stock("2026-03-01T08:00:00Z", 0)), journey);
        assertThat(told.with(List.of(stock("2026-03-01T09:00:00Z", 3)), List.of())
                        .correctionsSince(told, AT_MOST))
                .containsExactly(new LostSale(FIRST, "Email", null, "teapot", null, 1, PRICE, -1));
    }

    @Test
    void the_chance_of_an_order_scales_the_loss() {
        VainJourney journey = someJourney("j", at("2026-03-01T10:00:00Z"), List.of(new TouchShare("Email", null, 1)));
        assertThat(ledger(List.of(stock("2026-03-01T08:00:00Z", 0)), journey).tally(new LossRules(UTC, 0.05)))
                .containsExactly(Map.entry(new CampaignDay(FIRST, "Email", null), new LossTally(50_000, PRICE / 20)));
    }

    @Property(tries = 200)
    void a_journey_lost_is_one_unit_and_its_price_to_the_micro(@ForAll long seed) {
        Random random = new Random(seed);
        List<VainJourney> journeys = someJourneys(random);
        long price = 1L + random.nextInt(100_000_000);
        LossLedger ledger = LossLedger.of("teapot")
                .priced(price)
                .with(List.of(new StockLevel("teapot", "berlin", MediaFixtures.START, 0)), counted(journeys, 1));
        LossTally total = ledger.tally(AT_MOST).values().stream().reduce(LossTally.ZERO, LossTally::plus);
        assertThat(total).isEqualTo(new LossTally(1_000_000L * journeys.size(), price * journeys.size()));
    }

    @Property(tries = 200)
    void what_is_taken_back_was_never_there_whatever_the_order(@ForAll long seed) {
        Random random = new Random(seed);
        List<StockLevel> readings = MediaFixtures.someReadings(random);
        List<VainJourney> journeys = someJourneys(random);
        List<VainJourney> kept =
                journeys.stream().filter(journey -> random.nextBoolean()).toList();
        List<CountedJourney> changes = new ArrayList<>(counted(journeys, 1));
        changes.addAll(counted(
                journeys.stream().filter(journey -> !kept.contains(journey)).toList(), -1));
        Collections.shuffle(changes, random);

        LossLedger ledger = LossLedger.of("teapot").priced(PRICE);
        Map<CampaignDay, LossTally> told = new HashMap<>();
        List<StockLevel> late = MediaFixtures.jumbled(readings, random);
        for (int i = 0; i < Math.max(changes.size(), late.size()); i++) {
            LossLedger next = ledger.with(
                    i < late.size() ? List.of(late.get(i)) : List.of(),
                    i < changes.size() ? List.of(changes.get(i)) : List.of());
            for (LostSale sale : next.correctionsSince(ledger, AT_MOST)) {
                told.merge(
                        new CampaignDay(sale.day(), sale.channel(), sale.campaign()),
                        new LossTally(Math.round(1e6 * sale.lostUnits()), sale.lostValueMicros()).times(sale.sign()),
                        LossTally::plus);
            }
            ledger = next;
        }
        LossLedger neverAdded = LossLedger.of("teapot").priced(PRICE).with(readings, counted(kept, 1));
        assertThat(ledger).isEqualTo(neverAdded);
        told.values().removeIf(LossTally.ZERO::equals);
        SortedMap<CampaignDay, LossTally> expected = neverAdded.tally(AT_MOST);
        assertThat(told).isEqualTo(expected);
    }

    @Property(tries = 200)
    void whole_shares_sum_to_the_whole_and_differ_from_the_exact_ones_by_less_than_one(@ForAll long seed) {
        Random random = new Random(seed);
        List<TouchShare> shares = someShares(random);
        long total = random.nextInt(1_000_000);
        long[] parts = WholeShares.split(total, shares);
        assertThat(Arrays.stream(parts).sum()).isEqualTo(total);
        for (int i = 0; i < parts.length; i++) {
            assertThat(Math.abs(parts[i] - total * shares.get(i).share())).isLessThan(1);
        }
    }

    private static LossLedger ledger(List<StockLevel> readings, VainJourney journey) {
        return LossLedger.of("teapot").priced(PRICE).with(readings, counted(List.of(journey), 1));
    }

    private static List<CountedJourney> counted(List<VainJourney> journeys, int count) {
        return journeys.stream()
                .map(journey -> new CountedJourney(journey, count))
                .toList();
    }

    private static List<VainJourney> someJourneys(Random random) {
        List<VainJourney> journeys = new ArrayList<>();
        for (int i = 0; i < 1 + random.nextInt(10); i++) {
            journeys.add(someJourney("j" + i, MediaFixtures.someHour(random), someShares(random)));
        }
        return journeys;
    }

    private static VainJourney someJourney(String id, Instant cameAt, List<TouchShare> shares) {
        return new VainJourney(id, "teapot", cameAt, shares);
    }

    private static List<TouchShare> someShares(Random random) {
        double[] weights = random.doubles(1 + random.nextInt(4))
                .map(weight -> weight + 0.01)
                .toArray();
        double sum = Arrays.stream(weights).sum();
        List<TouchShare> shares = new ArrayList<>();
        for (int i = 0; i < weights.length; i++) {
            shares.add(new TouchShare("channel-" + i % 3, i == 0 ? null : "spring", weights[i] / sum));
        }
        return shares;
    }

    private static double[] linear(List<Touchpoint> touchpoints) {
        double[] shares = new double[touchpoints.size()];
        Arrays.fill(shares, 1.0 / shares.length);
        return shares;
    }

    private static Journey journey(String orderId, Touchpoint... touchpoints) {
        return new Journey("j", "v:v1", List.of(touchpoints), orderId, at("2026-04-01T00:00:00Z"), 0);
    }

    private static Touchpoint touch(String id, String at, TouchpointKind kind, String channel, String sku) {
        return new Touchpoint(id, Instant.parse(at), "v1", null, kind, channel, "spring", sku, 0, Consent.GRANTED);
    }
}
