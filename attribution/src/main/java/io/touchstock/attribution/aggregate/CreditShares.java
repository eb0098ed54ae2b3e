package io.touchstock.attribution.aggregate;

import io.touchstock.attribution.journey.CreditAssignment;
import io.touchstock.attribution.model.JourneyModel;
import io.touchstock.attribution.model.TouchSequence;
import io.touchstock.attribution.model.ValueSplit;
import io.touchstock.connectors.event.Journey;
import io.touchstock.connectors.event.JourneyChange;
import io.touchstock.connectors.event.RowDimension;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What each model gives each label of a converting journey, in every dimension. */
final class CreditShares {

    private final JourneyChange change;
    private final List<RowLabel> path;
    private final Map<CreditKey, CreditShare> shares = new LinkedHashMap<>();

    private CreditShares(JourneyChange change, List<RowLabel> path) {
        this.change = change;
        this.path = path;
    }

    /** Labels that earn nothing are left out. */
    static Map<CreditKey, CreditShare> of(JourneyChange change, List<RowLabel> path, SumRules rules) {
        CreditShares all = new CreditShares(change, path);
        Journey journey = change.journey();
        if (path.isEmpty()) {
            rules.journeyModels().forEach(model -> all.addUntouched(model, rules.dimensions()));
            return all.shares;
        }
        TouchSequence touches = CreditAssignment.touches(journey);
        for (JourneyModel model : rules.journeyModels()) {
            double[] byTouch = model.shares(touches);
            for (RowDimension dimension : rules.dimensions()) {
                all.add(
                        model,
                        dimension,
                        model.countsChannels() ? model.shares(all.named(touches, dimension)) : byTouch);
            }
        }
        return all.shares;
    }

    private void addUntouched(JourneyModel model, List<RowDimension> dimensions) {
        long value = change.sign() * change.journey().valueMicros();
        CreditShare whole = new CreditShare(change.sign(), change.sign(), value, (double) value);
        dimensions.forEach(dimension ->
                shares.put(new CreditKey(dimension, model.name(), RowLabel.NO_TOUCHPOINT.in(dimension)), whole));
    }

    private void add(JourneyModel model, RowDimension dimension, double[] byTouch) {
        long value = change.journey().valueMicros();
        long[] split = ValueSplit.split(value, byTouch);
        for (int touch = 0; touch < byTouch.length; touch++) {
            CreditShare share = new CreditShare(
                    change.sign(),
                    change.sign() * byTouch[touch],
                    change.sign() * split[touch],
                    change.sign() * (byTouch[touch] * value));
            if (!share.isNothing()) {
                shares.merge(
                        new CreditKey(dimension, model.name(), path.get(touch).in(dimension)),
                        share,
                        CreditShare::plus);
            }
        }
    }

    private TouchSequence named(TouchSequence touches, RowDimension dimension) {
        return new TouchSequence(
                path.stream().map(label -> label.in(dimension)).toList(),
                touches.kinds(),
                touches.touchedAt(),
                touches.convertedAt());
    }
}
