package io.touchstock.app.cli;

import io.touchstock.app.report.Intake;
import io.touchstock.attribution.beam.ConversionRows;
import io.touchstock.attribution.report.JourneyTotals;
import io.touchstock.connectors.codec.Row;
import io.touchstock.connectors.files.BadFile;
import io.touchstock.connectors.files.CsvFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;

/** Counts the rows of an event log on its own, to hold them against the journeys that were made of them. */
final class LogCounts {
    private LogCounts() {}

    /**
     * What became of the rows; nothing for a file that can be read only once, or where a row counts in several
     * journeys. Where not all rows are meant to be in the report, those that are not are left out, copies among them.
     *
     * @param totals of the journeys that were made
     * @param setAside rows that could not be used
     */
    static List<Intake> against(
            AttributeRequest.LogInput input, AttributeRequest request, JourneyTotals totals, long setAside) {
        if (!Files.isRegularFile(input.log()) || request.countsRepeatedly()) {
            return List.of();
        }
        long read = rows(input.log());
        long used = input.conversionRows() == ConversionRows.TOUCH
                ? totals.touches()
                : totals.touches() + totals.conversions();
        long others = read - used - setAside;
        long leftOut = request.leavesOut() ? others : 0;
        long copies = !request.leavesOut() && namesEvents(input) ? others : 0;
        return List.of(new Intake("Rows of " + input.log().getFileName(), read, used, copies, leftOut, setAside));
    }

    private static boolean namesEvents(AttributeRequest.LogInput input) {
        try (CsvFile csv = CsvFile.open(input.log())) {
            return input.columns().foundIn(csv).id() != null;
        }
    }

    /** Up to the end, or to the row behind which the file cannot be read, that row included. */
    private static long rows(Path file) {
        long rows = 0;
        try (CsvFile csv = CsvFile.open(file)) {
            Iterator<Row> left = csv.rowsOfAnyLength();
            while (left.hasNext()) {
                left.next();
                rows++;
            }
        } catch (BadFile e) {
            rows++;
        }
        return rows;
    }
}
