package io.touchstock.app.report;

import io.touchstock.app.report.AttributionReport.ChannelCredit;
import io.touchstock.app.report.AttributionReport.ModelOutcome;
import io.touchstock.app.report.AttributionReport.PathCount;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Turns the numbers of a run into the page. */
final class PageMaker {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH).withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern(
                    "d MMMM uuuu, HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private PageMaker() {}

    static Page page(AttributionReport report, StyleSheet style) {
        boolean valued = value(report) != 0;
        return new Page(
                report.title(),
                period(report.from(), report.to()),
                style.contentSecurityPolicy(),
                style.text(),
                tiles(report, valued),
                findings(report),
                Comparison.grid(
                        report, "Orders credited to each channel", ChannelCredit::conversions, Numbers::oneDecimal),
                valued
                        ? Comparison.grid(
                                report,
                                "Order value credited to each channel" + in(report),
                                ChannelCredit::value,
                                Numbers::twoDecimals)
                        : null,
                Comparison.bars(report),
                Differences.shift(report),
                Differences.removal(report),
                Differences.spend(report),
                PathTables.converting(report),
                PathTables.lost(report),
                Histograms.lengths(report),
                Histograms.lags(report),
                report.checks(),
                Readings.of(report.models()),
                report.parameters(),
                report.sources().stream()
                        .map(source -> new Page.SourceRow(
                                source.file(),
                                Numbers.whole(source.rows()),
                                Numbers.bytes(source.bytes()),
                                source.sha256()))
                        .toList(),
                MINUTE.format(report.madeAt()));
    }

    private static List<Page.Tile> tiles(AttributionReport report, boolean valued) {
        long conversions =
                report.paths().stream().mapToLong(PathCount::conversions).sum();
        long nulls = report.paths().stream().mapToLong(PathCount::nulls).sum();
        long journeys = conversions + nulls;
        List<Page.Tile> tiles = new ArrayList<>();
        tiles.add(new Page.Tile("Orders", Numbers.whole(conversions), "journeys that ended in one"));
        if (valued) {
            tiles.add(new Page.Tile(
                    "Order value" + in(report),
                    Numbers.twoDecimals(value(report)),
                    conversions == 0 ? "" : Numbers.twoDecimals(value(report) / conversions) + " an order"));
        }
        tiles.add(new Page.Tile("Journeys", Numbers.whole(journeys), Numbers.whole(nulls) + " without an order"));
        if (journeys > 0) {
            tiles.add(new Page.Tile(
                    "Conversion rate", Numbers.percent((double) conversions / journeys), "orders per journey"));
        }
        tiles.add(new Page.Tile(
                "Channels",
                Numbers.whole(Comparison.channels(report).size()),
                Numbers.whole(report.paths().size()) + " distinct paths"));
        return tiles;
    }

    /** At most three sentences that a media buyer would act on. */
    private static List<String> findings(AttributionReport report) {
        List<String> findings = new ArrayList<>();
        report.model("last")
                .ifPresent(last -> report.models().stream()
                        .filter(model -> model.name().equals("markov"))
                        .findFirst()
                        .ifPresent(markov -> {
                            List<String> channels = Comparison.channels(report);
                            channels.stream()
                                    .max(byShift(markov, last))
                                    .ifPresent(channel -> shifted(findings, channel, markov, last));
                            channels.stream()
                                    .min(byShift(markov, last))
                                    .ifPresent(channel -> shifted(findings, channel, markov, last));
                        }));
        report.paths().stream()
                .filter(path -> path.channels().size() == 1)
                .mapToLong(PathCount::conversions)
                .reduce(Long::sum)
                .ifPresent(single -> {
                    long all = report.paths().stream()
                            .mapToLong(PathCount::conversions)
                            .sum();
                    if (all > 0) {
                        findings.add(Numbers.percent((double) single / all)
                                + " of the orders came after a single touchpoint: about those all models agree.");
                    }
                });
        return findings;
    }

    private static void shifted(List<String> findings, String channel, ModelOutcome markov, ModelOutcome last) {
        double shift = markov.share(channel) - last.share(channel);
        if (Math.abs(shift) >= 0.0005) {
            findings.add(channel + " earns " + Numbers.oneDecimal(Math.abs(shift) * 100) + " percentage points "
                    + (shift > 0 ? "more" : "less") + " of the orders under Markov than under last touch ("
                    + Numbers.percent(markov.share(channel)) + " instead of " + Numbers.percent(last.share(channel))
                    + ").");
        }
    }

    private static Comparator<String> byShift(ModelOutcome model, ModelOutcome last) {
        return Comparator.comparingDouble(channel -> model.share(channel) - last.share(channel));
    }

    private static double value(AttributionReport report) {
        return report.paths().stream().mapToDouble(PathCount::value).sum();
    }

    private static String in(AttributionReport report) {
        return report.currency() == null ? "" : ", " + report.currency().getCurrencyCode();
    }

    private static String period(Instant from, Instant to) {
        if (from == null || to == null) {
            return "Path summary without times";
        }
        String first = DAY.format(from);
        String last = DAY.format(to);
        return first.equals(last) ? first : first + " to " + last;
    }
}
