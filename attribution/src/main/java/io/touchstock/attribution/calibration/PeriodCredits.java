package io.touchstock.attribution.calibration;

import io.touchstock.attribution.model.Attribution;
import java.time.LocalDate;
import java.util.Optional;

/** What a model credits in a stretch of days other than the report's. */
@FunctionalInterface
public interface PeriodCredits {

    /**
     * The model's credits for the conversions of these days.
     *
     * @param model as on the command line
     * @param to last day, itself included
     * @return empty if the data does not cover these days
     */
    Optional<Attribution> of(String model, LocalDate from, LocalDate to);
}
