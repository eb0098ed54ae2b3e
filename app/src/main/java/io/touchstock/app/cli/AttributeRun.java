package io.touchstock.app.cli;

import io.touchstock.app.report.Intake;
import io.touchstock.app.report.ReportPage;
import io.touchstock.app.report.RunReport;
import io.touchstock.app.report.ShelfFindings;
import io.touchstock.attribution.beam.EventLog;
import io.touchstock.attribution.calibration.Calibration;
import io.touchstock.attribution.calibration.Lift;
import io.touchstock.attribution.calibration.RefusedLift;
import io.touchstock.attribution.journey.Observation;
import io.touchstock.attribution.model.Attribution;
import io.touchstock.attribution.model.LastNonDirect;
import io.touchstock.attribution.report.AttributionReport;
import io.touchstock.attribution.report.JourneyTotals;
import io.touchstock.attribution.report.ReportRequest;
import io.touchstock.attribution.report.SpendInPeriod;
import io.touchstock.connectors.event.Spend;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

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
        ReportScope scope = request.report();
        OutputFolder folder = OutputFolder.prepared(scope.out());
        List<Spend> spend =
                scope.spend() == null ? List.of() : new OwnEvents(request.currency(), badRows).spend(scope.spend());
        List<Lift> lifts = scope.calibration() == null ? List.of() : new LiftFile(scope.calibration()).read();
        ShelfEvidence shelf = shelf();
        Prepared prepared = prepared(lifts, shelf);
        JourneyFigures figures = prepared.figures();
        AttributionReport report = report(figures, spend, lifts);
        List<Intake> intake = prepared.intake().apply(report.totals());
        ShelfFindings findings = shelf == null || !shelf.hasClicks()
                ? null
                : shelf.findings(figures.journeys(), meanOrderMicros(report.totals()));
        write(
                folder,
                report,
                figures,
                findings,
                new ReportAssembly(
                                request,
                                figures.models(),
                                report,
                                figures.days(),
                                prepared.span(),
                                intake,
                                badRows.rejected().size())
                        .page()
                        .withShelf(findings));
        console.tell(
                report,
                figures.days(),
                findings,
                remarks(report, lifts, shelf),
                intake,
                badRows.rejected().size(),
                folder);
    }

    /** Null without stock. */
    private ShelfEvidence shelf() {
        ReportScope scope = request.report();
        if (scope.stock() == null) {
            return null;
        }
        boolean kindsKnown = !(request.input() instanceof AttributeRequest.LogInput log)
                || log.columns().kind() != null;
        ShelfEvidence shelf = new ShelfEvidence(request.zone(), scope.days(), kindsKnown);
        new StockReadings(scope.stock(), request.zone(), badRows).read(request.currency(), shelf::stock);
        return shelf;
    }

    private static long meanOrderMicros(JourneyTotals totals) {
        return totals.conversions() == 0 ? 0 : totals.valueMicros() / totals.conversions();
    }

    private AttributionReport report(JourneyFigures figures, List<Spend> spend, List<Lift> lifts) {
        ReportScope scope = request.report();
        List<Attribution> attributions = attributions(figures);
        ReportRequest asked = ReportRequest.of(figures.paths(), attributions)
                .rows(scope.rows())
                .timeLags(figures.lags())
                .replicates(scope.replicates())
                .orders(figures.orders())
                .spend(SpendInPeriod.of(
                        spend, figures.days().from(), figures.days().to(), scope.rows()));
        if (scope.excludeDirect()) {
            asked.directChannels(direct(figures.paths().channels()));
        }
        if (!lifts.isEmpty()) {
            asked.calibration(Calibration.of(attributions, lifts, figures.periods()));
        }
        if (figures.learned() != null) {
            asked.learned(figures.learned());
        }
        return asked.report();
    }

    /** Nobody asked for last-non-direct by name where nothing is direct: there it would repeat last touch. */
    private List<Attribution> attributions(JourneyFigures figures) {
        boolean repeats =
                !request.models().typed() && direct(figures.paths().channels()).isEmpty();
        return figures.attributions().stream()
                .filter(attribution -> !(repeats && attribution.model().equals(LastNonDirect.NAME)))
                .toList();
    }

    private List<String> remarks(AttributionReport report, List<Lift> lifts, ShelfEvidence shelf) {
        List<String> remarks = new ArrayList<>();
        if (shelf != null && !shelf.hasClicks()) {
            remarks.add("Wasted spend: no click of " + request.input().named() + " names its article, so none can be"
                    + " held against the shelf; fill in sku.");
        }
        if (request.report().excludeDirect() && report.withoutDirect() == null) {
            remarks.add("Without direct: no channel of the input counts as direct; --direct-channels names others.");
        }
        boolean dateless = request.input() instanceof AttributeRequest.PathInput;
        if (dateless && !report.spend().isEmpty()) {
            remarks.add(
                    "Spend: paths have no dates, so all of " + request.report().spend() + " counts.");
        }
        if (dateless && report.hasIntervals() && report.totals().valueMicros() != 0) {
            remarks.add("Intervals of value: a path tells what its orders are worth together, so they are taken to be"
                    + " worth the same; where they are not, the interval is too narrow. --events has no such limit.");
        }
        if (dateless && !lifts.isEmpty()) {
            remarks.add("Calibration: paths have no dates, so each lift is taken to be of the time that the whole file"
                    + " is of.");
        }
        if (report.calibration() != null) {
            report.calibration().refused().forEach(refused -> remarks.add(remark(refused)));
        }
        return remarks;
    }

    private String remark(RefusedLift refused) {
        return request.report().calibration() + ":" + refused.lift().line() + ": the lift of "
                + TextTable.name(refused.lift().channel()) + " is not used"
                + (refused.model() == null ? "" : " for " + refused.model()) + ": " + refused.reason();
    }

    private void write(
            OutputFolder folder,
            AttributionReport report,
            JourneyFigures figures,
            ShelfFindings shelf,
            RunReport page) {
        if (shelf == null) {
            ShelfFiles.remove(folder);
        } else {
            ShelfFiles.write(folder, shelf);
        }
        new CreditsCsv(report).write(folder.file("attribution.csv"));
        SideFiles.paths(folder.file("paths.csv"), figures.paths());
        SideFiles.positions(folder.file("positions.csv"), report.positions());
        folder.write("report.html", ReportPage.html(page));
        badRows.write(folder);
    }

    /** Channels of the input that count as direct, whatever their capitals. */
    private Set<String> direct(Collection<String> channels) {
        Set<String> named = new HashSet<>();
        request.models().options().directChannels().forEach(name -> named.add(name.toLowerCase(Locale.ROOT)));
        return channels.stream()
                .filter(channel -> named.contains(channel.toLowerCase(Locale.ROOT)))
                .collect(Collectors.toSet());
    }

    /** @param shelf shown the touchpoints and orders as well, unless null */
    private Prepared prepared(List<Lift> lifts, ShelfEvidence shelf) {
        if (request.input() instanceof AttributeRequest.PathInput input) {
            PathSummary summary = new PathSummary(input.paths(), badRows);
            JourneyFigures figures =
                    PathAttribution.of(request, new PathCheck(request, badRows).checked(summary.read()));
            return new Prepared(figures, null, totals -> List.of(summary.intake()));
        }
        long rejectedBefore = badRows.rejected().size();
        try (WorkFolder work = WorkFolder.create()) {
            JourneyBatch batch = new JourneyBatch(request, lifts, work.path(), badRows, console::say);
            if (request.input() instanceof AttributeRequest.LogInput input) {
                EventLog log = EventLog.of(input.log(), input.columns(), input.conversionRows(), request.zone());
                JourneyFigures figures = batch.ofLog(log);
                if (shelf != null) {
                    log.touchpoints(shelf::touchpoint);
                }
                long setAside = badRows.rejected().size() - rejectedBefore;
                return new Prepared(figures, null, totals -> LogCounts.against(input, request, totals, setAside));
            }
            AttributeRequest.EventInput files = (AttributeRequest.EventInput) request.input();
            List<Observation> observations = new OwnEvents(request.currency(), badRows)
                    .observations(
                            files,
                            shelf == null ? touchpoint -> {} : shelf::touchpoint,
                            shelf == null ? order -> {} : shelf::order);
            EventCounts counts = EventCounts.of(files, observations);
            return new Prepared(
                    batch.ofObservations(observations),
                    counts.span(),
                    totals -> counts.against(request, totals, badRows.rejected()));
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
