package io.touchstock.inventory.alert;

import static org.assertj.core.api.Assertions.assertThat;

import io.touchstock.inventory.alert.CategoryShelf.Place;
import java.util.List;
import org.junit.jupiter.api.Test;

class CategoryShelfTest {

    private static final Place MISSING = new Place("teapot", 20_000_000, 0, 0, true);

    @Test
    void the_substitute_is_the_article_in_stock_that_is_closest_in_price() {
        CategoryShelf shelf = shelf(
                new Place("jug", 30_000_000, 40, 20, false),
                new Place("kettle", 18_000_000, 40, 20, false),
                new Place("bowl", 9_000_000, 40, 20, false));
        assertThat(shelf.substituteFor("teapot")).hasValue("kettle");
    }

    @Test
    void what_is_empty_at_risk_soon_gone_or_in_another_price_class_is_no_substitute() {
        CategoryShelf shelf = shelf(
                new Place("empty", 20_000_000, 0, 0, false),
                new Place("at-risk", 20_000_000, 9, 20, true),
                new Place("soon-gone", 20_000_000, 9, 2, false),
                new Place("dear", 41_000_000, 90, 20, false),
                new Place("cheap", 9_000_000, 90, 20, false));
        assertThat(shelf.substituteFor("teapot")).isEmpty();
        assertThat(shelf.substituteFor("unknown")).isEmpty();
    }

    @Test
    void ties_go_to_the_longer_cover_then_to_the_sku() {
        assertThat(shelf(
                                new Place("a", 20_000_000, 40, 20, false),
                                new Place("c", 20_000_000, 40, 30, false),
                                new Place("b", 20_000_000, 40, 30, false))
                        .substituteFor("teapot"))
                .hasValue("b");
    }

    private static CategoryShelf shelf(Place... others) {
        List<Place> places = new java.util.ArrayList<>(List.of(others));
        places.add(MISSING);
        return new CategoryShelf(places, 7);
    }
}
