package io.touchstock.app.cli;

import io.touchstock.attribution.model.Attribution;
import io.touchstock.attribution.model.PathStatistics;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * What was read and what became of it.
 *
 * @param events null where path summaries were read
 * @param rows by file
 */
record Outcome(InputEvents events, Map<Path, Long> rows, JourneyFigures figures) {

    PathStatistics paths() {
        return figures.paths();
    }

    /** The attribution of a model that the engine computed, because it needs times. */
    Optional<Attribution> timed(String model) {
        return figures.timed().stream()
                .filter(attribution -> attribution.model().equals(model))
                .findFirst();
    }

    void requireSomething(Path input) {
        if (paths().isEmpty()) {
            boolean header = rows.values().stream().allMatch(count -> count == 0);
            throw new InputException(input + ": "
                    + (header
                            ? "holds a header and no rows; there is nothing to attribute"
                            : "none of its rows can be used; there is nothing to attribute"));
        }
    }
}
