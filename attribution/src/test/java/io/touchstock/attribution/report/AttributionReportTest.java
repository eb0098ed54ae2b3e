package io.touchstock.attribution.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import io.touchstock.attribution.model.Attribution;
import io.touchstock.attribution.model.ChannelCredit;
import io.touchstock.attribution.model.ModelOptions;
import io.touchstock.attribution.model.Models;
import io.touchstock.attribution.model.PathCount;
import io.touchstock.attribution.model.PathFormat;
import io.touchstock.attribution.model.PathStatistics;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AttributionReportTest {

    private static final long UNIT = 1_000_000;

    private static PathStatistics paths() {
        PathStatistics paths = new PathStatistics();
        paths.add(PathFormat.parse("Social > Search"), 4, 100 * UNIT, 2);
        paths.add(PathFormat.parse("Search"), 4, 120 * UNIT, 1);
        paths.add(PathFormat.parse("Social"), 0, 0, 9);
        paths.add(PathFormat.parse("Email > Email > Email"), 1, 10 * UNIT, 0);
        paths.add(List.of(), 1, 5 * UNIT, 0);
        return paths;
    }

    private static List<Attribution> attributions() {
        return Stream.of("first", "last", "markov")
                .map(name -> Models.named(name, ModelOptions.DEFAULTS).attribute(paths()))
                .toList();
    }

    private static AttributionReport report(TimeLagHistogram lags, Map<String, Long> spendMicros) {
        return ReportRequest.of(paths(), attributions())
                .timeLags(lags)
                .spend(SpendInPeriod.of(spendMicros))
                .report();
    }

    private static AttributionReport report() {
        return report(new TimeLagHistogram(), Map.of());
    }

    @Test
    void totals_count_what_came_in() {
        assertThat(report().totals()).isEqualTo(new JourneyTotals(22, 10, 1, 235 * UNIT, 12, 5, 2 * 6 + 5 + 9 + 3));
        assertThat(report().totals().conversionRate()).isEqualTo(10 / 22.0);
    }

    @Test
    void models_stand_side_by_side_with_the_strongest_channel_first() {
        ModelComparison comparison = report().comparison();
        assertThat(comparison.models()).containsExactly("first", "last", "markov");
        assertThat(comparison.rows())
                .extracting(ModelComparison.Row::channel)
                .containsExactly("Search", "Social", "Email", "(no touchpoint)");
        ModelComparison.Row social = comparison.rows().get(1);
        assertThat(social.credits()).extracting(ChannelCredit::conversions).startsWith(4.0, 0.0);
        assertThat(social.spread()).isEqualTo(4);
        assertThat(social.removalEffect()).isBetween(0.0, 1.0);
        assertThat(comparison.rows().get(3).removalEffect()).isNull();
    }

    @Test
    void every_model_hands_out_what_came_in() {
        assertThat(report().reconciliation()).hasSize(3).allSatisfy(model -> {
            assertThat(model.balanced()).isTrue();
            assertThat(model.conversionsToChannels()).isCloseTo(9, within(1e-12));
            assertThat(model.conversionsUnattributed()).isEqualTo(1);
            assertThat(model.valueUnattributed()).isEqualTo(5);
        });
    }

    @Test
    void a_model_that_loses_a_conversion_is_found_out() {
        Attribution lossy = new Attribution("lossy", List.of(new ChannelCredit("lossy", "Search", 9, 235, null)));
        Reconciliation reconciliation = Reconciliation.of(paths(), lossy);
        assertThat(reconciliation.balanced()).isFalse();
        assertThat(reconciliation.conversionsDifference()).isEqualTo(-1);
    }

    @Test
    void of_paths_with_equal_conversions_the_more_valuable_comes_first() {
        assertThat(report().topConverting())
                .extracting(PathCount::channels, PathCount::conversions)
                .containsExactly(
                        tuple(List.of("Search"), 4L),
                        tuple(List.of("Social", "Search"), 4L),
                        tuple(List.of("Email", "Email", "Email"), 1L),
                        tuple(List.of(), 1L));
        assertThat(report().topWithoutConversion()).extracting(PathCount::nulls).containsExactly(9L, 2L, 1L);
        assertThat(TopPaths.converting(paths(), 1)).hasSize(1);
    }

    @Test
    void path_lengths_have_no_gaps_and_long_ones_stand_together() {
        assertThat(report().pathLengths())
                .containsExactly(
                        new PathLength(0, false, 1, 5 * UNIT, 0),
                        new PathLength(1, false, 4, 120 * UNIT, 10),
                        new PathLength(2, false, 4, 100 * UNIT, 2),
                        new PathLength(3, false, 1, 10 * UNIT, 0));
        assertThat(PathLength.distribution(paths(), 2)).last().isEqualTo(new PathLength(2, true, 5, 110 * UNIT, 2));
    }

    @Test
    void spend_gives_return_and_cost_per_conversion() {
        assertThat(report(new TimeLagHistogram(), Map.of("Search", 60 * UNIT, "Radio", 90 * UNIT, "Social", 0L))
                        .returns())
                .filteredOn(row -> row.model().equals("last"))
                .containsExactly(
                        new ChannelReturn("last", "Radio", 0, 0, 90.0, 0.0, null),
                        new ChannelReturn("last", "Search", 8, 220, 60.0, 220 / 60.0, 7.5),
                        new ChannelReturn("last", "Social", 0, 0, 0.0, null, null),
                        new ChannelReturn("last", "Email", 1, 10, null, null, null));
        assertThat(report().returns()).isEmpty();
    }

    @Test
    void time_lags_are_counted_in_spans() {
        TimeLagHistogram lags = new TimeLagHistogram();
        lags.add(Duration.ofMinutes(59), 3, 30);
        lags.add(Duration.ofHours(1), 1, 10);
        lags.add(Duration.ofDays(400), 1, 5);
        AttributionReport report = report(lags, Map.of());
        assertThat(report.timeLags())
                .filteredOn(lag -> lag.conversions() > 0)
                .containsExactly(
                        new TimeLag(Duration.ZERO, Duration.ofHours(1), 3, 30),
                        new TimeLag(Duration.ofHours(1), Duration.ofHours(6), 1, 10),
                        new TimeLag(Duration.ofDays(90), null, 1, 5));
        assertThat(report.medianLagHours()).isZero();
        assertThat(lags.quantileHours(0.8)).hasValue(1);
        assertThat(lags.quantileHours(1)).hasValue(9600);
        assertThat(report().timeLags()).isEmpty();
        assertThat(report().medianLagHours()).isNull();
    }

    @Test
    void time_lags_add_up_and_are_taken_back() {
        TimeLagHistogram lags = new TimeLagHistogram();
        lags.add(Duration.ofHours(5), 2, 20);
        TimeLagHistogram other = new TimeLagHistogram();
        other.add(Duration.ofHours(5), -2, -20);
        other.add(Duration.ofHours(7), 1, 1);
        lags.merge(other);
        TimeLagHistogram expected = new TimeLagHistogram();
        expected.add(Duration.ofHours(7), 1, 1);
        assertThat(lags).isEqualTo(expected);
        lags.add(Duration.ofHours(7), -1, -1);
        assertThat(lags.isEmpty()).isTrue();
        assertThatThrownBy(() -> lags.add(Duration.ofHours(-1), 1, 1)).hasMessageContaining("follows its first touch");
    }

    @Test
    void a_report_on_nothing_is_empty() {
        AttributionReport empty =
                ReportRequest.of(new PathStatistics(), List.of()).report();
        assertThat(empty.totals().conversionRate()).isZero();
        assertThat(empty.pathLengths()).isEmpty();
        assertThat(empty.comparison().rows()).isEmpty();
    }
}
