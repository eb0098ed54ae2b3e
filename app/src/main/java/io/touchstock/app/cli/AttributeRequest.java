package io.touchstock.app.cli;

import io.touchstock.attribution.beam.ConversionRows;
import io.touchstock.attribution.beam.EventLogColumns;
import io.touchstock.attribution.journey.AfterConversion;
import io.touchstock.attribution.journey.JourneyRules;
import io.touchstock.connectors.event.TouchpointKind;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A checked request for an attribution.
 *
 * @param input one of the three kinds
 * @param zone of times without one, and in which days begin
 * @param currency null if the user names none
 * @param rules where journeys begin and end
 * @param models which, and what is set about them
 * @param report what it covers
 */
record AttributeRequest(
        Input input,
        ZoneId zone,
        Currency currency,
        BadRows.Policy badRows,
        JourneyRules rules,
        ModelRequest models,
        ReportScope report) {

    /** @throws InputException at the first option that cannot be meant */
    static AttributeRequest of(InputOptions input, JourneyOptions journeys, ModelChoice models, ReportOptions report) {
        Input read = input.input();
        return new AttributeRequest(
                read,
                input.zone(),
                input.currency(),
                input.badRows(),
                journeys.rules(read),
                models.request(read),
                report.scope(read));
    }

    /**
     * In which currency the values are: Touchstock's own events and spend are read as euros unless another is named,
     * the amounts of a log or of paths have whatever unit they have. Empty if nothing says.
     */
    Optional<Currency> currencyOfValues() {
        boolean assumed = input instanceof EventInput || report.spend() != null;
        return Optional.ofNullable(currency).or(() -> assumed ? Optional.of(OwnEvents.ASSUMED) : Optional.empty());
    }

    /** Whether a touchpoint can stand in the journeys of several orders. */
    boolean countsRepeatedly() {
        return rules.afterConversion() == AfterConversion.CONTINUE;
    }

    /** Whether events that can be used may still be in no journey of the report. */
    boolean leavesOut() {
        return !report.days().isAll()
                || Stream.of(TouchpointKind.values())
                        .anyMatch(kind -> !rules.lookback().counts(kind));
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

    /** Touchstock's own events; identities and erasures may be null. */
    record EventInput(Path touchpoints, Path orders, Path identities, Path erasures) implements Input {
        @Override
        public Path named() {
            return touchpoints;
        }
    }
}
