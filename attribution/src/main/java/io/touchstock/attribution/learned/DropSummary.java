package io.touchstock.attribution.learned;

import io.touchstock.attribution.journey.CreditAssignment;
import io.touchstock.attribution.model.TouchSequence;
import io.touchstock.connectors.event.Journey;
import java.util.Collection;

/**
 * How often the rules for negative drops and for journeys without a drop were needed, over converting journeys of two
 * touches and more.
 *
 * @param journeys of two touches and more
 * @param touches in them
 * @param negative touches without which the conversion looked likelier; they earn nothing
 * @param withoutDrop journeys in which no touch has a drop above 0; they are split equally
 */
public record DropSummary(long journeys, long touches, long negative, long withoutDrop) {

    static DropSummary of(LearnedModel model, Collection<Journey> all) {
        long journeys = 0;
        long touches = 0;
        long negative = 0;
        long withoutDrop = 0;
        for (Journey journey : all) {
            if (journey.converted() && journey.touchpoints().size() > 1) {
                TouchSequence sequence = CreditAssignment.touches(journey);
                boolean any = false;
                for (double drop : model.drops(sequence)) {
                    negative += drop < 0 ? 1 : 0;
                    any |= drop > 0;
                }
                journeys++;
                touches += sequence.size();
                withoutDrop += any ? 0 : 1;
            }
        }
        return new DropSummary(journeys, touches, negative, withoutDrop);
    }
}
