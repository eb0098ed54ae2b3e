package io.touchstock.app.cli;

import io.touchstock.connectors.event.RowDimension;
import java.nio.file.Path;

/**
 * What a report covers and where it goes.
 *
 * @param days of the conversions
 * @param rows by what credits are told apart
 * @param replicates of the bootstrap; 0 for no intervals
 * @param spend file, or null
 * @param excludeDirect whether the models are shown without direct traffic too
 * @param calibration file of measured lifts, or null
 * @param stock file of stock readings, or null
 * @param out folder for the results
 */
record ReportScope(
        DayRange days,
        RowDimension rows,
        int replicates,
        Path spend,
        boolean excludeDirect,
        Path calibration,
        Path stock,
        Path out) {}
