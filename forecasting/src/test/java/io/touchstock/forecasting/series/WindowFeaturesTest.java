package io.touchstock.forecasting.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class WindowFeaturesTest {
    private static final SeriesId ID = new SeriesId("tea", "north");
    private static final LocalDate MONDAY = LocalDate.parse("2026-11-02");
    private static final WindowFeatures FEATURES = new WindowFeatures(14, 7, 2, KnownColumn.OF_A_SHOP);

    @Property(tries = 50)
    void units_after_the_window_reach_no_feature(
            @ForAll @Size(40) List<@DoubleRange(min = 0, max = 100) Double> units,
            @ForAll @IntRange(min = 0, max = 38) int asOf,
            @ForAll @DoubleRange(min = 0, max = 1e6) double anythingElse) {
        double[] original = units.stream().mapToDouble(Double::doubleValue).toArray();
        double[] changed = original.clone();
        Arrays.fill(changed, asOf + 1, changed.length, anythingElse);
        boolean[] observed = new boolean[original.length];
        Arrays.fill(observed, 0, asOf + 1, true);
        SeriesWindow one = DailySeries.of(ID, MONDAY, original).windowAt(MONDAY.plusDays(asOf), 14, 7);
        SeriesWindow other = DailySeries.of(ID, MONDAY, changed, observed).windowAt(MONDAY.plusDays(asOf), 14, 7);

        assertThat(FEATURES.history(other)).isDeepEqualTo(FEATURES.history(one));
        assertThat(FEATURES.horizon(other)).isDeepEqualTo(FEATURES.horizon(one));
        assertThat(FEATURES.scale(other)).isEqualTo(FEATURES.scale(one));
    }

    @Test
    void every_row_has_a_name() {
        SeriesWindow window = DailySeries.of(ID, MONDAY, new double[14]).windowAt(MONDAY.plusDays(13), 14, 7);

        assertThat(FEATURES.history(window))
                .hasNumberOfRows(FEATURES.historyNames().size());
        assertThat(FEATURES.horizon(window))
                .hasNumberOfRows(FEATURES.horizonNames().size());
    }

    @Test
    void ten_times_the_units_are_nearly_the_same_features() {
        double[] units = {40, 50, 60, 70, 80, 90, 30, 40, 50, 60, 70, 80, 90, 30};
        SeriesWindow one = DailySeries.of(ID, MONDAY, units).windowAt(MONDAY.plusDays(13), 14, 7);
        SeriesWindow tenfold = DailySeries.of(
                        ID, MONDAY, Arrays.stream(units).map(each -> 10 * each).toArray())
                .windowAt(MONDAY.plusDays(13), 14, 7);

        assertThat(FEATURES.history(tenfold)[0]).containsExactly(FEATURES.history(one)[0], within(0.05f));
        assertThat(FEATURES.horizon(tenfold)[0]).containsExactly(FEATURES.horizon(one)[0], within(0.05f));
    }

    @Test
    void the_weekday_mean_of_a_horizon_day_is_that_of_its_own_weekday() {
        double[] units = {10, 0, 0, 0, 0, 0, 0, 20, 0, 0, 0, 0, 0, 0};
        SeriesWindow asOfSunday = DailySeries.of(ID, MONDAY, units).windowAt(MONDAY.plusDays(13), 14, 7);
        double scale = 1 + 30.0 / 14;

        float[] weekdayMean =
                FEATURES.horizon(asOfSunday)[FEATURES.horizonNames().indexOf("weekday-mean")];
        float[] mondays = FEATURES.horizon(asOfSunday)[FEATURES.horizonNames().indexOf("weekday-1")];

        assertThat(weekdayMean).containsExactly(new float[] {(float) (15 / scale), 0, 0, 0, 0, 0, 0}, within(1e-6f));
        assertThat(mondays).containsExactly(1, 0, 0, 0, 0, 0, 0);
    }

    @Test
    void an_empty_shelf_neither_lowers_the_scale_nor_the_weekday_means() {
        double[] units = {10, 10, 10, 10, 10, 10, 10, 0, 0, 0, 0, 0, 0, 0};
        boolean[] observed = new boolean[14];
        Arrays.fill(observed, 0, 7, true);
        SeriesWindow window = DailySeries.of(ID, MONDAY, units, observed).windowAt(MONDAY.plusDays(13), 14, 7);

        assertThat(FEATURES.scale(window)).isEqualTo(11);
        assertThat(FEATURES.horizon(window)[0]).containsOnly(10f / 11);
        assertThat(FEATURES.history(window)[1]).containsExactly(1, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0);
    }

    @Test
    void a_price_counts_by_its_ratio_to_the_median_of_the_past() {
        double[] price = new double[21];
        Arrays.fill(price, 200);
        price[14] = 100;
        SeriesWindow window = DailySeries.of(ID, MONDAY, new double[14])
                .withKnown("price", price)
                .windowAt(MONDAY.plusDays(13), 14, 7);

        float[] feature = FEATURES.horizon(window)[FEATURES.horizonNames().indexOf("price")];

        assertThat(feature[0]).isCloseTo((float) Math.log(0.5), within(1e-6f));
        assertThat(feature[1]).isZero();
    }
}
