package io.touchstock.connectors.notify;

import io.touchstock.connectors.event.AlertKind;
import io.touchstock.connectors.event.Severity;
import io.touchstock.connectors.event.StockAlert;
import io.touchstock.connectors.store.AlertView;
import java.util.Set;

/**
 * Which alerts a channel tells. An empty set lets all through.
 *
 * @param owners who looks after them: whom they were assigned to, else the article's owner
 */
public record Route(
        Set<String> owners, Set<String> categories, Set<String> locations, Set<AlertKind> kinds, Severity atLeast) {

    public Route {
        owners = Set.copyOf(owners);
        categories = Set.copyOf(categories);
        locations = Set.copyOf(locations);
        kinds = Set.copyOf(kinds);
    }

    /** Every alert of that severity or more. */
    public static Route all(Severity atLeast) {
        return new Route(Set.of(), Set.of(), Set.of(), Set.of(), atLeast);
    }

    boolean takes(AlertView view) {
        StockAlert alert = view.alert();
        Severity severity = alert.severity() == null ? Severity.LOW : alert.severity();
        return severity.compareTo(atLeast) >= 0
                && isIn(owners, owner(view))
                && isIn(categories, alert.category())
                && isIn(locations, alert.location())
                && isIn(kinds, alert.kind());
    }

    /** Null if nobody looks after it. */
    static String owner(AlertView view) {
        return view.assignee() != null ? view.assignee() : view.alert().owner();
    }

    private static <T> boolean isIn(Set<T> wanted, T value) {
        return wanted.isEmpty() || (value != null && wanted.contains(value));
    }
}
