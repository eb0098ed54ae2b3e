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
import java.util.List;
import java.util.Map;
import java.util.Random;
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
        assertThat(told.with(List.of(LossInput.of(stock("2026-03-01T09:00:00Z", 3))))
                        .correctionsSince(told, AT_MOST))
                .containsExactly(new LostSale(FIRST, "Email", null, "teapot", null, 1, PRICE, -1));
    }

    @Test
    void the_chance_of_an_order_scales_the_loss() {
        VainJourney journey = someJourney("j", at("2026-03-01T10:00:00Z"), List.of(new TouchShare("Email", null, 1)));
        assertThat(ledger(List.of(stock("2026-03-01T08:00:00Z", 0)), journey).tally(new LossRules(UTC, 0.05)))
                .containsExactly(Map.entry(new CampaignDay(FIRST, "Email", null), new LossTally(50_000, PRICE / 20)));
    }

    @Test
    void a_copy_of_a_change_is_no_second_journey() {
        VainJourney journey = someJourney("j", at("2026-03-01T10:00:00Z"), List.of(new TouchShare("Email", null, 1)));
        LossLedger once = ledger(List.of(stock("2026-03-01T08:00:00Z", 0)), journey);
        assertThat(once.with(counted(List.of(journey), 1)).tally(AT_MOST)).isEqualTo(once.tally(AT_MOST));
    }

    @Test
    void a_change_that_takes_a_journey_back_before_it_came_is_no_gain() {
        VainJourney journey = someJourney("j", at("2026-03-01T10:00:00Z"), List.of(new TouchShare("Email", null, 1)));
        LossLedger overtaken = LossLedger.of("teapot")
                .with(List.of(LossInput.of(stock("2026-03-01T08:00:00Z", 0))))
                .with(counted(List.of(journey), -1));
        assertThat(overtaken.tally(AT_MOST)).isEmpty();
        assertThat(overtaken.with(counted(List.of(journey), 1)).tally(AT_MOST)).isEmpty();
    }

    @Test
    void an_article_that_another_location_has_is_not_missed() {
        VainJourney journey = someJourney("j", at("2026-03-01T10:00:00Z"), List.of(new TouchShare("Email", null, 1)));
        assertThat(ledger(
                                List.of(
                                        stock("berlin", "2026-03-01T08:00:00Z", 0),
                                        stock("hamburg", "2026-03-01T08:00:00Z", 1)),
                                journey)
                        .tally(AT_MOST))
                .isEmpty();
    }

    @Test
    void a_loss_is_worth_the_price_of_its_day() {
        PriceLog prices = PriceLog.EMPTY.with(List.of(
                new ListPrice("teapot", at("2026-03-02T00:00:00Z"), 7),
                new ListPrice("teapot", at("2026-03-02T00:00:00Z"), 5),
                new ListPrice("teapot", at("2026-03-04T00:00:00Z"), 9)));
        assertThat(PriceLog.EMPTY.at(at("2026-03-01T00:00:00Z"))).isZero();
        assertThat(prices.at(at("2026-03-01T00:00:00Z"))).isEqualTo(5);
        assertThat(prices.at(at("2026-03-03T23:59:59Z"))).isEqualTo(5);
        assertThat(prices.at(at("2026-03-04T00:00:00Z"))).isEqualTo(9);
        assertThat(prices.since(at("2026-03-05T00:00:00Z")).prices()).hasSize(1);
        assertThat(prices.since(at("2026-03-03T00:00:00Z"))).isEqualTo(prices);
    }

    @Property(tries = 200)
    void a_journey_lost_is_one_unit_and_its_price_to_the_micro(@ForAll long seed) {
        Random random = new Random(seed);
        List<VainJourney> journeys = someJourneys(random);
        long price = 1L + random.nextInt(100_000_000);
        LossLedger ledger = LossLedger.of("teapot")
                .with(List.of(price(price)))
                .with(List.of(LossInput.of(new StockLevel("teapot", "berlin", MediaFixtures.START, 0))))
                .with(counted(journeys, 1));
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
        List<LossInput> changes = new ArrayList<>(counted(journeys, 1));
        changes.addAll(counted(
                journeys.stream().filter(journey -> !kept.contains(journey)).toList(), -1));
        changes.addAll(
                MediaFixtures.jumbled(readings.stream().map(LossInput::of).toList(), random));
        List<LossInput> prices = List.of(price(PRICE), new LossInput("teapot", null, null, laterPrice(random)));
        changes.addAll(prices);
        Collections.shuffle(changes, random);

        LossLedger ledger = LossLedger.of("teapot");
        List<LostSale> told = new ArrayList<>();
        for (LossInput change : changes) {
            LossLedger next = ledger.with(List.of(change));
            told.addAll(next.correctionsSince(ledger, AT_MOST));
            ledger = next;
        }
        LossLedger neverAdded = LossLedger.of("teapot")
                .with(prices)
                .with(readings.stream().map(LossInput::of).toList())
                .with(counted(kept, 1));
        assertThat(ledger).isEqualTo(neverAdded);
        assertThat(MediaFixtures.sum(told)).isEqualTo(neverAdded.tally(AT_MOST));
        assertThat(LostDemand.holding(told)).containsExactlyInAnyOrderElementsOf(neverAdded.sales(AT_MOST));
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
        return LossLedger.of("teapot")
                .with(List.of(price(PRICE)))
                .with(readings.stream().map(LossInput::of).toList())
                .with(counted(List.of(journey), 1));
    }

    private static LossInput price(long micros) {
        return new LossInput("teapot", null, null, new ListPrice("teapot", at("2026-01-01T00:00:00Z"), micros));
    }

    private static ListPrice laterPrice(Random random) {
        return new ListPrice("teapot", MediaFixtures.someHour(random), 1L + random.nextInt(100_000_000));
    }

    private static List<LossInput> counted(List<VainJourney> journeys, int count) {
        return journeys.stream()
                .map(journey -> LossInput.of(new CountedJourney(journey, count)))
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
