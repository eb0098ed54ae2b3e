package io.touchstock.inventory.media;

import java.util.List;

/**
 * One article in a supplemental feed.
 *
 * @param availability {@code in_stock} or {@code out_of_stock}; empty if it is not known
 * @param pause {@code ads} while its adverts are to rest, otherwise empty
 */
public record FeedLine(String id, String availability, String pause) {

    static final List<String> COLUMNS = List.of("id", "availability", "pause");
    static final String IN_STOCK = "in_stock";
    static final String OUT_OF_STOCK = "out_of_stock";
    static final String PAUSE_ADS = "ads";

    boolean tellsSomething() {
        return !availability.isEmpty() || !pause.isEmpty();
    }
}
