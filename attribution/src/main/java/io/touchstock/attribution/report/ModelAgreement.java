package io.touchstock.attribution.report;

import java.util.Comparator;
import java.util.List;

/**
 * How far the models are apart about one row.
 *
 * @param channel row of the report
 * @param lowest share that a model gives it
 * @param lowestModel the first model that gives it so little
 * @param highest share that a model gives it
 * @param highestModel the first model that gives it so much
 */
public record ModelAgreement(String channel, double lowest, String lowestModel, double highest, String highestModel) {

    /** The row on which the models are furthest apart first. */
    static List<ModelAgreement> of(List<String> channels, List<ModelShares> models) {
        return models.isEmpty()
                ? List.of()
                : channels.stream()
                        .map(channel -> of(channel, models))
                        .sorted(Comparator.comparingDouble(ModelAgreement::spread)
                                .reversed())
                        .toList();
    }

    private static ModelAgreement of(String channel, List<ModelShares> models) {
        ModelShares low = models.get(0);
        ModelShares high = models.get(0);
        for (ModelShares model : models) {
            low = model.of(channel) < low.of(channel) ? model : low;
            high = model.of(channel) > high.of(channel) ? model : high;
        }
        return new ModelAgreement(channel, low.of(channel), low.model(), high.of(channel), high.model());
    }

    /** Distance between the two, 0.05 for 5 percentage points. */
    public double spread() {
        return highest - lowest;
    }
}
