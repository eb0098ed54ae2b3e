package io.touchstock.inventory.media;

import io.touchstock.connectors.event.LostSale;
import io.touchstock.connectors.event.StockLevel;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;

/** A teapot, its shelves and its adverts. */
final class MediaFixtures {

    static final Instant START = Instant.parse("2026-03-01T00:00:00Z");

    private MediaFixtures() {}

    static StockLevel stock(String at, int onHand) {
        return stock("berlin", at, onHand);
    }

    static StockLevel stock(String location, String at, int onHand) {
        return new StockLevel("teapot", location, Instant.parse(at), onHand);
    }

    static PaidClick click(String id, String at, long costMicros) {
        return new PaidClick(id, "teapot", Instant.parse(at), "Paid Search", "spring", costMicros);
    }

    static Instant at(String time) {
        return Instant.parse(time);
    }

    /** Readings at two locations over five days, drawn from a seed. */
    static List<StockLevel> someReadings(Random random) {
        List<StockLevel> readings = new ArrayList<>();
        for (int i = 0; i < 1 + random.nextInt(12); i++) {
            readings.add(new StockLevel(
                    "teapot", random.nextBoolean() ? "berlin" : "hamburg", someHour(random), random.nextInt(2)));
        }
        return readings;
    }

    /** Clicks of three campaigns over five days, drawn from a seed. */
    static List<PaidClick> someClicks(Random random) {
        List<PaidClick> clicks = new ArrayList<>();
        for (int i = 0; i < 1 + random.nextInt(20); i++) {
            clicks.add(new PaidClick(
                    "c" + i,
                    "teapot",
                    someHour(random),
                    "Paid Search",
                    random.nextInt(3) == 0 ? null : "campaign-" + random.nextInt(2),
                    random.nextInt(1_000_000)));
        }
        return clicks;
    }

    static Instant someHour(Random random) {
        return START.plusSeconds(3600L * random.nextInt(120));
    }

    /** Shuffled, with some of them twice. */
    static <T> List<T> jumbled(List<T> facts, Random random) {
        List<T> jumbled = new ArrayList<>(facts);
        facts.stream().filter(fact -> random.nextBoolean()).forEach(jumbled::add);
        Collections.shuffle(jumbled, random);
        return jumbled;
    }

    /** What holds after all that was told. */
    static SortedMap<CampaignDay, LossTally> sum(List<LostSale> told) {
        SortedMap<CampaignDay, LossTally> sums = new TreeMap<>();
        for (LostSale sale : told) {
            sums.merge(
                    new CampaignDay(sale.day(), sale.channel(), sale.campaign()),
                    new LossTally(
                            sale.sign() * Math.round(1e6 * sale.lostUnits()), sale.sign() * sale.lostValueMicros()),
                    LossTally::plus);
        }
        sums.values().removeIf(LossTally.ZERO::equals);
        return sums;
    }
}
