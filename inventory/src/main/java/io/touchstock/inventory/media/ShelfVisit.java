package io.touchstock.inventory.media;

import io.touchstock.connectors.event.Journey;
import io.touchstock.connectors.event.Touchpoint;
import io.touchstock.connectors.event.TouchpointKind;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The last time that someone came to the shop on a journey, and for which article.
 *
 * @param sku the article that they had last looked at
 * @param touchpoints of the journey up to then, in their order
 */
record ShelfVisit(String sku, Instant cameAt, List<Touchpoint> touchpoints) {

    /** Being shown an advert or sent an email is not yet coming. */
    private static final Set<TouchpointKind> COMING =
            EnumSet.of(TouchpointKind.CLICK, TouchpointKind.VISIT, TouchpointKind.STORE, TouchpointKind.CALL);

    /** Empty if nobody came to the shop, or if it was about no article. */
    static Optional<ShelfVisit> last(Journey journey) {
        List<Touchpoint> touchpoints = journey.touchpoints();
        int end = touchpoints.size();
        while (end > 0 && !isComing(touchpoints.get(end - 1))) {
            end--;
        }
        List<Touchpoint> coming = touchpoints.subList(0, end);
        for (int i = end - 1; i >= 0; i--) {
            if (coming.get(i).sku() != null) {
                return Optional.of(
                        new ShelfVisit(coming.get(i).sku(), coming.get(end - 1).occurredAt(), coming));
            }
        }
        return Optional.empty();
    }

    /** A contact of unknown kind that is about an article is taken for a look at it. */
    private static boolean isComing(Touchpoint touchpoint) {
        return COMING.contains(touchpoint.kind())
                || (touchpoint.kind() == TouchpointKind.OTHER && touchpoint.sku() != null);
    }
}
