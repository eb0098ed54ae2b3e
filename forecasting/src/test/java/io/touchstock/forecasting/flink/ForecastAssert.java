package io.touchstock.forecasting.flink;

import static org.assertj.core.api.Assertions.assertThat;

import io.touchstock.connectors.event.Forecast;
import java.util.Comparator;
import java.util.List;

/** Forecasts are the same but for the rounding of 32-bit floats, which depends on the size of the batch. */
final class ForecastAssert {
    private static final double FLOAT_ROUNDING = 1e-4;

    private ForecastAssert() {}

    static void assertSame(List<Forecast> actual, List<Forecast> expected) {
        Comparator<Forecast> bySku = Comparator.comparing(Forecast::sku);
        assertThat(actual.stream().sorted(bySku).toList())
                .usingRecursiveComparison()
                .withComparatorForType(ForecastAssert::compare, Double.class)
                .isEqualTo(expected.stream().sorted(bySku).toList());
    }

    private static int compare(double one, double other) {
        return Math.abs(one - other) <= FLOAT_ROUNDING * (1 + Math.abs(other)) ? 0 : Double.compare(one, other);
    }
}
