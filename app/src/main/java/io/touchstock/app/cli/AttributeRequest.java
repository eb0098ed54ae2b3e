package io.touchstock.app.cli;

import io.touchstock.attribution.beam.ConversionRows;
import io.touchstock.attribution.beam.EventLogColumns;
import io.touchstock.attribution.model.ModelOptions;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/**
 * A checked request for an attribution.
 *
 * @param input one of the three kinds
 * @param spend file of spend, or null
 * @param models in the order of the report
 * @param currency null if the user names none
 * @param out folder for the results
 */
record AttributeRequest(
        Input input,
        Path spend,
        Lookbacks lookbacks,
        List<String> models,
        ModelOptions options,
        ZoneId zone,
        Currency currency,
        BadRows.Policy badRows,
        Path out) {

    AttributeRequest {
        models = List.copyOf(models);
    }

    /** @throws InputException at the first option that cannot be meant */
    static AttributeRequest of(InputOptions input, JourneyOptions journeys, ModelChoice models, ReportOptions report) {
        Input read = input.input();
        return new AttributeRequest(
                read,
                report.spend(),
                journeys.lookbacks(read),
                models.names(read),
                models.options(),
                input.zone(),
                input.currency(),
                input.badRows(),
                report.out());
    }

    /**
     * In which currency the values are: Touchstock's own events and spend are read as euros unless another is named,
     * the amounts of a log or of paths have whatever unit they have. Empty if nothing says.
     */
    Optional<Currency> currencyOfValues() {
        boolean assumed = input instanceof EventInput || spend != null;
        return Optional.ofNullable(currency).or(() -> assumed ? Optional.of(OwnEvents.ASSUMED) : Optional.empty());
    }

    /** What is to be attributed. */
    sealed interface Input permits LogInput, PathInput, EventInput {
        /** What the report is called after. */
        Path named();
    }

    /** A log with one row an event. */
    record LogInput(Path log, EventLogColumns columns, ConversionRows conversionRows) implements Input {
        @Override
        public Path named() {
            return log;
        }
    }

    /** Paths with their counts. */
    record PathInput(Path paths) implements Input {
        @Override
        public Path named() {
            return paths;
        }
    }

    /** Touchstock's own events; identities may be null. */
    record EventInput(Path touchpoints, Path orders, Path identities) implements Input {
        @Override
        public Path named() {
            return touchpoints;
        }
    }
}
