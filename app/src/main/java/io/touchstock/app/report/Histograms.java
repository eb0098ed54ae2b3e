package io.touchstock.app.report;

import io.touchstock.attribution.report.AttributionReport;
import io.touchstock.attribution.report.PathLength;
import io.touchstock.attribution.report.TimeLag;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** How long the way to an order is, in touchpoints and in time. */
final class Histograms {
    private static final long HOURS_A_DAY = 24;

    private Histograms() {}

    static Page.Histogram lengths(AttributionReport report) {
        List<String> labels = new ArrayList<>();
        List<Long> counts = new ArrayList<>();
        List<List<String>> rows = new ArrayList<>();
        for (PathLength length : report.pathLengths()) {
            if (length.touches() == 0) {
                continue;
            }
            String label = length.touches() + (length.orMore() ? "+" : "");
            labels.add(label);
            counts.add(length.conversions());
            rows.add(List.of(
                    label,
                    Numbers.whole(length.conversions()),
                    Numbers.whole(length.nulls()),
                    Numbers.percent(length.conversionRate())));
        }
        OptionalInt median = median(counts);
        return Chart.histogram(
                "lengths",
                "Orders by the number of touchpoints before them",
                median.isEmpty() ? "" : half(report) + " came with " + labels.get(median.getAsInt()) + " or fewer.",
                List.of("Touchpoints", "Orders", "Journeys without an order", "Orders per journey"),
                rows,
                labels,
                counts);
    }

    /** Null if the input carries no times. */
    static Page.Histogram lags(AttributionReport report) {
        List<TimeLag> lags = withoutEmptyEnd(report.timeLags());
        if (lags.isEmpty()) {
            return null;
        }
        long total = lags.stream().mapToLong(TimeLag::conversions).sum();
        List<String> labels = new ArrayList<>();
        List<Long> counts = new ArrayList<>();
        List<List<String>> rows = new ArrayList<>();
        long sum = 0;
        for (TimeLag lag : lags) {
            String label = label(lag);
            sum += lag.conversions();
            labels.add(label);
            counts.add(lag.conversions());
            rows.add(List.of(
                    label,
                    Numbers.whole(lag.conversions()),
                    total == 0 ? "–" : Numbers.percent((double) lag.conversions() / total),
                    total == 0 ? "–" : Numbers.percent((double) sum / total)));
        }
        return Chart.histogram(
                "lags",
                "Orders by the time since the first touchpoint of their journey",
                within(half(report), report.medianLagHours()),
                List.of("Time since first touch", "Orders", "Share", "Share so far"),
                rows,
                labels,
                counts);
    }

    private static String half(AttributionReport report) {
        return "Half of the orders" + (Touched.of(report).leavesSome() ? " with a touchpoint" : "");
    }

    private static List<TimeLag> withoutEmptyEnd(List<TimeLag> lags) {
        int end = lags.size();
        while (end > 0 && lags.get(end - 1).conversions() == 0) {
            end--;
        }
        return lags.subList(0, end);
    }

    private static String within(String half, Long hours) {
        if (hours == null) {
            return "";
        }
        String time = hours < 2 * HOURS_A_DAY ? hours + 1 + " hours" : (hours / HOURS_A_DAY + 1) + " days";
        return half + " came within " + (hours == 0 ? "an hour" : time) + ".";
    }

    private static OptionalInt median(List<Long> counts) {
        long total = counts.stream().mapToLong(Long::longValue).sum();
        long sum = 0;
        for (int i = 0; i < counts.size() && total > 0; i++) {
            sum += counts.get(i);
            if (sum * 2 >= total) {
                return OptionalInt.of(i);
            }
        }
        return OptionalInt.empty();
    }

    private static String label(TimeLag lag) {
        if (lag.to() == null) {
            return text(lag.from()) + "+";
        }
        return lag.from().isZero() ? "< " + text(lag.to()) : text(lag.from()) + "–" + text(lag.to());
    }

    private static String text(Duration duration) {
        return duration.toDays() < 1 ? duration.toHours() + " h" : duration.toDays() + " d";
    }
}
