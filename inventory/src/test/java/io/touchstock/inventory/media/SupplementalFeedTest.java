package io.touchstock.inventory.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SupplementalFeedTest {

    private static final Instant PAUSED = MediaFixtures.START;

    @Test
    void the_file_is_as_merchant_center_takes_it() {
        SupplementalFeed feed = SupplementalFeed.of(List.of(
                standing("teapot", "berlin", Shelf.EMPTY, PAUSED),
                standing("kettle", "berlin", Shelf.STOCKED, PAUSED),
                standing("cup", "berlin", Shelf.STOCKED, null)));
        assertThat(feed.toTabSeparated()).isEqualTo("""
                        id\tavailability\tpause
                        cup\tin_stock\t
                        kettle\tin_stock\tads
                        teapot\tout_of_stock\tads
                        """);
    }

    @Test
    void adverts_rest_only_when_they_rest_at_every_location() {
        SupplementalFeed feed = SupplementalFeed.of(List.of(
                standing("teapot", "berlin", Shelf.EMPTY, PAUSED), standing("teapot", "hamburg", Shelf.STOCKED, null)));
        assertThat(feed.lines()).containsExactly(new FeedLine("teapot", "in_stock", ""));
    }

    @Test
    void what_is_not_known_is_not_claimed() {
        SupplementalFeed feed = SupplementalFeed.of(List.of(
                standing("teapot", "berlin", Shelf.EMPTY, PAUSED),
                standing("teapot", "hamburg", Shelf.UNKNOWN, PAUSED),
                standing("kettle", "berlin", Shelf.UNKNOWN, null)));
        assertThat(feed.lines()).containsExactly(new FeedLine("teapot", "", "ads"));
    }

    @Test
    void an_id_is_never_run_as_a_formula_by_a_spreadsheet_and_never_changed_for_merchant_center() {
        SupplementalFeed feed = SupplementalFeed.of(List.of(
                standing("=1+1", "berlin", Shelf.STOCKED, null), standing("a,\"b\"", "berlin", Shelf.STOCKED, null)));
        assertThat(feed.toCommaSeparated())
                .isEqualTo("id,availability,pause\n'=1+1,in_stock,\n\"a,\"\"b\"\"\",in_stock,\n");
        assertThat(feed.toTabSeparated()).contains("\n=1+1\tin_stock\t\n", "\n\"a,\"\"b\"\"\"\tin_stock\t\n");
    }

    @Test
    void an_id_that_would_break_the_file_has_no_line_and_is_named() {
        List<String> unfit = List.of("tea\tpot", "tea\npot", " ", "", " teapot", "x".repeat(51));
        SupplementalFeed feed = SupplementalFeed.of(Stream.concat(unfit.stream(), Stream.of("y".repeat(50)))
                .map(id -> standing(id, "berlin", Shelf.STOCKED, null))
                .toList());
        assertThat(feed.unfit()).containsExactlyInAnyOrderElementsOf(unfit);
        assertThat(feed.lines()).extracting(FeedLine::id).containsExactly("y".repeat(50));
    }

    @Test
    void a_pause_longer_than_a_fortnight_is_named() {
        SupplementalFeed feed = SupplementalFeed.of(List.of(
                standing("teapot", "berlin", Shelf.EMPTY, PAUSED),
                standing("kettle", "berlin", Shelf.EMPTY, PAUSED.plusSeconds(1)),
                standing("cup", "berlin", Shelf.STOCKED, null)));
        assertThat(feed.pausedTooLong(PAUSED.plus(Duration.ofDays(14)).plusSeconds(1)))
                .containsExactly("teapot");
    }

    private static AdStanding standing(String sku, String location, Shelf shelf, Instant pausedSince) {
        return new AdStanding(sku, location, shelf, pausedSince);
    }
}
