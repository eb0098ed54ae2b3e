package io.touchstock.app.report;

import io.touchstock.attribution.report.AttributionReport;
import io.touchstock.attribution.report.ChannelReturn;
import io.touchstock.attribution.report.ModelAgreement;
import io.touchstock.attribution.report.ModelShares;
import io.touchstock.attribution.report.PathLength;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The few sentences that a media buyer would act on. */
final class Findings {
    private static final double SMALLEST_SHIFT = 0.0005;
    private static final String LAST_NON_DIRECT = "last-non-direct";

    private Findings() {}

    static List<String> of(AttributionReport report, boolean valued) {
        List<String> findings = new ArrayList<>();
        untouched(report, valued, findings);
        Optional<ModelShares> last = Differences.shares(report, "last");
        Optional<ModelShares> markov = Differences.shares(report, "markov");
        if (last.isPresent() && markov.isPresent()) {
            Comparator<String> byShift = Comparator.comparingDouble(
                    channel -> markov.get().of(channel) - last.get().of(channel));
            List<String> channels = Comparison.channels(report);
            channels.stream().max(byShift).ifPresent(channel -> shifted(findings, channel, markov.get(), last.get()));
            channels.stream().min(byShift).ifPresent(channel -> shifted(findings, channel, markov.get(), last.get()));
        }
        apart(report, findings);
        single(report, findings);
        forNothing(report, findings);
        return findings;
    }

    private static void untouched(AttributionReport report, boolean valued, List<String> findings) {
        Touched touched = Touched.of(report);
        if (touched.leavesSome()) {
            String worth = valued ? ", worth " + Numbers.twoDecimals(touched.untouchedValueMicros() / 1e6) + "," : "";
            boolean one = touched.untouchedConversions() == 1;
            findings.add(Numbers.whole(touched.untouchedConversions()) + " of the "
                    + Numbers.whole(report.totals().conversions()) + " orders ("
                    + Numbers.percent((double) touched.untouchedConversions()
                            / report.totals().conversions())
                    + ")" + worth + (one ? " has" : " have") + " no touchpoint on record, as at a till, so no channel"
                    + " earned " + (one ? "it" : "them") + ". "
                    + (touched.conversions() == 0
                            ? "No order is left to share out."
                            : "Every share on this page is a share of the "
                                    + (touched.conversions() == 1
                                            ? "one order that had one."
                                            : Numbers.whole(touched.conversions()) + " orders that had one.")));
        }
    }

    private static void single(AttributionReport report, List<String> findings) {
        long single = report.pathLengths().stream()
                .filter(length -> length.touches() == 1)
                .mapToLong(PathLength::conversions)
                .sum();
        if (single > 0) {
            findings.add(Numbers.percent((double) single / Touched.of(report).conversions())
                    + " of the orders" + (Touched.of(report).leavesSome() ? " with a touchpoint" : "")
                    + " came after a single touchpoint. Every fixed rule credits these alike; which rule you choose"
                    + " matters for the rest only.");
        }
    }

    private static void apart(AttributionReport report, List<String> findings) {
        boolean aside = Differences.shares(report, LAST_NON_DIRECT).isPresent();
        (aside ? withoutLastNonDirect(report) : report.agreement().stream())
                .max(Comparator.comparingDouble(ModelAgreement::spread))
                .filter(row -> row.spread() >= SMALLEST_SHIFT)
                .ifPresent(row -> findings.add((aside ? "Leaving " + LAST_NON_DIRECT + " aside, the" : "The")
                        + " models are furthest apart on " + isolated(row.channel()) + ": "
                        + Numbers.percent(row.lowest()) + " by " + row.lowestModel() + ", "
                        + Numbers.percent(row.highest()) + " by " + row.highestModel() + "."));
    }

    /**
     * How far the other models are apart. This one takes orders from direct channels by its rule, so that a distance to
     * it is no finding.
     */
    private static Stream<ModelAgreement> withoutLastNonDirect(AttributionReport report) {
        List<String> belowZero = Differences.belowZero(report);
        List<ModelShares> others = report.attributions().stream()
                .map(ModelShares::of)
                .filter(model -> !model.model().equals(LAST_NON_DIRECT) && !belowZero.contains(model.model()))
                .toList();
        return others.isEmpty()
                ? Stream.empty()
                : Comparison.channels(report).stream().map(channel -> {
                    Comparator<ModelShares> byShare = Comparator.comparingDouble(model -> model.of(channel));
                    ModelShares low = others.stream().min(byShare).orElseThrow();
                    ModelShares high = others.stream().max(byShare).orElseThrow();
                    return new ModelAgreement(channel, low.of(channel), low.model(), high.of(channel), high.model());
                });
    }

    /** Money on rows that earn nothing under whatever model. */
    private static void forNothing(AttributionReport report, List<String> findings) {
        Map<String, List<ChannelReturn>> byRow =
                report.returns().stream().collect(Collectors.groupingBy(ChannelReturn::channel));
        List<ChannelReturn> earnNothing = byRow.values().stream()
                .filter(backs -> backs.stream().allMatch(ChannelReturn::spendWithoutCredit))
                .map(backs -> backs.get(0))
                .toList();
        if (!earnNothing.isEmpty()) {
            findings.add(Numbers.twoDecimals(earnNothing.stream()
                            .mapToDouble(ChannelReturn::spend)
                            .sum())
                    + " was spent on "
                    + (earnNothing.size() == 1
                            ? isolated(earnNothing.get(0).channel())
                            : RowWords.of(report.rows()).count(earnNothing.size()))
                    + ", without one order under any model.");
        }
    }

    private static void shifted(List<String> findings, String channel, ModelShares markov, ModelShares last) {
        double shift = markov.of(channel) - last.of(channel);
        if (Math.abs(shift) >= SMALLEST_SHIFT) {
            findings.add(isolated(channel) + " earns " + Numbers.oneDecimal(Math.abs(shift) * 100)
                    + " percentage points "
                    + (shift > 0 ? "more" : "less") + " of the orders under Markov than under last touch: "
                    + Numbers.percent(markov.of(channel)) + " instead of " + Numbers.percent(last.of(channel)) + ".");
        }
    }

    /** A name of either writing direction, kept from turning the sentence around it (Unicode UAX 9). */
    static String isolated(String name) {
        return '\u2068' + name + '\u2069';
    }
}
