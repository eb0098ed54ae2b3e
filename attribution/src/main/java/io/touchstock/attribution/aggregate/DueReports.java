package io.touchstock.attribution.aggregate;

import io.touchstock.connectors.event.AttributionRow;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The reports that are due at a watermark: one on each day that is over and has changed since it was told, and the
 * trailing one, if it has moved on or one of its days has changed. Whoever keeps the sums fills them in once.
 */
public final class DueReports {

    private final LocalDate trailingFrom;
    private final LocalDate trailingTo;
    private final PeriodTotals trailing;
    private final TreeMap<LocalDate, PeriodTotals> daily = new TreeMap<>();
    private final Map<LocalDate, List<PeriodTotals>> covering = new HashMap<>();

    /**
     * The reports that are due.
     *
     * @param changed days that have changed since they were told
     */
    public static DueReports at(
            Instant watermark, ReportCalendar calendar, Collection<LocalDate> changed, ReportRules rules) {
        return new DueReports(watermark, calendar, changed, rules);
    }

    private DueReports(Instant watermark, ReportCalendar calendar, Collection<LocalDate> changed, ReportRules rules) {
        TreeSet<LocalDate> over = new TreeSet<>();
        changed.stream().filter(day -> rules.isOver(day, watermark)).forEach(over::add);
        over.forEach(day -> daily.put(day, new PeriodTotals(rules.sums())));
        trailingTo = rules.lastDay(calendar, watermark);
        trailingFrom = trailingTo.minusDays(rules.days() - 1L);
        boolean moved = calendar.toldTo() == null || trailingTo.isAfter(calendar.toldTo());
        boolean corrected = over.stream().anyMatch(this::isTrailing);
        trailing = rules.days() > 1 && (moved || corrected) ? new PeriodTotals(rules.sums()) : null;
    }

    public boolean isEmpty() {
        return trailing == null && daily.isEmpty();
    }

    /** The totals of all due reports that cover a day. */
    public List<PeriodTotals> covering(LocalDate day) {
        return covering.computeIfAbsent(day, this::allCovering);
    }

    private List<PeriodTotals> allCovering(LocalDate day) {
        Stream<PeriodTotals> ofDay = Stream.ofNullable(daily.get(day));
        return (trailing != null && isTrailing(day) ? Stream.concat(ofDay, Stream.of(trailing)) : ofDay).toList();
    }

    /** The days that are told of. */
    public NavigableSet<LocalDate> days() {
        return daily.navigableKeySet();
    }

    /** Once the totals are filled in. */
    public List<AttributionRow> rows() {
        Stream<AttributionRow> ofDays = daily.entrySet().stream()
                .flatMap(day -> PeriodReport.rows(day.getKey(), day.getKey(), day.getValue()).stream());
        Stream<AttributionRow> ofTrailing =
                trailing == null ? Stream.empty() : PeriodReport.rows(trailingFrom, trailingTo, trailing).stream();
        return Stream.concat(ofDays, ofTrailing).toList();
    }

    /** The calendar once the reports are told. */
    public ReportCalendar after(ReportCalendar before) {
        return before.told(trailingTo);
    }

    private boolean isTrailing(LocalDate day) {
        return !day.isBefore(trailingFrom) && !day.isAfter(trailingTo);
    }
}
