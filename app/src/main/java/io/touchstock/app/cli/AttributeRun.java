package io.touchstock.app.cli;

import io.touchstock.app.report.AttributionReport;
import io.touchstock.app.report.AttributionReport.ChannelSpend;
import io.touchstock.app.report.ReportPage;
import io.touchstock.attribution.model.Attribution;
import io.touchstock.attribution.model.Models;
import io.touchstock.attribution.model.PathStatistics;
import io.touchstock.connectors.event.Spend;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

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
        prepareFolder();
        List<ChannelSpend> spend = spend();
        Outcome outcome = request.input() instanceof AttributeRequest.PathInput input
                ? ofPaths(input.paths())
                : ofEvents(events());
        outcome.requireSomething(request.input().named());
        List<Attribution> attributions = request.models().stream()
                .map(model -> outcome.timed(model).orElseGet(() -> attribute(model, outcome.paths())))
                .toList();
        AttributionReport report =
                new ReportAssembly(request, outcome, attributions, spend, badRows.rejected()).report();
        write(outcome.paths(), attributions, spend, report);
        console.tell(report, outcome, attributions, badRows.rejected().size(), request.out());
    }

    private InputEvents events() {
        if (request.input() instanceof AttributeRequest.LogInput log) {
            return new EventLog(log.log(), request.zone(), log.conversionRows(), badRows).read(log.columns());
        }
        AttributeRequest.EventInput files = (AttributeRequest.EventInput) request.input();
        OwnEvents own = new OwnEvents(request.currency(), badRows);
        own.touchpoints(files.touchpoints());
        own.orders(files.orders());
        if (files.identities() != null) {
            own.identities(files.identities());
        }
        return own.events();
    }

    private Outcome ofEvents(InputEvents events) {
        JourneyFigures figures = new JourneyBatch(request.lookback(), request.models(), request.options()).run(events);
        return new Outcome(events, events.rows(), figures);
    }

    private Outcome ofPaths(Path file) {
        PathSummary summary = new PathSummary(file, badRows);
        PathStatistics paths = summary.read();
        return new Outcome(null, Map.of(file, summary.rows()), new JourneyFigures(paths, List.of(), List.of()));
    }

    private Attribution attribute(String model, PathStatistics paths) {
        return Models.named(model, request.options()).attribute(paths);
    }

    private List<ChannelSpend> spend() {
        if (request.spend() == null) {
            return List.of();
        }
        Map<String, Long> micros = new TreeMap<>();
        for (Spend spend : new OwnEvents(request.currency(), badRows).spend(request.spend())) {
            micros.merge(spend.channel(), spend.costMicros(), Math::addExact);
        }
        List<ChannelSpend> costs = new ArrayList<>();
        micros.forEach((channel, cost) -> costs.add(new ChannelSpend(channel, cost / 1e6)));
        return costs;
    }

    /** Before anything is read, so that a run never fails at its end for want of a place to write to. */
    private void prepareFolder() {
        Path out = request.out();
        if (Files.exists(out) && !Files.isDirectory(out)) {
            throw new InputException("--out: " + out + " is a file; name a folder");
        }
        try {
            Files.createDirectories(out);
            Files.delete(Files.createTempFile(out, ".touchstock", ".probe"));
        } catch (IOException e) {
            throw new InputException("--out: " + out + " cannot be written to ("
                    + e.getClass().getSimpleName() + "); name a folder that you may write to");
        }
    }

    private void write(
            PathStatistics paths, List<Attribution> attributions, List<ChannelSpend> spend, AttributionReport report) {
        Path out = request.out();
        AttributionCsv.attribution(out.resolve("attribution.csv"), attributions, spend);
        AttributionCsv.paths(out.resolve("paths.csv"), paths);
        try {
            Files.writeString(out.resolve("report.html"), ReportPage.html(report));
            if (badRows.rejected().isEmpty()) {
                Files.deleteIfExists(out.resolve("rejected.csv"));
            } else {
                AttributionCsv.rejected(out.resolve("rejected.csv"), badRows.rejected());
            }
        } catch (IOException e) {
            throw new InputException("--out: " + out + " cannot be written to: " + e.getMessage());
        }
    }
}
