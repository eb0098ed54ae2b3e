package io.touchstock.attribution.beam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.touchstock.attribution.aggregate.SumRules;
import io.touchstock.attribution.journey.JourneyRules;
import io.touchstock.attribution.model.ModelOptions;
import io.touchstock.attribution.model.Models;
import io.touchstock.attribution.model.PathCount;
import io.touchstock.attribution.model.PathFormat;
import io.touchstock.attribution.model.PathStatistics;
import io.touchstock.attribution.report.TimeLagHistogram;
import io.touchstock.connectors.codec.Micros;
import io.touchstock.connectors.codec.Row;
import io.touchstock.connectors.event.Rejected;
import io.touchstock.connectors.event.RowDimension;
import io.touchstock.connectors.files.BadFile;
import io.touchstock.connectors.files.CsvFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EventLogBackfillTest {

    private static final Map<String, String> COLUMNS =
            Map.of("visitor", "who", "time", "at", "channel", "channel", "conversion", "bought", "value", "worth");

    @TempDir
    Path folder;

    @Test
    void a_journey_ends_at_its_conversion_and_what_follows_starts_a_new_one() throws IOException {
        BackfillResult result = backfill("""
                who,at,channel,bought,worth
                ann,2026-01-01T10:00:00Z,Email,0,
                ann,2026-01-02T10:00:00Z,Search,1,12.50
                ann,2026-01-03T10:00:00Z,Social,0,
                bob,2026-01-01T10:00:00Z,Social,0,
                """, ConversionRows.TOUCH);

        assertThat(result.totals().paths().paths())
                .containsExactly(
                        new PathCount(List.of("Email", "Search"), 1, 12_500_000, 0),
                        new PathCount(List.of("Social"), 0, 0, 2));
        TimeLagHistogram lags = new TimeLagHistogram();
        lags.add(Duration.ofDays(1), 1, 12_500_000);
        assertThat(result.totals().timeLags()).isEqualTo(lags);
    }

    @Test
    void a_row_that_is_only_a_conversion_is_no_touchpoint() throws IOException {
        BackfillResult result = backfill("""
                who,at,channel,bought,worth
                ann,2026-01-01T10:00:00Z,Email,0,
                ann,2026-01-02T10:00:00Z,Search,1,12.50
                """, ConversionRows.ONLY);

        assertThat(result.totals().paths().paths()).containsExactly(new PathCount(List.of("Email"), 1, 12_500_000, 0));
    }

    @Test
    void rows_of_one_moment_count_in_the_order_of_their_lines() throws IOException {
        BackfillResult result = backfill("""
                who,at,channel,bought,worth
                ann,2026-01-01 10:00:00,Z,0,
                ann,2026-01-01 10:00:00,A,0,
                ann,2026-01-01 10:00:00,M,1,1
                """, ConversionRows.TOUCH);

        assertThat(result.totals().paths().paths())
                .containsExactly(new PathCount(List.of("Z", "A", "M"), 1, 1_000_000, 0));
    }

    @Test
    void conversions_of_one_day_part_its_rows_where_they_stand_in_the_file() throws IOException {
        String log = """
                who,at,channel,bought,worth
                ann,2026-01-01,a,0,
                ann,2026-01-01,b,1,1
                ann,2026-01-01,c,0,
                ann,2026-01-01,d,1,2
                """;

        assertThat(backfill(log, ConversionRows.TOUCH).totals().paths().paths())
                .containsExactly(
                        new PathCount(List.of("a", "b"), 1, 1_000_000, 0),
                        new PathCount(List.of("c", "d"), 1, 2_000_000, 0));
    }

    @Test
    void rows_that_are_only_conversions_part_the_rows_of_their_day_too() throws IOException {
        String log = """
                who,at,channel,bought,worth
                ann,2026-01-01,a,0,
                ann,2026-01-01,b,1,1
                ann,2026-01-01,c,0,
                ann,2026-01-01,d,1,2
                ann,2026-01-01,e,0,
                """;

        assertThat(backfill(log, ConversionRows.ONLY).totals().paths().paths())
                .containsExactly(
                        new PathCount(List.of("a"), 1, 1_000_000, 0),
                        new PathCount(List.of("c"), 1, 2_000_000, 0),
                        new PathCount(List.of("e"), 0, 0, 1));
    }

    @Test
    void a_row_of_the_wrong_width_or_a_torn_end_costs_no_other_row() throws IOException {
        BackfillResult result = backfill("""
                who,at,channel,bought,worth
                ann,2026-01-01,Email,0,
                ann,2026-01-02,Search,1
                ann,2026-01-02,Search,1,12,50
                bob,2026-01-01,Social,0,
                bob,2026-01-01,"Search,1,
                """, ConversionRows.TOUCH);

        assertThat(result.totals().paths().paths())
                .containsExactly(new PathCount(List.of("Email"), 0, 0, 1), new PathCount(List.of("Social"), 0, 0, 1));
        assertThat(result.rejected()).extracting(Rejected::position).containsExactly(3L, 4L, 6L);
        assertThat(result.rejected())
                .extracting(Rejected::reason)
                .satisfiesExactly(
                        reason -> assertThat(reason).contains("has 4 values where the header has 5 columns"),
                        reason -> assertThat(reason).contains("has 6 values where the header has 5 columns"),
                        reason -> assertThat(reason).contains("is no CSV", "The rest of the file was not read."));
        assertThat(result.rejected().get(0).payload()).isEqualTo("ann,2026-01-02,Search,1");
    }

    @Test
    void a_row_that_cannot_be_used_is_told_with_line_column_and_value_and_the_others_count() throws IOException {
        BackfillResult result = backfill("""
                who,at,channel,bought,worth
                ann,yesterday,Email,0,
                ann,2026-01-02T10:00:00Z,Search,maybe,12.50
                ann,2026-01-02T10:00:00Z,Search,1,-3
                ann,2026-01-02T10:00:00Z,Search,3,12.50
                ,2026-01-02T10:00:00Z,Search,0,
                bob,2026-01-01T10:00:00Z,Social,0,
                """, ConversionRows.TOUCH);

        assertThat(result.rejected()).extracting(Rejected::position).containsExactly(2L, 3L, 4L, 5L, 6L);
        assertThat(result.rejected())
                .extracting(Rejected::reason)
                .satisfiesExactly(
                        reason -> assertThat(reason).contains("column 'at'", "yesterday", LogTime.FORMS),
                        reason -> assertThat(reason).contains("column 'bought'", "maybe"),
                        reason -> assertThat(reason).contains("column 'worth'", "-3", "negative"),
                        reason -> assertThat(reason).contains("column 'bought'", "'3' is a count"),
                        reason -> assertThat(reason).contains("column 'who'", "empty"));
        assertThat(result.rejected().get(0).payload()).isEqualTo("ann,yesterday,Email,0,");
        assertThat(result.totals().paths().nulls()).isEqualTo(1);
    }

    @Test
    void an_amount_that_nothing_costs_and_a_name_that_no_path_can_show_are_refused_with_their_column()
            throws IOException {
        BackfillResult result = backfill("""
                who,at,channel,bought,worth,campaign
                ann,2026-01-01,Email,1,9000000000000,
                ann,2026-01-01,Email,1,1e999999999,
                ann,2026-01-01,Email > Search,0,,
                ann,2026-01-01,(no touchpoint),0,,
                ann,2026-01-01,Email,0,,Spring > 26
                bob,2026-01-01,Email,1,1000000000,
                bob,2026-01-02,Email,1,1e-999999999,
                """, ConversionRows.TOUCH);

        assertThat(result.rejected())
                .extracting(Rejected::reason)
                .satisfiesExactly(
                        reason -> assertThat(reason).contains("column 'worth': '9000000000000' is above 1,000,000,000"),
                        reason -> assertThat(reason).contains("column 'worth'", "above 1,000,000,000"),
                        reason -> assertThat(reason).contains("column 'channel': 'Email > Search' is", "' > '"),
                        reason -> assertThat(reason).contains("column 'channel': '(no touchpoint)' is"),
                        reason -> assertThat(reason).contains("column 'campaign': 'Spring > 26' is"));
        assertThat(result.totals().paths().valueMicros()).isEqualTo(Micros.MOST);
    }

    @Test
    void an_optional_column_is_found_under_its_own_name_unless_it_holds_something_else() throws IOException {
        Path file = folder.resolve("log.csv");
        Files.writeString(file, """
                id,at,channel,bought,value
                ann,2026-01-01,Social,0,
                ann,2026-01-02,Search,1,12.50
                """);
        EventLogColumns columns =
                EventLogColumns.of(Map.of("visitor", "id", "time", "at", "channel", "channel", "conversion", "bought"));

        BackfillResult result =
                Backfill.ofEventLog(EventLog.of(file, columns, ConversionRows.TOUCH, ZoneOffset.UTC), config());

        assertThat(result.totals().paths().paths())
                .containsExactly(new PathCount(List.of("Social", "Search"), 1, 12_500_000, 0));
    }

    @Test
    void a_conversion_is_told_by_one_or_true_and_without_a_value_is_worth_nothing() throws IOException {
        BackfillResult result = backfill("""
                who,at,channel,bought,worth
                ann,2026-01-01,A,1,
                ann,2026-01-02,B,true,
                ann,2026-01-03,C,TRUE,0
                ann,2026-01-04,D,1.0,1
                ann,2026-01-05,E,0,
                ann,2026-01-06,F,False,
                """, ConversionRows.TOUCH);

        assertThat(result.rejected()).isEmpty();
        assertThat(result.totals().paths().paths())
                .containsExactly(
                        new PathCount(List.of("A"), 1, 0, 0),
                        new PathCount(List.of("B"), 1, 0, 0),
                        new PathCount(List.of("C"), 1, 0, 0),
                        new PathCount(List.of("D"), 1, 1_000_000, 0),
                        new PathCount(List.of("E", "F"), 0, 0, 1));
    }

    @Test
    void on_two_devices_of_a_customer_the_lines_of_the_file_order_a_day_as_well() throws IOException {
        Path file = folder.resolve("log.csv");
        Files.writeString(file, """
                who,person,at,channel,bought
                phone,ann,2026-01-01,Social,0
                laptop,ann,2026-01-01,Search,1
                phone,ann,2026-01-01,Email,1
                """);
        EventLogColumns columns = EventLogColumns.of(Map.of(
                "visitor", "who", "time", "at", "channel", "channel", "conversion", "bought", "customer", "person"));

        BackfillResult result =
                Backfill.ofEventLog(EventLog.of(file, columns, ConversionRows.TOUCH, ZoneOffset.UTC), config());

        assertThat(result.totals().paths().paths())
                .containsExactly(
                        new PathCount(List.of("Email"), 1, 0, 0), new PathCount(List.of("Social", "Search"), 1, 0, 0));
    }

    @Test
    void a_missing_column_lists_those_that_are_there() {
        assertThatThrownBy(() -> backfill("who,at,medium,bought,worth\n", ConversionRows.TOUCH))
                .isInstanceOf(BadFile.class)
                .hasMessageContaining("channel")
                .hasMessageContaining("medium");
    }

    @Test
    void a_customer_who_buys_on_the_second_device_owes_it_to_the_first_as_well() throws IOException {
        Path file = folder.resolve("log.csv");
        Files.writeString(file, """
                who,person,at,channel,bought
                phone,,2026-01-01T10:00:00Z,Social,0
                phone,ann,2026-01-02T10:00:00Z,Email,0
                laptop,ann,2026-01-03T10:00:00Z,Search,1
                """);
        EventLogColumns columns = EventLogColumns.of(Map.of(
                "visitor", "who", "time", "at", "channel", "channel", "conversion", "bought", "customer", "person"));

        BackfillResult result =
                Backfill.ofEventLog(EventLog.of(file, columns, ConversionRows.TOUCH, ZoneOffset.UTC), config());

        assertThat(result.totals().paths().paths())
                .containsExactly(new PathCount(List.of("Social", "Email", "Search"), 1, 0, 0));
    }

    @Test
    void the_paths_of_a_real_log_are_those_that_were_counted_independently() throws IOException {
        Path file = GoldenData.attribution("si05_attribution_data.csv");
        EventLogColumns columns = EventLogColumns.of(Map.of(
                "visitor", "customer_id",
                "time", "time",
                "channel", "channel",
                "conversion", "conversion",
                "value", "conversion_value"));

        BackfillResult result =
                Backfill.ofEventLog(EventLog.of(file, columns, ConversionRows.TOUCH, ZoneOffset.UTC), config());

        PathStatistics expected = new PathStatistics();
        try (CsvFile csv = CsvFile.open(GoldenData.attribution("si05_paths.csv"))) {
            for (Row row : csv) {
                expected.add(
                        PathFormat.parse(row.values().get(0)),
                        Long.parseLong(row.values().get(1)),
                        Micros.parse(row.values().get(2)),
                        Long.parseLong(row.values().get(3)));
            }
        }
        assertThat(result.rejected()).isEmpty();
        assertThat(result.totals().paths().paths())
                .containsExactlyElementsOf(expected.paths().toList());
    }

    private BackfillResult backfill(String csv, ConversionRows rows) throws IOException {
        Path file = folder.resolve("log.csv");
        Files.writeString(file, csv);
        return Backfill.ofEventLog(EventLog.of(file, EventLogColumns.of(COLUMNS), rows, ZoneOffset.UTC), config());
    }

    private BackfillConfig config() {
        return BackfillConfig.of(
                JourneyRules.unlimited(Duration.ZERO),
                SumRules.of(
                        ZoneOffset.UTC,
                        List.of(RowDimension.CHANNEL),
                        Models.JOURNEY_LEVEL_NAMES,
                        ModelOptions.DEFAULTS,
                        0),
                2,
                folder.resolve("work"));
    }
}
