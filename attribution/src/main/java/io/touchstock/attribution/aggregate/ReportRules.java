package io.touchstock.attribution.aggregate;

import io.touchstock.attribution.journey.JourneyRules;
import io.touchstock.attribution.model.ModelOptions;
import io.touchstock.connectors.event.AttributionRow;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/**
 * What a report covers and how long its days are kept.
 *
 * @param days how many days the report spans
 * @param zone in which days begin and end
 */
public record ReportRules(int days, ZoneId zone, List<String> models, ModelOptions options, JourneyRules journeyRules)
        implements Serializable {

    public ReportRules {
        models = List.copyOf(models);
    }

    /** When nothing of the day can change any more and no report covers it; {@link Instant#MAX} for never. */
    public Instant endOf(LocalDate day) {
        Instant outOfReport = day.plusDays(days).atStartOfDay(zone).toInstant();
        Instant frozen =
                journeyRules.frozenFrom(day.plusDays(1).atStartOfDay(zone).toInstant());
        return frozen.isAfter(outOfReport) ? frozen : outOfReport;
    }

    public boolean hasEnded(LocalDate day, Instant watermark) {
        return !endOf(day).isAfter(watermark);
    }

    public boolean covers(LocalDate day, ReportCalendar calendar) {
        return !day.isBefore(calendar.from(days)) && !day.isAfter(calendar.to());
    }

    public List<AttributionRow> rows(ReportCalendar calendar, PeriodTotals totals) {
        return PeriodReport.rows(calendar.from(days), calendar.to(), totals, models, options);
    }
}
