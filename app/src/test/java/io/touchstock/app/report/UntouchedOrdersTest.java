package io.touchstock.app.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.touchstock.attribution.model.ModelOptions;
import io.touchstock.attribution.model.Models;
import io.touchstock.attribution.model.PathStatistics;
import io.touchstock.attribution.report.AttributionReport;
import io.touchstock.attribution.report.ReportRequest;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A shop with tills: most orders have no touchpoint, and the channels must still be seen. */
class UntouchedOrdersTest {
    private static final List<String> MODELS = List.of("first", "last", "markov", "shapley");

    private final Page online = page(0);
    private final Page withTills = page(98_000);

    @Test
    void orders_without_a_touchpoint_change_no_share_and_no_shift() {
        assertThat(withTills.bars().groups()).isEqualTo(online.bars().groups());
        assertThat(withTills.shift().rows()).isEqualTo(online.shift().rows());
        assertThat(withTills.conversions().lines())
                .isEqualTo(online.conversions().lines());
        assertThat(withTills.conversions().totals())
                .isEqualTo(online.conversions().totals());
        assertThat(withTills.findings()).hasSize(online.findings().size() + 1);
    }

    @Test
    void orders_without_a_touchpoint_change_no_removal_effect() {
        assertThat(withTills.removal().rows()).isEqualTo(online.removal().rows());
    }

    @Test
    void a_journey_without_a_touchpoint_is_none_for_the_rate_and_the_touchpoints_a_journey() {
        assertThat(tile(withTills, "Conversion rate")).isEqualTo(tile(online, "Conversion rate"));
        assertThat(tile(withTills, "Touchpoints a journey")).isEqualTo(tile(online, "Touchpoints a journey"));
        assertThat(tile(withTills, "Journeys")).isEqualTo(tile(online, "Journeys"));
        assertThat(withTills.converting()).isEqualTo(online.converting());
        assertThat(withTills.lengths().rows()).isEqualTo(online.lengths().rows());
    }

    @Test
    void they_are_told_in_one_sentence_under_each_table_and_in_the_reconciliation() {
        assertThat(withTills.findings().get(0))
                .startsWith(
                        "98,000 of the 98,006 orders (100.0\u00a0%), worth 980,000.00, have no touchpoint on record")
                .endsWith("Every share on this page is a share of the 6 orders that had one.");
        assertThat(withTills.conversions().untouched()).hasSize(4).containsOnly("98,000.0");
        assertThat(withTills.values().untouched()).hasSize(4).containsOnly("980,000");
        assertThat(withTills.checks())
                .allSatisfy(check -> assertThat(check.untouched()).isEqualTo("98,000.000000"));
        assertThat(online.conversions().untouched()).isEmpty();
    }

    @Test
    void a_shop_that_only_has_tills_still_gets_a_page() {
        PathStatistics paths = new PathStatistics();
        paths.add(List.of("Newsletter"), 0, 0, 3);
        paths.add(List.of(), 7, 70_000_000, 0);

        assertThat(ReportPage.html(run(paths)))
                .contains("No order is left to share out.", "No journey ended in an order.")
                .doesNotContain("NaN", "Infinity");
    }

    @Test
    void without_values_no_table_speaks_of_money() {
        PathStatistics paths = new PathStatistics();
        paths.add(List.of("Newsletter", "Direct"), 4, 0, 3);
        paths.add(List.of(), 7, 0, 0);

        assertThat(ReportPage.html(run(paths))).doesNotContain("Value in", "Order value", "in money");
    }

    private static String tile(Page page, String label) {
        return page.tiles().stream()
                .filter(tile -> tile.label().equals(label))
                .findFirst()
                .orElseThrow()
                .value();
    }

    private static Page page(long untouched) {
        PathStatistics paths = new PathStatistics();
        paths.add(List.of("Paid Search", "Newsletter"), 3, 60_000_000, 11);
        paths.add(List.of("Newsletter"), 1, 20_000_000, 40);
        paths.add(List.of("Video", "Paid Search"), 2, 30_000_000, 5);
        paths.add(List.of(), untouched, untouched * 10_000_000, 0);
        return PageMaker.page(run(paths), StyleSheet.fromResources());
    }

    private static RunReport run(PathStatistics paths) {
        AttributionReport figures = ReportRequest.of(
                        paths,
                        MODELS.stream()
                                .map(name -> Models.named(name, ModelOptions.DEFAULTS)
                                        .attribute(paths))
                                .toList())
                .report();
        return new RunReport("shop.csv", Instant.parse("2026-04-01T09:30:00Z"), null, figures, 0, List.of(), List.of());
    }
}
