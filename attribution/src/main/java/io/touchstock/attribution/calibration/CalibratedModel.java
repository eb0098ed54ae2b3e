package io.touchstock.attribution.calibration;

import java.util.List;

/**
 * One model beside the experiments.
 *
 * @param model as on the command line
 * @param credits in the order of the model's credits, what the measured channels do not explain at the end
 * @param betweenMethods standard deviation tau of the model's relative error beyond chance, 1 for 100 % of the credit
 * @param poisson whether the model came without intervals, so that its credit was taken for a Poisson count
 */
public record CalibratedModel(String model, List<CalibratedCredit> credits, double betweenMethods, boolean poisson) {

    public CalibratedModel {
        credits = List.copyOf(credits);
    }

    /** Whether an experiment changed anything. */
    public boolean measured() {
        return credits.stream().anyMatch(CalibratedCredit::measured);
    }

    /** Conversions of all rows, calibrated: as many as the model credits. */
    public double conversions() {
        return credits.stream().mapToDouble(CalibratedCredit::conversions).sum();
    }

    /** Value of all rows, calibrated: as much as the model credits. */
    public double value() {
        return credits.stream().mapToDouble(CalibratedCredit::value).sum();
    }
}
