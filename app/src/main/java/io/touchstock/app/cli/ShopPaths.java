package io.touchstock.app.cli;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The files that a shop's stock is read from.
 *
 * @param receipts null if none is named; likewise products and promotions
 * @param zone of times that name none
 */
record ShopPaths(Path forecast, Path stock, Path receipts, Path products, Path promotions, ZoneId zone) {

    /** Those that are named. */
    List<Path> files() {
        return Stream.of(forecast, stock, receipts, products, promotions)
                .filter(Objects::nonNull)
                .toList();
    }
}
