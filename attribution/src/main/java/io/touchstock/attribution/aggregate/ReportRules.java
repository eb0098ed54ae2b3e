package io.touchstock.attribution.aggregate;

import io.touchstock.attribution.journey.JourneyRules;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;

/**
 * What the reports of a stream cover, when they are told, and how long their days are kept. Only days that are over are
 * reported on, so that no figure depends on how far a day has come.
 *
 * @param days how many days the trailing report spans
 */
public record ReportRules(int days, SumRules sums, JourneyRules journeyRules) implements Serializable {

    /** When the day is over. */
    public Instant overAt(LocalDate day) {
        return day.plusDays(1).atStartOfDay(sums.zone()).toInstant();
    }

    public boolean isOver(LocalDate day, Instant watermark) {
        return !overAt(day).isAfter(watermark);
    }

    /** When nothing of the day can change any more and no report covers it; {@link Instant#MAX} for never. */
    public Instant endOf(LocalDate day) {
        Instant outOfReport = overAt(day.plusDays(days));
        Instant settled = journeyRules.settledFrom(overAt(day));
        return settled.isAfter(outOfReport) ? settled : outOfReport;
    }

    public boolean hasEnded(LocalDate day, Instant watermark) {
        return !endOf(day).isAfter(watermark);
    }

    /** The day that an input concerns. */
    public LocalDate dayOf(ReportInput input) {
        return input.spend() != null
                ? input.spend().day()
                : DailyContribution.of(input.change(), sums).day();
    }

    /** Adds an input to the sums of its day. */
    public void add(ReportInput input, DailySums to) {
        if (input.spend() != null) {
            to.putSpend(SpendKey.of(input.spend()), input.spend().costMicros());
        } else {
            to.add(DailyContribution.of(input.change(), sums));
        }
    }

    /** The calendar after an input. */
    public ReportCalendar after(ReportInput input, ReportCalendar before) {
        boolean sale = input.change() != null && input.change().journey().converted();
        return before.with(dayOf(input), sale);
    }

    /** When to wake up to see the trailing report move on by a day; {@link Instant#MAX} once the input has ended. */
    public Instant nextDayOver(Instant watermark) {
        return hasInputEnded(watermark) ? Instant.MAX : overAt(LocalDate.ofInstant(watermark, sums.zone()));
    }

    /** Last day of the trailing report at a watermark. */
    LocalDate lastDay(ReportCalendar calendar, Instant watermark) {
        return hasInputEnded(watermark)
                ? calendar.last()
                : LocalDate.ofInstant(watermark, sums.zone()).minusDays(1);
    }

    private static boolean hasInputEnded(Instant watermark) {
        return !watermark.isBefore(JourneyRules.END_OF_TIME);
    }
}
