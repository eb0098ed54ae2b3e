package io.touchstock.attribution.model;

import java.util.List;

/** Applies a model of single journeys to every path as often as it converted. */
record JourneyByJourney(JourneyModel model) implements AttributionModel {

    @Override
    public String name() {
        return model.name();
    }

    @Override
    public Attribution attribute(PathStatistics statistics) {
        if (model.needsTimes()) {
            throw new IllegalArgumentException(name() + " needs the time of each touchpoint, which path counts do not"
                    + " hold; read events instead of path summaries, or leave this model out");
        }
        statistics.requireAttributable();
        CreditSum sum = new CreditSum();
        statistics.channels().forEach(sum::list);
        statistics.convertingPaths().forEach(path -> credit(path, sum));
        return new Attribution(name(), sum.attribution(name()).credits(), model.notes());
    }

    private void credit(PathCount path, CreditSum sum) {
        List<String> channels = path.channels();
        if (channels.isEmpty()) {
            sum.addUntouched(path);
            return;
        }
        double[] shares = model.shares(TouchSequence.untimed(channels));
        for (int touch = 0; touch < shares.length; touch++) {
            sum.add(channels.get(touch), shares[touch] * path.conversions(), shares[touch] * path.valueMicros());
        }
    }
}
