package io.touchstock.connectors.store;

import java.time.LocalDate;

/**
 * An item that has a forecast.
 *
 * @param name null if the catalogue does not know it; likewise category
 */
public record ItemLine(
        String sku, String location, String name, String category, LocalDate forecastAsOf, String modelVersion) {}
