package io.touchstock.attribution.aggregate;

import io.touchstock.connectors.event.RowDimension;
import java.io.Serializable;

/**
 * Under what credits are summed.
 *
 * @param label as {@link RowLabel#in} names it in the dimension
 */
public record CreditKey(RowDimension dimension, String model, String label) implements Serializable {}
