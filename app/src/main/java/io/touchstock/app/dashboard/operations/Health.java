package io.touchstock.app.dashboard.operations;

import io.touchstock.app.dashboard.operations.OperationsView.State;
import io.touchstock.app.stockpage.StockWords;
import io.touchstock.connectors.store.FeedPosition;
import io.touchstock.connectors.store.JobLag;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** How jobs and topics are doing. */
final class Health {
    /** Lag is measured every few seconds; nothing for so long means that nobody measures. */
    private static final Duration SILENT = Duration.ofMinutes(5);

    private final List<JobLag> lag;
    private final List<FeedPosition> positions;
    private final Times times;

    Health(List<JobLag> lag, List<FeedPosition> positions, Times times) {
        this.lag = List.copyOf(lag);
        this.positions = List.copyOf(positions);
        this.times = times;
    }

    List<OperationsView.Tile> tiles() {
        long jobs = lag.stream().map(JobLag::job).distinct().count();
        long silent =
                lag.stream().filter(this::isSilent).map(JobLag::job).distinct().count();
        long behind = lag.stream()
                .map(JobLag::behind)
                .filter(Objects::nonNull)
                .mapToLong(Long::longValue)
                .sum();
        long unread = positions.stream().mapToLong(FeedPosition::behind).sum();
        Instant newest = newest(positions, FeedPosition::lastRecordAt);
        return List.of(
                new OperationsView.Tile(
                        "Jobs",
                        StockWords.whole(jobs),
                        silent == 0
                                ? jobs == 0 ? "none has been seen" : "all seen of late"
                                : StockWords.whole(silent) + " not seen of late"),
                new OperationsView.Tile("Behind", StockWords.whole(behind), "messages that jobs have not read yet"),
                new OperationsView.Tile("Not yet stored", StockWords.whole(unread), "messages, in all topics"),
                new OperationsView.Tile(
                        "Newest message",
                        newest == null ? StockWords.NOTHING : times.age(newest),
                        newest == null ? "nothing has been read" : "ago"));
    }

    List<OperationsView.JobRow> jobs() {
        return lag.stream()
                .map(job -> new OperationsView.JobRow(
                        job.job(),
                        job.topic(),
                        job.behind() == null ? StockWords.NOTHING : StockWords.whole(job.behind()),
                        state(job),
                        times.moment(job.measuredAt())))
                .toList();
    }

    private State state(JobLag job) {
        if (isSilent(job)) {
            return new State("bad", "not measured for " + times.age(job.measuredAt()));
        }
        if (job.behind() == null) {
            return new State("warn", "has not begun");
        }
        return caughtUp(job.behind());
    }

    private boolean isSilent(JobLag job) {
        return times.isOlderThan(SILENT, job.measuredAt());
    }

    List<OperationsView.FeedRow> feeds() {
        Map<String, List<FeedPosition>> topics = positions.stream()
                .collect(Collectors.groupingBy(FeedPosition::topic, TreeMap::new, Collectors.toList()));
        return topics.entrySet().stream()
                .map(topic -> feed(topic.getKey(), topic.getValue()))
                .toList();
    }

    private OperationsView.FeedRow feed(String topic, List<FeedPosition> partitions) {
        long behind = partitions.stream().mapToLong(FeedPosition::behind).sum();
        return new OperationsView.FeedRow(
                topic,
                StockWords.whole(
                        partitions.stream().mapToLong(FeedPosition::next).sum()),
                StockWords.whole(behind),
                times.moment(newest(partitions, FeedPosition::lastRecordAt)),
                times.moment(newest(partitions, FeedPosition::lastEventAt)),
                caughtUp(behind));
    }

    private static State caughtUp(long behind) {
        return behind == 0 ? new State("good", "up to date") : new State("warn", "catching up");
    }

    private static Instant newest(List<FeedPosition> partitions, Function<FeedPosition, Instant> moment) {
        return partitions.stream()
                .map(moment)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }
}
