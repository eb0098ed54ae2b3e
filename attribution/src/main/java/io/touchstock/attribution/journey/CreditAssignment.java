package io.touchstock.attribution.journey;

import io.touchstock.attribution.model.JourneyModel;
import io.touchstock.attribution.model.TouchSequence;
import io.touchstock.attribution.model.ValueSplit;
import io.touchstock.connectors.event.Credit;
import io.touchstock.connectors.event.Journey;
import io.touchstock.connectors.event.JourneyChange;
import io.touchstock.connectors.event.Touchpoint;
import java.util.ArrayList;
import java.util.List;

/** Splits an order over the touchpoints of its journey, once for each model that can look at one journey alone. */
public final class CreditAssignment {

    private CreditAssignment() {}

    /**
     * The credits of a journey that became true, or the same with sign -1 for one that is no longer true. None for a
     * null journey and for an order without a touchpoint. The value splits to the last millionth.
     */
    public static List<Credit> credits(JourneyChange change, List<JourneyModel> models) {
        Journey journey = change.journey();
        if (!journey.converted() || journey.touchpoints().isEmpty()) {
            return List.of();
        }
        List<Touchpoint> touchpoints = journey.touchpoints();
        TouchSequence touches = touches(journey);
        List<Credit> credits = new ArrayList<>(models.size() * touchpoints.size());
        for (JourneyModel model : models) {
            double[] shares = model.shares(touches);
            long[] values = ValueSplit.split(journey.valueMicros(), shares);
            for (int i = 0; i < shares.length; i++) {
                credits.add(credit(change, touchpoints.get(i), model.name(), shares[i], values[i]));
            }
        }
        return credits;
    }

    /** The touches of a journey, as models take them. */
    public static TouchSequence touches(Journey journey) {
        List<Touchpoint> touchpoints = journey.touchpoints();
        return new TouchSequence(
                touchpoints.stream().map(Touchpoint::channel).toList(),
                touchpoints.stream().map(Touchpoint::kind).toList(),
                touchpoints.stream().map(Touchpoint::occurredAt).toList(),
                journey.closedAt());
    }

    private static Credit credit(JourneyChange change, Touchpoint touch, String model, double share, long value) {
        return new Credit(
                change.sign(),
                change.journey().orderId(),
                touch.eventId(),
                model,
                touch.channel(),
                touch.campaign(),
                touch.occurredAt(),
                change.journey().closedAt(),
                share,
                value);
    }
}
