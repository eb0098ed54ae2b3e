package io.touchstock.inventory.media;

import static io.touchstock.inventory.media.MediaFixtures.at;
import static io.touchstock.inventory.media.MediaFixtures.stock;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.touchstock.connectors.event.StockLevel;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class ShelfTimelineTest {

    private static final Instant END = MediaFixtures.START.plus(Duration.ofDays(5));

    @Test
    void a_reading_holds_from_its_moment_to_the_next_one() {
        ShelfTimeline shelf =
                ShelfTimeline.of(List.of(stock("2026-03-01T12:00:00Z", 0), stock("2026-03-01T08:00:00Z", 3)));
        assertThat(shelf.at(at("2026-03-01T07:59:59Z"))).isEqualTo(Shelf.UNKNOWN);
        assertThat(shelf.at(at("2026-03-01T08:00:00Z"))).isEqualTo(Shelf.STOCKED);
        assertThat(shelf.at(at("2026-03-01T11:59:59.999Z"))).isEqualTo(Shelf.STOCKED);
        assertThat(shelf.at(at("2026-03-01T12:00:00Z"))).isEqualTo(Shelf.EMPTY);
        assertThat(shelf.at(at("2027-01-01T00:00:00Z"))).isEqualTo(Shelf.EMPTY);
    }

    @Test
    void an_article_can_be_bought_as_long_as_one_location_has_it() {
        ShelfTimeline shelf = ShelfTimeline.of(List.of(
                stock("berlin", "2026-03-01T00:00:00Z", 1),
                stock("hamburg", "2026-03-01T06:00:00Z", 1),
                stock("berlin", "2026-03-01T08:00:00Z", 0),
                stock("hamburg", "2026-03-01T10:00:00Z", 0),
                stock("berlin", "2026-03-01T11:00:00Z", 7)));
        assertThat(shelf.between(at("2026-03-01T00:00:00Z"), at("2026-03-02T00:00:00Z")))
                .containsExactly(
                        new ShelfInterval(Shelf.STOCKED, at("2026-03-01T00:00:00Z"), at("2026-03-01T10:00:00Z")),
                        new ShelfInterval(Shelf.EMPTY, at("2026-03-01T10:00:00Z"), at("2026-03-01T11:00:00Z")),
                        new ShelfInterval(Shelf.STOCKED, at("2026-03-01T11:00:00Z"), at("2026-03-02T00:00:00Z")));
    }

    @Test
    void of_readings_that_contradict_each_other_the_lower_counts() {
        List<StockLevel> readings = List.of(stock("2026-03-01T08:00:00Z", 0), stock("2026-03-01T08:00:00Z", 5));
        assertThat(ShelfTimeline.of(readings).at(at("2026-03-01T09:00:00Z"))).isEqualTo(Shelf.EMPTY);
    }

    @Test
    void readings_of_two_articles_are_refused() {
        StockLevel kettle = new StockLevel("kettle", "berlin", MediaFixtures.START, 1);
        assertThatThrownBy(() -> ShelfTimeline.of(List.of(stock("2026-03-01T08:00:00Z", 0), kettle)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("teapot and kettle");
    }

    @Property(tries = 200)
    void every_hour_is_as_the_latest_readings_of_the_locations_say(@ForAll long seed) {
        Random random = new Random(seed);
        List<StockLevel> readings = MediaFixtures.someReadings(random);
        ShelfTimeline shelf = ShelfTimeline.of(MediaFixtures.jumbled(readings, random));
        for (int hour = -1; hour < 125; hour++) {
            Instant moment = MediaFixtures.START.plus(Duration.ofHours(hour));
            assertThat(shelf.at(moment)).isEqualTo(readOff(readings, moment));
        }
    }

    @Property(tries = 200)
    void the_stretches_fill_the_time_and_agree_with_every_moment(@ForAll long seed) {
        Random random = new Random(seed);
        ShelfTimeline shelf = ShelfTimeline.of(MediaFixtures.someReadings(random));
        List<ShelfInterval> stretches = shelf.between(MediaFixtures.START, END);
        Instant next = MediaFixtures.START;
        Shelf before = null;
        for (ShelfInterval stretch : stretches) {
            assertThat(stretch.start()).isEqualTo(next);
            assertThat(stretch.shelf()).isNotEqualTo(before).isEqualTo(shelf.at(stretch.start()));
            assertThat(shelf.at(stretch.end().minusNanos(1))).isEqualTo(stretch.shelf());
            next = stretch.end();
            before = stretch.shelf();
        }
        assertThat(next).isEqualTo(END);
    }

    @Property(tries = 200)
    void what_a_log_forgets_does_not_change_the_time_it_still_covers(@ForAll long seed) {
        Random random = new Random(seed);
        ShelfLog log = ShelfLog.EMPTY.with(MediaFixtures.someReadings(random));
        Instant from = MediaFixtures.someHour(random);
        assertThat(log.since(from).timeline().between(from, END.plusSeconds(1)))
                .isEqualTo(log.timeline().between(from, END.plusSeconds(1)));
    }

    private static Shelf readOff(List<StockLevel> readings, Instant moment) {
        List<StockLevel> latest = Stream.of("berlin", "hamburg")
                .flatMap(location -> readings.stream()
                        .filter(reading -> reading.location().equals(location))
                        .filter(reading -> !reading.at().isAfter(moment))
                        .max(Comparator.comparing(StockLevel::at)
                                .thenComparing(StockLevel::onHand, Comparator.reverseOrder()))
                        .stream())
                .toList();
        if (latest.isEmpty()) {
            return Shelf.UNKNOWN;
        }
        return latest.stream().anyMatch(reading -> reading.onHand() > 0) ? Shelf.STOCKED : Shelf.EMPTY;
    }
}
