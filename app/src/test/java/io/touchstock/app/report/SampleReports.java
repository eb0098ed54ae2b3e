package io.touchstock.app.report;

import io.touchstock.app.report.RunReport.Fact;
import io.touchstock.app.report.RunReport.Source;
import io.touchstock.attribution.calibration.Calibration;
import io.touchstock.attribution.calibration.Lift;
import io.touchstock.attribution.model.Attribution;
import io.touchstock.attribution.model.ChannelCredit;
import io.touchstock.attribution.model.CreditSum;
import io.touchstock.attribution.model.Interval;
import io.touchstock.attribution.model.ModelOptions;
import io.touchstock.attribution.model.Models;
import io.touchstock.attribution.model.PathStatistics;
import io.touchstock.attribution.report.HeldOutScore;
import io.touchstock.attribution.report.LearnedSummary;
import io.touchstock.attribution.report.OrderScore;
import io.touchstock.attribution.report.ReportRequest;
import io.touchstock.attribution.report.SpendInPeriod;
import io.touchstock.attribution.report.TimeLagHistogram;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

/** Reports of made-up shops. */
final class SampleReports {
    private static final Instant MADE_AT = Instant.parse("2026-04-01T09:30:00Z");
    private static final LocalDate FIRST = LocalDate.parse("2026-03-01");
    private static final LocalDate LAST = LocalDate.parse("2026-03-31");

    private SampleReports() {}

    static RunReport ordinary() {
        return plain(
                "spring-campaign.csv",
                List.of("Paid Search", "Newsletter", "Retargeting", "Online Video", "Affiliate"),
                7);
    }

    static RunReport withThirtyChannels() {
        List<String> channels = new ArrayList<>(awkwardNames());
        IntStream.range(0, 26).forEach(i -> channels.add("Partner network " + i));
        return plain("thirty channels.csv", channels, 11);
    }

    static RunReport withoutAnything() {
        return run("nothing.csv", 1, ReportRequest.of(new PathStatistics(), List.of()));
    }

    /** Every section filled: intervals, spend, direct traffic, experiments, orders of the chain, a learned model. */
    static RunReport withEverything(List<String> names, long seed) {
        List<String> channels = new ArrayList<>(names);
        channels.add(1, "Direct");
        PathStatistics paths = paths(channels, seed);
        List<Attribution> attributions = withIntervals(attributions(paths));
        return run(
                "everything.csv",
                0,
                ReportRequest.of(paths, attributions)
                        .timeLags(lags(seed))
                        .replicates(200)
                        .spend(new SpendInPeriod(
                                FIRST,
                                LAST,
                                Map.of(names.get(0), 1_200_000_000L, names.get(1), 340_500_000L, "Radio", 9_900_000L),
                                55_000_000,
                                3))
                        .directChannels(Set.of("Direct"))
                        .calibration(Calibration.of(
                                attributions,
                                List.of(
                                        new Lift(names.get(0), FIRST, LAST, 40, 25, 55),
                                        new Lift(names.get(1), FIRST, LAST, 30, 5, 55, 0.8, 3),
                                        new Lift("Billboard", FIRST, LAST, 30, 5, 55, 0.95, 4)),
                                (model, from, to) -> attributions.stream()
                                        .filter(attribution ->
                                                attribution.model().equals(model))
                                        .findFirst()))
                        .orders(List.of(
                                new OrderScore(1, 7, 2.4512, false),
                                new OrderScore(2, 43, 2.3987, true),
                                new OrderScore(3, 259, 2.4301, false)))
                        .learned(new LearnedSummary(
                                "lstm",
                                8_000,
                                2_000,
                                List.of(
                                        new HeldOutScore("lstm", 0.4312, 0.71),
                                        new HeldOutScore("logistic regression", 0.4298, 0.715),
                                        new HeldOutScore("base rate", 0.4601, null)),
                                Map.of(names.get(0), 0.31, names.get(1), 0.22, "Direct", 0.47),
                                List.of("1.2 % of the touches had a negative drop, which counts as 0"))));
    }

    static List<String> awkwardNames() {
        return List.of(
                "A channel whose name somebody built out of campaign, audience, placement, creative and quarter 1",
                "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft",
                "الإعلانات المدفوعة (בעברית)",
                "<script>alert('x')</script> & \"friends\"");
    }

    private static RunReport plain(String title, List<String> channels, long seed) {
        PathStatistics paths = paths(channels, seed);
        return run(
                title,
                0,
                ReportRequest.of(paths, attributions(paths))
                        .timeLags(lags(seed))
                        .spend(SpendInPeriod.of(
                                Map.of(channels.get(0), 1_200_000_000L, channels.get(1), 340_500_000L))));
    }

    private static RunReport run(String title, int rejected, ReportRequest request) {
        return new RunReport(
                title,
                MADE_AT,
                Currency.getInstance("EUR"),
                request.report(),
                rejected,
                List.of(new Fact("Lookback", "30 d")),
                List.of(new Source(
                        title, 987_654, "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")));
    }

    private static PathStatistics paths(List<String> channels, long seed) {
        Random random = new Random(seed);
        PathStatistics paths = new PathStatistics();
        for (int i = 0; i < 400; i++) {
            List<String> path = random.ints(1 + (int) Math.abs(random.nextGaussian() * 4), 0, channels.size())
                    .mapToObj(place -> channels.get((int) ((place + 1) * random.nextDouble())))
                    .toList();
            int conversions = random.nextInt(9) / path.size();
            paths.add(path, conversions, conversions * 39_900_000L, random.nextInt(60));
        }
        return paths;
    }

    private static TimeLagHistogram lags(long seed) {
        Random random = new Random(seed);
        TimeLagHistogram lags = new TimeLagHistogram();
        for (int i = 0; i < 400; i++) {
            lags.add(Duration.ofHours((long) Math.abs(random.nextGaussian() * 200)), 1 + random.nextInt(3), 0);
        }
        return lags;
    }

    private static List<Attribution> attributions(PathStatistics paths) {
        List<Attribution> attributions = new ArrayList<>();
        for (String model : Models.NAMES) {
            attributions.add(
                    model.equals("time-decay")
                            ? somewhatLike(attributions.get(1))
                            : Models.named(model, ModelOptions.DEFAULTS).attribute(paths));
        }
        return attributions;
    }

    private static List<Attribution> withIntervals(List<Attribution> attributions) {
        return attributions.stream()
                .map(attribution -> new Attribution(
                        attribution.model(),
                        attribution.credits().stream()
                                .map(SampleReports::withIntervals)
                                .toList(),
                        attribution.notes()))
                .toList();
    }

    private static ChannelCredit withIntervals(ChannelCredit credit) {
        double half = 2 * Math.sqrt(Math.abs(credit.conversions()));
        return credit.withIntervals(
                new Interval(credit.conversions() - half, credit.conversions() + half),
                new Interval(credit.value() - 40 * half, credit.value() + 40 * half));
    }

    private static Attribution somewhatLike(Attribution last) {
        CreditSum sum = new CreditSum();
        last.credits().forEach(credit -> sum.add(credit.channel(), credit.conversions(), credit.value() * 1e6));
        return sum.attribution("time-decay");
    }
}
