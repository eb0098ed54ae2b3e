package io.touchstock.attribution.aggregate;

import io.touchstock.connectors.event.JourneyChange;
import io.touchstock.connectors.event.Spend;
import java.io.Serializable;

/** What a report is made of: a change of journeys or a figure of spend; the other one is null. */
public record ReportInput(JourneyChange change, Spend spend) implements Serializable {

    public static ReportInput of(JourneyChange change) {
        return new ReportInput(change, null);
    }

    public static ReportInput of(Spend spend) {
        return new ReportInput(null, spend);
    }
}
