package io.touchstock.app.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Options that say what the report covers, and where it goes. */
final class ReportOptions {
    private static final int MOST_REPLICATES = 10_000;

    @Option(
            names = "--from",
            paramLabel = "DAY",
            description = "First day of the conversions, in --zone, such as 2026-03-01. Default: the first there is.")
    private String from;

    @Option(
            names = "--to",
            paramLabel = "DAY",
            description = "Last day of the conversions, itself included. Default: the last there is.")
    private String to;

    @Option(
            names = "--spend",
            paramLabel = "FILE",
            description = "Spend per day, channel and campaign, for the cost of an order and the return on spend;"
                    + " counted over the days of the conversions.")
    private Path spend;

    @Option(
            names = "--replicates",
            paramLabel = "N",
            description = "Bootstrap replicates behind the 95 %% intervals; 0 for no intervals. Default: 200.")
    private int replicates = 200;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Folder for attribution.csv, paths.csv and report.html. Default: attribution-report.")
    private Path out = Path.of("attribution-report");

    DayRange days() {
        return DayRange.of(from, to);
    }

    Path spend() {
        return spend;
    }

    int replicates() {
        if (replicates < 0 || replicates == 1 || replicates > MOST_REPLICATES) {
            throw new InputException("--replicates: " + replicates + " is not possible; name 2 to " + MOST_REPLICATES
                    + ", or 0 for no intervals");
        }
        return replicates;
    }

    Path out() {
        return out;
    }
}
