package io.touchstock.inventory.alert;

import io.touchstock.inventory.projection.ProjectionInput;
import java.time.LocalDate;

/**
 * What an item's stock is projected from.
 *
 * @param firstDay the date of the projection's day 1
 */
public record ProjectionBasis(ProjectionInput input, LocalDate firstDay) {}
