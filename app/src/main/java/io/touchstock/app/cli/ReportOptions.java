package io.touchstock.app.cli;

import io.touchstock.connectors.event.RowDimension;
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
                    + " counted from --from to --to, or else over the days from the first event to the last.")
    private Path spend;

    @Option(
            names = "--replicates",
            paramLabel = "N",
            description = "Bootstrap replicates behind the 95 %% intervals; 0 for no intervals. Default: 200.")
    private int replicates = 200;

    @Option(
            names = "--rows",
            paramLabel = "ROWS",
            description = "By what credits are told apart: channel (the default), campaign or channel-campaign.")
    private String rows;

    @Option(
            names = "--exclude-direct",
            description = "Show beside it what each channel would earn if direct traffic earned nothing.")
    private boolean excludeDirect;

    @Option(
            names = "--calibration",
            paramLabel = "FILE",
            description = "Lifts that experiments measured: channel,from,to,incremental_conversions,low,high, and level"
                    + " if the interval is not of 0.95. Calibrated columns then stand beside the raw ones.")
    private Path calibration;

    @Option(
            names = "--stock",
            paramLabel = "FILE",
            description = "Stock readings, sku,location,on_hand,at, for wasted spend (clicks that landed while their"
                    + " article could be bought nowhere) and for the sales lost at empty shelves. Touchpoints must name"
                    + " their sku; of --events, name the columns sku and cost.")
    private Path stock;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Folder for attribution.csv, paths.csv and report.html. Default: attribution-report.")
    private Path out = Path.of("attribution-report");

    /** @throws InputException at the first option that cannot be meant, or does not fit the input */
    ReportScope scope(AttributeRequest.Input input) {
        RowDimension dimension = rows(input);
        if (excludeDirect && dimension == RowDimension.CAMPAIGN) {
            throw new InputException(
                    "--exclude-direct: a campaign across channels is not direct or otherwise; use --rows"
                            + " channel or channel-campaign");
        }
        if (calibration != null && dimension != RowDimension.CHANNEL) {
            throw new InputException(
                    "--calibration goes with --rows channel only: a lift is measured for a whole channel;"
                            + " leave out --rows " + rows);
        }
        return new ReportScope(
                days(input), dimension, replicates(), spend, excludeDirect, calibration, stock(input), out);
    }

    private Path stock(AttributeRequest.Input input) {
        InputOptions.refuse(
                stock != null && input instanceof AttributeRequest.PathInput, "--stock", "--events or --touchpoints");
        if (stock != null
                && input instanceof AttributeRequest.LogInput log
                && (log.columns().sku() == null || log.columns().cost() == null)) {
            throw new InputException("--stock needs to know which column of --events names the article, and which the"
                    + " cost of a click; add sku=NAME,cost=NAME to --columns");
        }
        return stock;
    }

    private DayRange days(AttributeRequest.Input input) {
        boolean dateless = input instanceof AttributeRequest.PathInput;
        InputOptions.refuse(dateless && from != null, "--from", "--events or --touchpoints");
        InputOptions.refuse(dateless && to != null, "--to", "--events or --touchpoints");
        return DayRange.of(from, to);
    }

    private RowDimension rows(AttributeRequest.Input input) {
        RowDimension dimension = WordOption.of("--rows", rows, RowDimension.CHANNEL);
        if (dimension != RowDimension.CHANNEL && input instanceof AttributeRequest.PathInput) {
            throw new InputException("--rows: " + rows + " needs campaigns, which --paths does not hold; leave it out"
                    + " or give --events");
        }
        return dimension;
    }

    private int replicates() {
        if (replicates < 0 || replicates == 1 || replicates > MOST_REPLICATES) {
            throw new InputException("--replicates: " + replicates + " is not possible; name 2 to " + MOST_REPLICATES
                    + ", or 0 for no intervals");
        }
        return replicates;
    }
}
