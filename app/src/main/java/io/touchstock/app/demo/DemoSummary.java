package io.touchstock.app.demo;

import io.touchstock.app.config.TouchstockConfig;
import io.touchstock.connectors.event.AttributionRow;
import io.touchstock.connectors.event.StockAlert;
import io.touchstock.forecasting.model.Provenance;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** What the demo says in the end, and where it leaves the rest. */
final class DemoSummary {

    private final Path folder;
    private final DemoConsole console;
    private final DemoTables tables;

    DemoSummary(Path folder, DemoConsole console, DemoTables tables) {
        this.folder = folder;
        this.console = console;
        this.tables = tables;
    }

    /** The first tables, once the backlog is worked off. */
    void tellPast(Board board, Provenance model) {
        if (board.attribution().isEmpty()) {
            return;
        }
        console.print("");
        console.print("Orders credited to each channel, 30 days up to " + board.reportedTo());
        tables.attribution(board.attribution()).forEach(console::print);
        console.print("");
        tables.accuracy(model.metrics()).forEach(console::print);
        console.print("");
    }

    /** The last tables, and the reports. */
    void tell(Board board, TouchstockConfig config, Provenance model) throws IOException {
        DemoReports reports = new DemoReports(folder, config);
        console.print("");
        List<AttributionRow> rows = board.attribution();
        if (rows.isEmpty()) {
            console.print("The shop closed before the first attribution report; give --for a little longer.");
        } else {
            console.print("Attribution: orders credited to each channel, "
                    + rows.get(0).from() + " to " + rows.get(0).to());
            tables.attribution(rows).forEach(console::print);
        }
        console.print("");
        console.print("Forecasts: error of " + model.modelVersion() + " beside the baselines");
        tables.accuracy(model.metrics()).forEach(console::print);
        console.print("");
        List<StockAlert> open = board.openAlerts();
        tables.alerts(open).forEach(console::print);
        console.print("");
        board.loop().forEach(console::print);
        console.print("");
        tables.rejected(board.rejectedByReason()).forEach(console::print);
        console.print("");
        if (!rows.isEmpty()) {
            console.print("Attribution report: "
                    + reports.attribution(
                            rows, board.journeys(), board::shelf, board.counts().rejected(), model));
            console.print(
                    "                    It counts the corrections that came after the table above was reported, so"
                            + " orders may differ by a few.");
        }
        console.print("All open alerts:    " + reports.alerts(open));
        console.print("Settings used:      " + folder.resolve(DemoPlan.SETTINGS_FILE));
    }
}
