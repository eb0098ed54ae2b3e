package io.touchstock.app.cli;

import io.touchstock.attribution.model.ChannelCredit;
import io.touchstock.attribution.model.PathStatistics;

/** Refuses journeys that no model can say anything about, before one is asked. */
final class PathCheck {
    private final AttributeRequest request;
    private final BadRows badRows;

    PathCheck(AttributeRequest request, BadRows badRows) {
        this.request = request;
        this.badRows = badRows;
    }

    /** @throws InputException if there are no journeys, or a channel has a name that means something else */
    PathStatistics checked(PathStatistics paths) {
        if (paths.isEmpty()) {
            throw new InputException(nothing());
        }
        if (paths.channels().contains(ChannelCredit.NO_TOUCHPOINT)) {
            throw new InputException(request.input().named() + ": one of its channels is called '"
                    + ChannelCredit.NO_TOUCHPOINT + "', the name under which orders without any touchpoint are"
                    + " reported; rename the channel, for example to Direct");
        }
        return paths;
    }

    private String nothing() {
        if (!badRows.rejected().isEmpty()) {
            return request.input().named() + ": none of its rows can be used; the first: "
                    + badRows.rejected().get(0).reason();
        }
        DayRange days = request.report().days();
        return days.isAll()
                ? request.input().named() + ": holds no rows to attribute; there is only a header, or all rows take"
                        + " each other back"
                : "--from, --to: no journey of " + request.input().named() + " ends " + days.text()
                        + "; widen the period or leave it out";
    }
}
