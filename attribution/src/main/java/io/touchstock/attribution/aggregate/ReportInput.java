package io.touchstock.attribution.aggregate;

import io.touchstock.connectors.event.Spend;
import java.io.Serializable;
import java.time.LocalDate;

/** What a report is made of: a contribution or a figure of spend; the other one is null. */
public record ReportInput(DailyContribution contribution, Spend spend) implements Serializable {

    public static ReportInput of(DailyContribution contribution) {
        return new ReportInput(contribution, null);
    }

    public static ReportInput of(Spend spend) {
        return new ReportInput(null, spend);
    }

    public LocalDate day() {
        return contribution != null ? contribution.day() : spend.day();
    }

    boolean isSale() {
        return contribution != null && contribution.conversions() != 0;
    }
}
