package io.touchstock.app.dashboard.operations;

import io.touchstock.app.dashboard.access.Permission;
import io.touchstock.app.dashboard.csv.CsvTable;
import io.touchstock.app.dashboard.web.Address;
import io.touchstock.app.dashboard.web.Request;
import io.touchstock.app.stockpage.StockWords;
import io.touchstock.connectors.store.RejectedLine;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Makes the page of operations. */
final class OperationsMaker {
    private static final int ROWS = 20;
    private static final int MOST_PAGES = 100_000;
    private static final int GROUPS = 50;
    private static final int AUDITED = 50;
    private static final int AT_ONCE = 1_000;
    private static final int LONGEST_LINK = 6_000;

    private final OperationsReadings readings;
    private final Request request;
    private final Times times;
    private final String job;
    private final String kind;
    private final int page;

    OperationsMaker(OperationsReadings readings, Request request) {
        this.readings = readings;
        this.request = request;
        this.times = new Times(readings.zone(), request.now());
        this.job = request.params().text("job").orElse(null);
        this.kind = request.params().text("kind").orElse(null);
        this.page = request.params().number("page", 1, MOST_PAGES).orElse(1);
    }

    OperationsView view() {
        boolean mayRead = request.user().may(Permission.SEE_PAYLOADS);
        boolean mayAudit = request.user().may(Permission.SEE_AUDIT);
        Health health = new Health(readings.lag(), readings.positions(), times);
        List<RejectedLine> found = mayRead ? readings.records(job, kind, (page - 1) * ROWS, ROWS + 1) : List.of();
        List<OperationsView.ReasonRow> reasons = reasons(mayRead);
        List<OperationsView.Tile> tiles = new ArrayList<>(health.tiles());
        long rejected = readings.rejected();
        tiles.add(new OperationsView.Tile(
                "Rejected records",
                StockWords.whole(rejected),
                rejected == 0 ? "none are kept" : StockWords.count(reasons.size(), "kind") + " of reasons"));
        return new OperationsView(
                "As of " + times.moment(request.now()) + " " + zone(),
                tiles,
                health.jobs(),
                health.feeds(),
                reasons,
                sources(),
                mayRead,
                kind == null ? "" : kind,
                found.stream().limit(ROWS).map(this::row).toList(),
                page > 1 ? address(page - 1) : "",
                found.size() > ROWS ? address(page + 1) : "",
                mayRead && rejected > 0 ? filtered("/operations/rejected.csv").toString() : "",
                mayAudit,
                mayAudit ? audit() : List.of());
    }

    private String zone() {
        return readings.zone().equals(ZoneOffset.UTC) ? "UTC" : readings.zone().getId();
    }

    /** All records that are asked for, each as it came in. */
    CsvTable recordTable() {
        Stream<RejectedLine> lines = Stream.iterate(0, offset -> offset + AT_ONCE)
                .map(offset -> readings.records(job, kind, offset, AT_ONCE))
                .takeWhile(lot -> !lot.isEmpty())
                .flatMap(List::stream);
        return new CsvTable(
                List.of("rejected_at", "job", "source", "position", "reason", "payload_characters", "payload"),
                lines.map(line -> List.of(
                        line.at().toString(),
                        line.job(),
                        line.source(),
                        Long.toString(line.position()),
                        line.reason(),
                        Integer.toString(line.payloadLength()),
                        line.payload())));
    }

    private Address filtered(String path) {
        return Address.of(path).and("job", job).and("kind", kind);
    }

    private String address(int number) {
        return filtered("/operations").and("page", number > 1 ? number : null) + "#records";
    }

    private List<OperationsView.ReasonRow> reasons(boolean mayRead) {
        return readings.reasons(GROUPS).stream()
                .map(reason -> {
                    String path = Address.of("/operations")
                            .and("job", reason.job())
                            .and("kind", reason.kind())
                            .toString();
                    return new OperationsView.ReasonRow(
                            reason.job(),
                            reason.kind(),
                            StockWords.whole(reason.count()),
                            times.moment(reason.lastAt()),
                            mayRead && path.length() <= LONGEST_LINK ? path + "#records" : "");
                })
                .toList();
    }

    private List<OperationsView.SourceRow> sources() {
        return readings.sources(GROUPS).stream()
                .map(source -> new OperationsView.SourceRow(
                        source.job(), source.source(), StockWords.whole(source.count()), times.moment(source.lastAt())))
                .toList();
    }

    private OperationsView.RecordRow row(RejectedLine line) {
        return new OperationsView.RecordRow(
                times.moment(line.at()),
                line.job(),
                line.source() + ", " + line.position(),
                line.reason(),
                Payload.sample(line.payload()),
                Payload.cut(line.payload(), line.payloadLength()));
    }

    private List<OperationsView.AuditRow> audit() {
        return readings.audited(AUDITED).stream()
                .map(entry -> new OperationsView.AuditRow(
                        times.moment(entry.at()),
                        entry.actor(),
                        entry.role(),
                        entry.action(),
                        entry.detail().isEmpty() ? entry.target() : entry.target() + ": " + entry.detail(),
                        entry.outcome().toLowerCase(Locale.ROOT)))
                .toList();
    }
}
