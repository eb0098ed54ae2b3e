package io.touchstock.app.dashboard.stock;

import io.touchstock.app.dashboard.web.BadRequestException;
import io.touchstock.connectors.event.AlertKind;
import io.touchstock.connectors.event.StockAlert;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * Which alert: an item has one of each kind at most.
 *
 * @param location empty if none is named
 */
public record AlertKey(String sku, String location, AlertKind kind) {

    /** That of an alert. */
    public static AlertKey of(StockAlert alert) {
        return new AlertKey(alert.sku(), alert.location(), alert.kind());
    }

    /** As it stands in a form, whatever letters the names are made of. */
    String text() {
        return kind.name() + "~" + encoded(sku) + "~" + encoded(location);
    }

    /**
     * The key that {@link #text} wrote.
     *
     * @throws BadRequestException if it did not
     */
    static AlertKey parse(String text) {
        String[] parts = text.split("~", -1);
        try {
            if (parts.length == 3) {
                return new AlertKey(decoded(parts[1]), decoded(parts[2]), AlertKind.valueOf(parts[0]));
            }
        } catch (IllegalArgumentException e) {
            // no such kind, or no such encoding: told below
        }
        throw new BadRequestException("alert names no alert. Load the page again and repeat it.");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("~", "%7E");
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
