package io.touchstock.app.dashboard.promotion;

import io.touchstock.app.dashboard.web.BadRequestException;
import io.touchstock.connectors.event.PromotionPlan;
import io.touchstock.connectors.store.PromotionReads;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * Which plan, and what it said when it was shown.
 *
 * @param promotionId null for a suggestion
 * @param slot what tells the windows of a suggestion apart
 * @param terms verdict, window and price: nobody decides on a plan that has changed since they saw it
 */
public record PlanKey(String sku, String location, String promotionId, String slot, String terms) {
    private static final int PARTS = 5;

    static PlanKey of(PromotionPlan plan) {
        return new PlanKey(
                plan.sku(),
                plan.location(),
                plan.promotionId(),
                PromotionReads.slot(plan),
                plan.verdict() + " " + plan.startsOn() + " " + plan.endsOn() + " " + plan.priceMicros());
    }

    /** As it stands in a form, whatever letters the names are made of. */
    String text() {
        return String.join(
                "~",
                encoded(sku),
                encoded(location),
                promotionId == null ? "" : encoded(promotionId),
                encoded(slot),
                encoded(terms));
    }

    /**
     * The key that {@link #text} wrote.
     *
     * @throws BadRequestException if it did not
     */
    static PlanKey parse(String text) {
        String[] parts = text.split("~", -1);
        try {
            if (parts.length == PARTS) {
                return new PlanKey(
                        decoded(parts[0]),
                        decoded(parts[1]),
                        parts[2].isEmpty() ? null : decoded(parts[2]),
                        decoded(parts[3]),
                        decoded(parts[4]));
            }
        } catch (IllegalArgumentException e) {
            // no such encoding: told below
        }
        throw new BadRequestException("plan names no plan. Load the page again and repeat it.");
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("~", "%7E");
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
