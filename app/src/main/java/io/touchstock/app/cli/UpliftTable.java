package io.touchstock.app.cli;

import io.touchstock.forecasting.panel.SalesPanel;
import io.touchstock.forecasting.promotion.PanelCampaign;
import io.touchstock.forecasting.promotion.PromotionUplift;
import io.touchstock.forecasting.promotion.SeriesUplift;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.ToDoubleFunction;

/** What a campaign would do to all series together, for the console. */
final class UpliftTable {
    private final SalesPanel past;
    private final PromotionUplift uplift;

    UpliftTable(SalesPanel past, PromotionUplift uplift) {
        this.past = past;
        this.uplift = uplift;
    }

    List<String> lines() {
        PanelCampaign campaign = uplift.campaign();
        List<String> lines = new ArrayList<>();
        lines.add(String.format(
                Locale.ENGLISH,
                "A campaign of %d from %s on%s, over %,d series. All series together, each day with the campaign over"
                        + " the same day without:",
                campaign.days(),
                past.day(past.periods() + campaign.firstStep()),
                campaign.logPriceRatio() < 0
                        ? String.format(
                                Locale.ENGLISH,
                                ", at %.0f %% of the usual price",
                                100 * Math.exp(campaign.logPriceRatio()))
                        : ", at the usual price",
                uplift.series().size()));
        lines.add("  day               model  regression  joined");
        for (int number = 1; number <= campaign.days(); number++) {
            day(number, lines);
        }
        lines.add(String.format(
                Locale.ENGLISH,
                "The model's effects were multiplied by %.2f; single campaigns differ by %.0f %% (standard deviation).",
                uplift.scale(),
                100 * uplift.campaignDeviation()));
        lines.add(dip());
        lines.add(elasticity());
        return lines;
    }

    private void day(int number, List<String> lines) {
        List<SeriesUplift.Day> days = uplift.series().stream()
                .flatMap(series -> series.days().stream())
                .filter(day -> day.number() == number)
                .toList();
        if (!days.isEmpty()) {
            lines.add(String.format(
                    Locale.ENGLISH,
                    "  %-3d %s %s  \u00d7%.3f      \u00d7%.3f  \u00d7%.3f",
                    number,
                    days.get(0).date().getDayOfWeek().getDisplayName(TextStyle.SHORT, Locale.ENGLISH),
                    days.get(0).date(),
                    together(days, SeriesUplift.Day::model),
                    together(days, SeriesUplift.Day::regression),
                    together(days, day -> day.joined().value())));
        }
    }

    private static double together(List<SeriesUplift.Day> days, ToDoubleFunction<SeriesUplift.Day> log) {
        double with = 0;
        double without = 0;
        for (SeriesUplift.Day day : days) {
            with += day.without() * Math.exp(log.applyAsDouble(day));
            without += day.without();
        }
        return with / without;
    }

    private String dip() {
        return uplift.dipPeriods() == 0
                ? "No dip can be told: too few days without a promotion lie far enough behind one."
                : String.format(
                        Locale.ENGLISH,
                        "In the %d after a campaign demand is \u00d7%.3f of ordinary (median of the series).",
                        uplift.dipPeriods(),
                        Math.exp(median(uplift.series().stream()
                                .map(SeriesUplift::dip)
                                .filter(Objects::nonNull)
                                .mapToDouble(dip -> dip.value())
                                .sorted()
                                .toArray())));
    }

    private String elasticity() {
        double[] values = uplift.series().stream()
                .map(SeriesUplift::elasticity)
                .filter(Objects::nonNull)
                .mapToDouble(elasticity -> elasticity.value())
                .sorted()
                .toArray();
        return values.length == 0
                ? "No elasticity can be told: the table has no price that moves."
                : String.format(
                        Locale.ENGLISH,
                        "One per cent off the price brings %.2f %% more demand, a promotion aside (median of the"
                                + " series).",
                        median(values));
    }

    private static double median(double[] sorted) {
        return sorted.length == 0 ? 0 : sorted[(sorted.length - 1) / 2];
    }
}
