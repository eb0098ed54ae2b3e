package io.touchstock.attribution.calibration;

import io.touchstock.attribution.model.Attribution;
import io.touchstock.attribution.model.ChannelCredit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Models beside experiments. For each measured channel a model's credit and the lift are combined by inverse variance,
 * on the scale of the incrementality factor: conversions caused for each conversion credited.
 *
 * <ol>
 *   <li>A lift over the model's credit for the lift's own days is a factor; it is carried over to the report's days by
 *       the model's credit there. Lifts of one channel are pooled by inverse variance.
 *   <li>The model itself says that the factor is 1. Its variance is that of its credit (bootstrap) plus tau², what it
 *       misses beyond chance, estimated from the distances to all lifts (see {@link BetweenMethods}).
 *   <li>The calibrated factor is the average of the two, weighted by precision, as in shrinkage of an observational
 *       towards an experimental estimate (Rosenman, Basse, Owen and Baiocchi 2023, "Combining observational and
 *       experimental datasets using shrinkage estimators").
 * </ol>
 *
 * A model that credits less than nothing to some channel, in the report's days or in a lift's, is not calibrated: what
 * it credits to the others exceeds the orders there are, so that a lift over it is no factor. A channel without a lift
 * stays as the model has it. What calibration takes from the measured channels stands as {@link #UNEXPLAINED}, so that
 * every total stays what it was; it is negative if the lifts claim more than the model credits. Credits of different
 * channels are taken for independent.
 *
 * @param lifts that were used for at least one model, in the order given
 * @param refused those that were not, and why
 * @param models in the order given
 */
public record Calibration(List<Lift> lifts, List<RefusedLift> refused, List<CalibratedModel> models) {

    /** Under which name that stands which the measured channels were credited with but did not cause. */
    public static final String UNEXPLAINED = "(not explained by measured channels)";

    public Calibration {
        lifts = List.copyOf(lifts);
        refused = List.copyOf(refused);
        models = List.copyOf(models);
    }

    /**
     * Calibrates every model.
     *
     * @param attributions of the report's period
     * @param periods the same models for the days of the lifts
     */
    public static Calibration of(List<Attribution> attributions, List<Lift> lifts, PeriodCredits periods) {
        Set<String> known = attributions.stream()
                .flatMap(attribution -> attribution.credits().stream())
                .map(ChannelCredit::channel)
                .collect(Collectors.toSet());
        List<Lift> usable = new ArrayList<>();
        List<RefusedLift> refused = new ArrayList<>();
        for (Lift lift : lifts) {
            if (known.contains(lift.channel())) {
                usable.add(lift);
            } else {
                refused.add(new RefusedLift(
                        lift,
                        null,
                        "channel '" + lift.channel() + "' earns nothing under any model; write its name as the report"
                                + " does, or leave the line out"));
            }
        }
        ModelCalibration calibration = new ModelCalibration(usable, periods);
        List<CalibratedModel> models =
                attributions.stream().map(calibration::calibrated).toList();
        refused.addAll(forAllModels(calibration.refused(), models.size()));
        List<Lift> used = usable.stream().filter(calibration::used).toList();
        return new Calibration(used, refused, models);
    }

    /** Says once what holds for every model. */
    private static List<RefusedLift> forAllModels(List<RefusedLift> refused, int models) {
        Map<RefusedLift, Long> times = refused.stream()
                .map(refusal -> new RefusedLift(refusal.lift(), null, refusal.reason()))
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return refused.stream()
                .map(refusal -> {
                    RefusedLift general = new RefusedLift(refusal.lift(), null, refusal.reason());
                    return times.get(general) == models ? general : refusal;
                })
                .distinct()
                .toList();
    }
}
