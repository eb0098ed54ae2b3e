package io.touchstock.app.report;

import io.touchstock.app.report.AttributionReport.ChannelCredit;
import io.touchstock.app.report.AttributionReport.ChannelSpend;
import io.touchstock.app.report.AttributionReport.Check;
import io.touchstock.app.report.AttributionReport.Fact;
import io.touchstock.app.report.AttributionReport.LagCount;
import io.touchstock.app.report.AttributionReport.ModelOutcome;
import io.touchstock.app.report.AttributionReport.PathCount;
import io.touchstock.app.report.AttributionReport.Source;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Reports of made-up shops. */
final class SampleReports {
    static final List<String> MODELS =
            List.of("first", "last", "linear", "position", "time-decay", "markov", "shapley");
    private static final Instant START = Instant.parse("2026-03-01T00:00:00Z");

    private SampleReports() {}

    static AttributionReport ordinary() {
        return of(
                "spring-campaign.csv",
                List.of("Paid Search", "Newsletter", "Retargeting", "Online Video", "Affiliate"),
                7);
    }

    static AttributionReport withThirtyChannels() {
        List<String> channels = new ArrayList<>(
                IntStream.range(0, 26).mapToObj(i -> "Partner network " + i).toList());
        channels.add(
                "A channel whose name somebody built out of campaign, audience, placement, creative and quarter 2026-Q1");
        channels.add("Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft");
        channels.add("الإعلانات المدفوعة (בעברית)");
        channels.add("<script>alert('x')</script> & \"friends\"");
        return of("thirty channels.csv", channels, 11);
    }

    static AttributionReport withoutAnything() {
        return new AttributionReport(
                "nothing.csv",
                START,
                null,
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private static AttributionReport of(String title, List<String> channels, long seed) {
        Random random = new Random(seed);
        List<PathCount> paths = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            List<String> path = random.ints(1 + (int) Math.abs(random.nextGaussian() * 4), 0, channels.size())
                    .mapToObj(channels::get)
                    .toList();
            long conversions = random.nextInt(9) / path.size();
            paths.add(new PathCount(path, conversions, conversions * 39.9, random.nextInt(60)));
        }
        List<ModelOutcome> models = new ArrayList<>();
        for (String model : MODELS) {
            models.add(new ModelOutcome(
                    model,
                    channels.stream()
                            .map(channel -> new ChannelCredit(
                                    channel,
                                    100 / (1.0 + channels.indexOf(channel)) + random.nextDouble() * 20,
                                    random.nextDouble() * 4000,
                                    model.equals("markov") ? random.nextDouble() : null))
                            .toList()));
        }
        List<LagCount> lags = List.of(
                new LagCount(Duration.ZERO, Duration.ofHours(1), 310),
                new LagCount(Duration.ofHours(1), Duration.ofHours(12), 120),
                new LagCount(Duration.ofHours(12), Duration.ofDays(1), 64),
                new LagCount(Duration.ofDays(1), Duration.ofDays(7), 210),
                new LagCount(Duration.ofDays(7), Duration.ofDays(30), 70),
                new LagCount(Duration.ofDays(30), null, 4));
        return new AttributionReport(
                title,
                START.plus(Duration.ofDays(31)),
                START,
                START.plus(Duration.ofDays(30)),
                Currency.getInstance("EUR"),
                models,
                paths,
                lags,
                List.of(new ChannelSpend(channels.get(0), 1200), new ChannelSpend(channels.get(1), 340.5)),
                List.of(
                        new Check("Orders in the input", "778", "778", true),
                        new Check("Order value", "31,042.20", "31,042.19", false)),
                List.of(new Fact("Lookback", "30 d"), new Fact("Models", String.join(", ", MODELS))),
                List.of(new Source(
                        title, 12_345, 987_654, "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")));
    }
}
