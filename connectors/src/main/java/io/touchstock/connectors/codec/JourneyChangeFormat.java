package io.touchstock.connectors.codec;

import io.touchstock.connectors.event.Journey;
import io.touchstock.connectors.event.JourneyChange;
import io.touchstock.connectors.event.Touchpoint;
import java.util.ArrayList;
import java.util.List;

/** Journeys that became true or are no longer. Only as JSON: a journey has no row. */
final class JourneyChangeFormat implements EventFormat<JourneyChange> {

    private static final long serialVersionUID = 1L;

    private static final TouchpointFormat TOUCHPOINTS = new TouchpointFormat();

    @Override
    public JourneyChange read(FieldReader in) throws FieldProblem {
        FieldReader journey = in.nested("journey");
        List<Touchpoint> touchpoints = new ArrayList<>();
        List<FieldReader> given = journey.list("touchpoints");
        if (given != null) {
            for (FieldReader touchpoint : given) {
                touchpoints.add(TOUCHPOINTS.read(touchpoint));
            }
        }
        return new JourneyChange(
                Signs.read(in),
                new Journey(
                        journey.text("journeyId"),
                        journey.text("personId"),
                        touchpoints,
                        journey.optionalText("orderId"),
                        journey.instant("closedAt"),
                        journey.amount("value")));
    }

    @Override
    public void write(JourneyChange change, FieldWriter out) {
        out.whole("sign", change.sign());
        out.nested("journey", change.journey(), JourneyChangeFormat::writeJourney);
    }

    private static void writeJourney(Journey journey, FieldWriter out) {
        out.text("journeyId", journey.journeyId());
        out.text("personId", journey.personId());
        out.list("touchpoints", journey.touchpoints(), TOUCHPOINTS::write);
        out.text("orderId", journey.orderId());
        out.moment("closedAt", journey.closedAt());
        out.money("value", journey.valueMicros());
    }

    @Override
    public String key(JourneyChange change) {
        return change.journey().personId();
    }

    @Override
    public String timeField() {
        return null;
    }

    @Override
    public List<String> requiredColumns() {
        return List.of();
    }

    @Override
    public List<String> optionalColumns() {
        return List.of();
    }
}
