package io.touchstock.app.cli;

import io.touchstock.app.report.Intake;
import io.touchstock.app.report.ReportPage;
import io.touchstock.app.report.RunReport;
import io.touchstock.attribution.beam.EventLog;
import io.touchstock.attribution.journey.Observation;
import io.touchstock.attribution.model.Attribution;
import io.touchstock.attribution.model.ChannelCredit;
import io.touchstock.attribution.model.Models;
import io.touchstock.attribution.report.AttributionReport;
import io.touchstock.attribution.report.JourneyTotals;
import io.touchstock.attribution.report.ReportRequest;
import io.touchstock.attribution.report.SpendInPeriod;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

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
        Prepared prepared = prepared();
        JourneyFigures figures = prepared.figures();
        if (figures.paths().isEmpty()) {
            throw new InputException(request.input().named()
                    + (badRows.rejected().isEmpty()
                            ? ": holds no rows to attribute, only a header"
                            : ": none of its rows can be used; the first: "
                                    + badRows.rejected().get(0).reason()));
        }
        refuseReservedChannel(figures);
        List<Attribution> attributions = request.models().stream()
                .map(model -> figures.timed(model).orElseGet(() -> attribute(model, figures)))
                .toList();
        AttributionReport report = ReportRequest.of(figures.paths(), attributions)
                .timeLags(figures.lags())
                .spend(SpendInPeriod.of(spendMicros))
                .report();
        List<Intake> intake = prepared.intake().apply(report.totals());
        RunReport page = new ReportAssembly(
                        request,
                        report,
                        prepared.span(),
                        intake,
                        badRows.rejected().size())
                .page();
        AttributionCsv.attribution(folder.file("attribution.csv"), report);
        AttributionCsv.paths(folder.file("paths.csv"), figures.paths());
        folder.write("report.html", ReportPage.html(page));
        if (badRows.rejected().isEmpty()) {
            folder.remove("rejected.csv");
        } else {
            AttributionCsv.rejected(folder.file("rejected.csv"), badRows.rejected());
        }
        console.tell(report, intake, badRows.rejected().size(), folder);
    }

    private Attribution attribute(String model, JourneyFigures figures) {
        return Models.named(model, request.options()).attribute(figures.paths());
    }

    /** Orders without a touchpoint are booked under a name of their own, which no channel may have then. */
    private void refuseReservedChannel(JourneyFigures figures) {
        if (figures.paths().channels().contains(ChannelCredit.NO_TOUCHPOINT)) {
            throw new InputException(request.input().named() + ": one of its channels is called '"
                    + ChannelCredit.NO_TOUCHPOINT + "', the name under which orders without any touchpoint are"
                    + " reported; rename the channel, for example to Direct");
        }
    }

    private Prepared prepared() {
        if (request.input() instanceof AttributeRequest.PathInput input) {
            PathSummary summary = new PathSummary(input.paths(), badRows);
            JourneyFigures figures = JourneyFigures.untimed(summary.read());
            return new Prepared(figures, null, totals -> List.of(summary.intake()));
        }
        long rejectedBefore = badRows.rejected().size();
        try (WorkFolder work = WorkFolder.create()) {
            JourneyBatch batch = new JourneyBatch(request, work.path(), badRows);
            if (request.input() instanceof AttributeRequest.LogInput input) {
                JourneyFigures figures =
                        batch.ofLog(EventLog.of(input.log(), input.columns(), input.conversionRows(), request.zone()));
                long setAside = badRows.rejected().size() - rejectedBefore;
                return new Prepared(figures, null, totals -> LogCounts.against(input, totals, setAside));
            }
            AttributeRequest.EventInput files = (AttributeRequest.EventInput) request.input();
            List<Observation> observations = new OwnEvents(request.currency(), badRows).observations(files);
            EventCounts counts = EventCounts.of(files, observations);
            return new Prepared(
                    batch.ofObservations(observations),
                    counts.span(),
                    totals -> counts.against(totals, badRows.rejected()));
        }
    }

    /**
     * What was made of the input, and how to account for it.
     *
     * @param span null if it is not known
     * @param intake from the totals of the journeys to what became of the rows
     */
    private record Prepared(
            JourneyFigures figures, RunReport.Span span, Function<JourneyTotals, List<Intake>> intake) {}

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
