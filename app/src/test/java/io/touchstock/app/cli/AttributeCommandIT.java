package io.touchstock.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.touchstock.connectors.codec.Row;
import io.touchstock.connectors.files.CsvFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command as a user runs it, against figures that were computed elsewhere. */
class AttributeCommandIT {
    private static final Path DATA = Run.sharedData();
    private static final Percentage CLOSE = Percentage.withPercentage(1e-6);

    @TempDir
    private Path folder;

    @Test
    void an_event_log_comes_to_the_published_figures_and_paths() {
        assumeTrue(Files.isDirectory(DATA), "../shared/data is not here: nothing to compare with");
        Run run = Run.attribute(
                "--events",
                DATA.resolve("si05_attribution_data.csv"),
                "--columns",
                "visitor=customer_id,time=time,channel=channel,conversion=conversion,value=conversion_value",
                "--lookback",
                "none",
                "--models",
                "first,last,linear,position,time-decay,markov,shapley",
                "--out",
                folder);

        assertThat(run.code()).as(run.err()).isZero();
        Map<String, Row> found = rows(folder.resolve("attribution.csv"), "model", "channel");
        Map<String, Row> expected = rows(DATA.resolve("si05_exact_order1.csv"), "channel_name");
        assertThat(expected).hasSize(5);
        expected.forEach((channel, row) -> {
            for (String model : new String[] {"first", "last", "linear"}) {
                assertThat(number(found.get(model + "|" + channel), "conversions"))
                        .as(model + " " + channel)
                        .isCloseTo(number(row, model), CLOSE);
            }
            Row markov = found.get("markov|" + channel);
            assertThat(number(markov, "conversions")).isCloseTo(number(row, "total_conversions"), CLOSE);
            assertThat(number(markov, "value")).isCloseTo(number(row, "total_conversion_value"), CLOSE);
            assertThat(number(markov, "removal_effect")).isCloseTo(number(row, "removal_effect"), CLOSE);
        });
        assertThat(counts(folder.resolve("paths.csv"))).isEqualTo(counts(DATA.resolve("si05_paths.csv")));
        assertThat(run.out())
                .contains(
                        "each of the 7 models credits all of it",
                        "Adds up: Rows of si05_attribution_data.csv: 62,483 read = 62,483 used.");
    }

    @Test
    void time_decay_keeps_the_value_of_a_small_share_in_full() throws IOException {
        Path log = Files.writeString(folder.resolve("log.csv"), """
                visitor,time,channel,conversion,value
                ann,2026-03-01T00:00:00Z,Email,0,
                ann,2026-03-08T00:00:00Z,Search,1,0.000001
                """);
        Run run = Run.attribute("--events", log, "--models", "time-decay", "--half-life", "7d", "--out", folder);

        assertThat(run.code()).as(run.err()).isZero();
        Row email = rows(folder.resolve("attribution.csv"), "model", "channel").get("time-decay|Email");
        assertThat(number(email, "value")).isCloseTo(1e-6 / 3, CLOSE);
    }

    @Test
    void a_later_spend_of_a_day_channel_and_campaign_replaces_the_earlier() throws IOException {
        Path touchpoints = Files.writeString(
                folder.resolve("touchpoints.csv"),
                "eventId,occurredAt,visitorId,kind,channel,consent\ne1,2026-01-01T10:00:00Z,ann,EMAIL,Email,GRANTED\n");
        Path orders = Files.writeString(
                folder.resolve("orders.csv"),
                "orderId,occurredAt,visitorId,location,status,value\no1,2026-01-01T11:00:00Z,ann,shop,PLACED,48\n");
        Path spend = Files.writeString(
                folder.resolve("spend.csv"),
                "day,channel,campaign,cost\n2026-01-01,Email,spring,10\n2026-01-01,Email,spring,12\n2026-01-01,TV,,50\n");
        Run run = Run.attribute(
                "--touchpoints",
                touchpoints,
                "--orders",
                orders,
                "--spend",
                spend,
                "--models",
                "last",
                "--out",
                folder);

        assertThat(run.code()).as(run.err()).isZero();
        Row email = rows(folder.resolve("attribution.csv"), "model", "channel").get("last|Email");
        assertThat(number(email, "spend")).isEqualTo(12);
        assertThat(number(email, "roas")).isEqualTo(4);
        Row television =
                rows(folder.resolve("attribution.csv"), "model", "channel").get("last|TV");
        assertThat(number(television, "conversions"))
                .as("no touchpoint names it")
                .isZero();
        assertThat(number(television, "spend")).isEqualTo(50);
    }

    @Test
    void path_summaries_come_to_the_published_figures() {
        assumeTrue(Files.isDirectory(DATA), "../shared/data is not here: nothing to compare with");
        Run run = Run.attribute(
                "--paths",
                DATA.resolve("fractribution/example_path_summary.csv"),
                "--models",
                "markov,shapley",
                "--out",
                folder);

        assertThat(run.code()).as(run.err()).isZero();
        Map<String, Row> found = rows(folder.resolve("attribution.csv"), "model", "channel");
        rows(DATA.resolve("google_example_markov_exact_order1.csv"), "channel_name")
                .forEach((channel, row) -> {
                    Row markov = found.get("markov|" + channel);
                    assertThat(number(markov, "conversions")).isCloseTo(number(row, "total_conversions"), CLOSE);
                    assertThat(number(markov, "removal_effect")).isCloseTo(number(row, "removal_effect"), CLOSE);
                });
        rows(DATA.resolve("google_example_shapley_exact.csv"), "channel_name")
                .forEach((channel, row) -> assertThat(number(found.get("shapley|" + channel), "conversions"))
                        .isCloseTo(number(row, "shapley_count_v"), CLOSE));
    }

    @Test
    void a_conversion_row_is_a_touchpoint_unless_told_otherwise() throws Exception {
        Path log = log("""
                v,2026-03-01T10:00:00Z,email,0,
                v,2026-03-01T11:00:00Z,search,1,20
                v,2026-03-02T10:00:00Z,video,0,
                """);

        Run.attribute("--events", log, "--columns", "value=value", "--models", "last", "--out", folder);
        assertThat(counts(folder.resolve("paths.csv")))
                .isEqualTo(Map.of("email > search", "1 20.0 0", "video", "0 0.0 1"));

        Run.attribute(
                "--events",
                log,
                "--columns",
                "value=value",
                "--conversion-rows",
                "only",
                "--models",
                "last",
                "--out",
                folder);
        assertThat(counts(folder.resolve("paths.csv"))).isEqualTo(Map.of("email", "1 20.0 0", "video", "0 0.0 1"));
    }

    @Test
    void a_bad_row_of_a_log_stops_the_run_or_is_set_aside() throws Exception {
        Path log = log("""
                v,2026-03-01T10:00:00Z,email,1,5
                w,yesterday,email,1,5
                """);

        Run stopped = Run.attribute("--events", log, "--models", "last", "--out", folder.resolve("a"));
        assertThat(stopped.code()).isEqualTo(2);
        assertThat(stopped.err()).contains("log.csv:3:", "time", "'yesterday'").doesNotContain("Exception");

        Run wentOn = Run.attribute(
                "--events", log, "--models", "last", "--bad-rows", "set-aside", "--out", folder.resolve("b"));
        assertThat(wentOn.code()).isZero();
        assertThat(Files.readString(folder.resolve("b/rejected.csv"))).contains("yesterday");
    }

    @Test
    void own_events_join_devices_and_spend_gives_the_return_on_it() throws Exception {
        Path touchpoints = Files.writeString(folder.resolve("touchpoints.csv"), """
                eventId,occurredAt,visitorId,kind,channel,consent
                1,2026-03-01T10:00:00Z,phone,CLICK,video,GRANTED
                2,2026-03-02T10:00:00Z,laptop,CLICK,search,GRANTED
                """);
        Path orders = Files.writeString(folder.resolve("orders.csv"), """
                orderId,occurredAt,visitorId,location,status,sku,quantity,unitPrice
                o1,2026-03-02T11:00:00Z,laptop,web,PLACED,mug,2,12.50
                """);
        Path identities = Files.writeString(folder.resolve("identities.csv"), """
                visitorId,customerId,occurredAt
                phone,c,2026-03-01T10:05:00Z
                laptop,c,2026-03-02T10:05:00Z
                """);
        Path spend = Files.writeString(folder.resolve("spend.csv"), """
                day,channel,cost,clicks,impressions
                2026-03-01,video,10,1,1
                2026-03-02,search,5,1,1
                """);

        Run run = Run.attribute(
                "--touchpoints",
                touchpoints,
                "--orders",
                orders,
                "--identities",
                identities,
                "--spend",
                spend,
                "--models",
                "linear",
                "--out",
                folder);

        assertThat(run.code()).as(run.err()).isZero();
        assertThat(counts(folder.resolve("paths.csv"))).isEqualTo(Map.of("video > search", "1 25.0 0"));
        assertThat(Files.readAllLines(folder.resolve("attribution.csv")))
                .anyMatch(row -> row.startsWith("linear,search,0.5,12.5,,5.0,10.0,2.5,"))
                .anyMatch(row -> row.startsWith("linear,video,0.5,12.5,,10.0,20.0,1.25,"));
    }

    @Test
    void own_events_are_accounted_for_and_their_currency_is_told_the_same_everywhere() throws Exception {
        Path touchpoints = Files.writeString(folder.resolve("touchpoints.csv"), """
                eventId,occurredAt,visitorId,kind,channel,consent
                1,2026-03-01T10:00:00Z,a,CLICK,video,GRANTED
                1,2026-03-01T10:00:00Z,a,CLICK,video,GRANTED
                2,2026-03-02T10:00:00Z,b,CLICK,search,DENIED
                3,soon,b,CLICK,search,GRANTED
                """);
        Path orders = Files.writeString(folder.resolve("orders.csv"), """
                orderId,occurredAt,visitorId,location,status,sku,quantity,unitPrice
                o1,2026-03-02T11:00:00Z,a,web,PLACED,mug,2,12.50
                o2,2026-03-03T11:00:00Z,a,web,PLACED,mug,2,12.50
                o2,2026-03-04T11:00:00Z,a,web,CANCELLED,mug,2,12.50
                """);

        Run run = Run.attribute(
                "--touchpoints",
                touchpoints,
                "--orders",
                orders,
                "--models",
                "last",
                "--bad-rows",
                "set-aside",
                "--out",
                folder);

        assertThat(run.out())
                .contains("Touchpoints of touchpoints.csv: 4 read = 1 used + 1 copies + 1 left out + 1 set aside.")
                .contains("Order messages of orders.csv: 3 read = 1 used + 2 left out.");
        assertThat(Files.readString(folder.resolve("report.html")))
                .contains("EUR, assumed", "Order value, EUR", "1 March 2026, 10:00 UTC to 4 March 2026, 11:00 UTC");
    }

    private Path log(String rows) throws IOException {
        return Files.writeString(folder.resolve("log.csv"), "visitor,time,channel,conversion,value\n" + rows);
    }

    private static double number(Row row, String column) {
        return Double.parseDouble(row.value(column));
    }

    private static Map<String, Row> rows(Path file, String... keys) {
        Map<String, Row> rows = new HashMap<>();
        try (CsvFile csv = CsvFile.open(file)) {
            for (Row row : csv) {
                String key = keys.length == 1 ? row.value(keys[0]) : row.value(keys[0]) + "|" + row.value(keys[1]);
                rows.put(key, row);
            }
        }
        return rows;
    }

    private static Map<String, String> counts(Path file) {
        Map<String, String> counts = new HashMap<>();
        rows(file, "path")
                .forEach((path, row) -> counts.put(
                        path,
                        row.value("total_conversions") + " " + number(row, "total_conversion_value") + " "
                                + row.value("total_null")));
        return counts;
    }
}
