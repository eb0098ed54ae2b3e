package io.touchstock.forecasting.history;

import static io.touchstock.forecasting.demand.Fixtures.BERLIN;
import static io.touchstock.forecasting.demand.Fixtures.MONDAY;
import static io.touchstock.forecasting.demand.Fixtures.PRICE_MICROS;
import static io.touchstock.forecasting.demand.Fixtures.at;
import static io.touchstock.forecasting.demand.Fixtures.promotion;
import static io.touchstock.forecasting.demand.Fixtures.sold;
import static org.assertj.core.api.Assertions.assertThat;

import io.touchstock.connectors.event.Product;
import io.touchstock.connectors.event.StockLevel;
import io.touchstock.forecasting.demand.DemandRules;
import io.touchstock.forecasting.demand.SeriesEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ArticleHistoryTest {
    private static final DemandRules RULES = DemandRules.ofWholeHistory(BERLIN, 3);

    private static List<SeriesTable> tables(LocalDate asOf, Object... facts) {
        return ArticleHistory.of(
                        "tea", Stream.of(facts).map(ArticleHistoryTest::fact).toList(), RULES)
                .tables(asOf);
    }

    private static ArticleFact fact(Object of) {
        return of instanceof ArticleFact fact ? fact : ArticleFact.of((SeriesEvent) Objects.requireNonNull(of));
    }

    private static SeriesEvent counted(String location, LocalDate day, int onHand) {
        return SeriesEvent.stock(new StockLevel("tea", location, at(day, "12:00"), onHand), RULES);
    }

    @Test
    void a_table_runs_from_the_first_event_over_the_past_to_the_days_ahead() {
        assertThat(tables(MONDAY.plusDays(2), sold(MONDAY.plusDays(1), 2), counted("north", MONDAY, 7)))
                .containsExactly(new SeriesTable(
                        "tea",
                        "north",
                        "",
                        List.of(
                                new TableDay(MONDAY, 0, false, false, PRICE_MICROS),
                                new TableDay(MONDAY.plusDays(1), 2, false, false, PRICE_MICROS),
                                new TableDay(MONDAY.plusDays(2), 0, false, false, PRICE_MICROS),
                                ahead(3, false, PRICE_MICROS),
                                ahead(4, false, PRICE_MICROS),
                                ahead(5, false, PRICE_MICROS))));
    }

    private static TableDay ahead(int day, boolean promoted, long price) {
        return new TableDay(MONDAY.plusDays(day), TableDay.UNKNOWN, false, promoted, price);
    }

    @Test
    void what_was_sold_after_the_past_is_not_told() {
        assertThat(tables(MONDAY, sold(MONDAY, 2), sold(MONDAY.plusDays(1), 50)))
                .isEqualTo(tables(MONDAY, sold(MONDAY, 2)));
    }

    @Test
    void planned_promotions_are_known_ahead_with_their_price() {
        ArticleFact planned = ArticleFact.of(promotion("p", MONDAY.plusDays(2), MONDAY.plusDays(2), 4_000_000));

        assertThat(tables(MONDAY, planned, sold(MONDAY, 2)).get(0).days().subList(1, 4))
                .containsExactly(
                        ahead(1, false, PRICE_MICROS), ahead(2, true, 4_000_000), ahead(3, false, PRICE_MICROS));
    }

    @Test
    void the_list_price_counts_until_something_is_sold_and_the_category_is_told() {
        ArticleFact entry =
                ArticleFact.of(new Product("tea", "Tea", "drinks", null, 6_000_000, 0, 0, 0, 0, 1, Instant.EPOCH));

        SeriesTable unsold = tables(MONDAY, counted("north", MONDAY, 7), entry).get(0);
        SeriesTable sold = tables(MONDAY, sold(MONDAY, 1), entry).get(0);

        assertThat(unsold.category()).isEqualTo("drinks");
        assertThat(unsold.days()).extracting(TableDay::priceMicros).containsOnly(6_000_000L);
        assertThat(sold.days()).extracting(TableDay::priceMicros).containsOnly(PRICE_MICROS);
    }

    @Test
    void what_is_counted_for_all_locations_speaks_for_those_without_a_count_of_their_own() {
        SeriesEvent south = SeriesEvent.stock(new StockLevel("tea", "south", at(MONDAY, "12:00"), 4), RULES);

        List<SeriesTable> tables = tables(MONDAY.plusDays(1), sold(MONDAY, 1), south, counted("", MONDAY, 0));

        assertThat(tables).extracting(SeriesTable::location).containsExactly("north", "south");
        assertThat(tables.get(0).days().subList(0, 2)).allMatch(TableDay::shelfEmpty);
        assertThat(tables.get(1).days()).noneMatch(TableDay::shelfEmpty);
    }

    @Test
    void an_article_that_was_neither_sold_nor_counted_has_no_series() {
        assertThat(tables(MONDAY, ArticleFact.of(promotion("p", MONDAY, MONDAY, 4_000_000))))
                .isEmpty();
    }
}
