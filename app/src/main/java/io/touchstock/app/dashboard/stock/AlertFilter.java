package io.touchstock.app.dashboard.stock;

import io.touchstock.app.dashboard.web.Params;
import io.touchstock.connectors.event.AlertKind;
import io.touchstock.connectors.event.Severity;
import java.util.Optional;

/**
 * Which open alerts to show; what is empty shows all.
 *
 * @param owner who looks after it: whoever it is assigned to, otherwise the article's owner
 * @param text part of the SKU or the name, whatever the capitals
 */
public record AlertFilter(
        Optional<Severity> severity,
        Optional<AlertKind> kind,
        Optional<String> owner,
        Optional<String> category,
        Optional<String> location,
        Optional<String> text,
        Show show) {

    /** Whether somebody has done something about it. */
    public enum Show {
        /** Nobody has, or what they did no longer holds. */
        NEW,
        HANDLED,
        ALL
    }

    /** All that nobody has handled. */
    public static AlertFilter open() {
        return new AlertFilter(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Show.NEW);
    }

    static AlertFilter of(Params params) {
        return new AlertFilter(
                params.oneOf("severity", Severity.class),
                params.oneOf("kind", AlertKind.class),
                params.text("owner"),
                params.text("category"),
                params.text("location"),
                params.text("text"),
                params.oneOf("show", Show.class).orElse(Show.NEW));
    }

    /** Whether something is left out beside what has been handled. */
    boolean narrows() {
        return severity.isPresent()
                || kind.isPresent()
                || owner.isPresent()
                || category.isPresent()
                || location.isPresent()
                || text.isPresent();
    }
}
