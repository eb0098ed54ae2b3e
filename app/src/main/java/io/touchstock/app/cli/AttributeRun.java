package io.touchstock.app.cli;

import io.touchstock.app.report.ReportPage;
import io.touchstock.app.report.RunReport;
import io.touchstock.attribution.beam.EventLog;
import io.touchstock.attribution.model.Attribution;
import io.touchstock.attribution.model.Models;
import io.touchstock.attribution.report.AttributionReport;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Reads the files, has the journeys made, applies the models, writes the results and tells what came out. */
final class AttributeRun {
    private final AttributeRequest request;
    private final BadRows badRows;
    private final AttributeConsole console;

    AttributeRun(AttributeRequest request, PrintWriter out) {
        this.request = request;
        this.badRows = new BadRows(request.badRows());
        this.console = new AttributeConsole(out, System.nanoTime());
    }

    void run() {
        OutputFolder folder = OutputFolder.prepared(request.out());
        Map<String, Long> spendMicros = request.spend() == null
                ? Map.of()
                : new OwnEvents(request.currency(), badRows).spendMicros(request.spend());
        JourneyFigures figures = figures();
        if (figures.paths().isEmpty()) {
            throw new InputException(request.input().named()
                    + (badRows.rejected().isEmpty()
                            ? ": holds no rows to attribute, only a header"
                            : ": none of its rows can be used; the first: "
                                    + badRows.rejected().get(0).reason()));
        }
        List<Attribution> attributions = request.models().stream()
                .map(model -> figures.timed(model).orElseGet(() -> attribute(model, figures)))
                .toList();
        AttributionReport report = AttributionReport.of(figures.paths(), attributions, figures.lags(), spendMicros);
        RunReport page = new ReportAssembly(request, report, badRows.rejected().size()).page();
        AttributionCsv.attribution(folder.file("attribution.csv"), report);
        AttributionCsv.paths(folder.file("paths.csv"), figures.paths());
        folder.write("report.html", ReportPage.html(page));
        if (badRows.rejected().isEmpty()) {
            folder.remove("rejected.csv");
        } else {
            AttributionCsv.rejected(folder.file("rejected.csv"), badRows.rejected());
        }
        console.tell(report, badRows.rejected().size(), folder);
    }

    private Attribution attribute(String model, JourneyFigures figures) {
        return Models.named(model, request.options()).attribute(figures.paths());
    }

    private JourneyFigures figures() {
        if (request.input() instanceof AttributeRequest.PathInput input) {
            return JourneyFigures.untimed(new PathSummary(input.paths(), badRows).read());
        }
        try (WorkFolder work = WorkFolder.create()) {
            JourneyBatch batch = new JourneyBatch(request, work.path(), badRows);
            if (request.input() instanceof AttributeRequest.LogInput input) {
                return batch.ofLog(EventLog.of(input.log(), input.columns(), input.conversionRows(), request.zone()));
            }
            AttributeRequest.EventInput files = (AttributeRequest.EventInput) request.input();
            return batch.ofObservations(new OwnEvents(request.currency(), badRows).observations(files));
        }
    }

    /** A folder for intermediate files, gone when it is closed. */
    private record WorkFolder(Path path) implements AutoCloseable {

        static WorkFolder create() {
            try {
                return new WorkFolder(Files.createTempDirectory("touchstock-"));
            } catch (IOException e) {
                throw new InputException("no temporary folder can be made: " + e.getMessage()
                        + "; point -Djava.io.tmpdir to one that can be written to");
            }
        }

        @Override
        public void close() {
            Folders.delete(path);
        }
    }
}
