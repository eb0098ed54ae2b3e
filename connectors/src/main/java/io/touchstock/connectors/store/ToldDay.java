package io.touchstock.connectors.store;

import io.touchstock.connectors.event.ForecastDay;
import java.time.LocalDate;

/**
 * What was told of a day.
 *
 * @param asOf the last day whose sales the model had seen
 */
public record ToldDay(LocalDate asOf, String modelVersion, ForecastDay day) {}
