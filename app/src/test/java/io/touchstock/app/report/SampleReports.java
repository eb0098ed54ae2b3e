package io.touchstock.app.report;

import io.touchstock.app.report.RunReport.Fact;
import io.touchstock.app.report.RunReport.Source;
import io.touchstock.attribution.model.Attribution;
import io.touchstock.attribution.model.CreditSum;
import io.touchstock.attribution.model.ModelOptions;
import io.touchstock.attribution.model.Models;
import io.touchstock.attribution.model.PathStatistics;
import io.touchstock.attribution.report.AttributionReport;
import io.touchstock.attribution.report.ReportRequest;
import io.touchstock.attribution.report.SpendInPeriod;
import io.touchstock.attribution.report.TimeLagHistogram;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/** Reports of made-up shops. */
final class SampleReports {
    private static final Instant MADE_AT = Instant.parse("2026-04-01T09:30:00Z");

    private SampleReports() {}

    static RunReport ordinary() {
        return of(
                "spring-campaign.csv",
                List.of("Paid Search", "Newsletter", "Retargeting", "Online Video", "Affiliate"),
                7);
    }

    static RunReport withThirtyChannels() {
        List<String> channels = new ArrayList<>(
                IntStream.range(0, 26).mapToObj(i -> "Partner network " + i).toList());
        channels.add(
                "A channel whose name somebody built out of campaign, audience, placement, creative and quarter 1");
        channels.add("Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft");
        channels.add("الإعلانات المدفوعة (בעברית)");
        channels.add("<script>alert('x')</script> & \"friends\"");
        return of("thirty channels.csv", channels, 11);
    }

    static RunReport withoutAnything() {
        AttributionReport figures =
                ReportRequest.of(new PathStatistics(), List.of()).report();
        return new RunReport("nothing.csv", MADE_AT, null, figures, 1, List.of(), List.of());
    }

    private static RunReport of(String title, List<String> channels, long seed) {
        Random random = new Random(seed);
        PathStatistics paths = new PathStatistics();
        TimeLagHistogram lags = new TimeLagHistogram();
        for (int i = 0; i < 400; i++) {
            List<String> path = random.ints(1 + (int) Math.abs(random.nextGaussian() * 4), 0, channels.size())
                    .mapToObj(channels::get)
                    .toList();
            int conversions = random.nextInt(9) / path.size();
            paths.add(path, conversions, conversions * 39_900_000L, random.nextInt(60));
            lags.add(Duration.ofHours((long) Math.abs(random.nextGaussian() * 200)), conversions, 0);
        }
        List<Attribution> attributions = new ArrayList<>();
        for (String model : Models.NAMES) {
            attributions.add(
                    model.equals("time-decay")
                            ? somewhatLike(attributions.get(1))
                            : Models.named(model, ModelOptions.DEFAULTS).attribute(paths));
        }
        AttributionReport figures = ReportRequest.of(paths, attributions)
                .timeLags(lags)
                .spend(SpendInPeriod.of(Map.of(channels.get(0), 1_200_000_000L, channels.get(1), 340_500_000L)))
                .report();
        return new RunReport(
                title,
                MADE_AT,
                Currency.getInstance("EUR"),
                figures,
                0,
                List.of(new Fact("Lookback", "30 d"), new Fact("Models", String.join(", ", Models.NAMES))),
                List.of(new Source(
                        title, 987_654, "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")));
    }

    private static Attribution somewhatLike(Attribution last) {
        CreditSum sum = new CreditSum();
        last.credits().forEach(credit -> sum.add(credit.channel(), credit.conversions(), credit.value() * 1e6));
        return sum.attribution("time-decay");
    }
}
