package io.touchstock.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.touchstock.connectors.codec.Row;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Clicks and journeys held against the shelf, as a user runs it. */
class WastedSpendCommandIT {

    private static final String STOCK = """
            sku,location,on_hand,at
            teapot,berlin,5,2026-01-01T00:00Z
            teapot,berlin,0,2026-01-01T10:00Z
            teapot,berlin,7,2026-01-02T04:00Z
            """;

    @TempDir
    private Path folder;

    @Test
    void clicks_on_an_empty_shelf_are_wasted_from_its_start_up_to_its_end() throws IOException {
        Run run = Run.attribute(
                "--touchpoints",
                touchpoints(),
                "--orders",
                file("orders.csv", "orderId,occurredAt,visitorId,location,status,value\n"),
                "--stock",
                file("stock.csv", STOCK),
                "--models",
                "last",
                "--out",
                folder);

        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out()).contains("Wasted: 1.70 of 3.00 (56.67 %), 3 of 5 clicks");
        assertThat(Files.readString(folder.resolve("wasted-spend.csv"))).isEqualTo("""
                day,channel,campaign,clicks,wasted_clicks,cost,wasted,wasted_share
                2026-01-01,Paid Search,spring,3,2,1.60,1.10,0.6875
                2026-01-02,Paid Search,spring,2,1,1.40,0.60,0.428571
                """);
        assertThat(Files.readString(folder.resolve("wasted-articles.csv"))).isEqualTo("""
                sku,clicks,wasted_clicks,cost,wasted,wasted_share,hours_empty
                teapot,5,3,3.00,1.70,0.566667,18
                """);
        assertThat(Files.readString(folder.resolve("report.html")))
                .contains("Wasted spend", "3 of 5 clicks on articles", "1.70 of 3.00");
    }

    @Test
    void an_article_that_another_location_has_is_not_missed_and_journeys_to_the_others_are_lost() throws IOException {
        Path orders = file("orders.csv", """
                orderId,occurredAt,visitorId,location,status,sku,quantity,unitPrice
                o1,2026-01-02T11:00:00Z,e,web,PLACED,teapot,1,12.50
                """);
        Path stock =
                file("stock.csv", STOCK + "teapot,hamburg,1,2026-01-01T17:00Z\nteapot,hamburg,0,2026-01-01T20:00Z\n");
        Run run = Run.attribute(
                "--touchpoints",
                touchpoints(),
                "--orders",
                orders,
                "--stock",
                stock,
                "--models",
                "last",
                "--out",
                folder);

        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out()).contains("Wasted: 1.30 of 3.00", "counts as 0.333 of an order, as 1 of 3");
        Map<String, Row> lost = new Results(folder).rows("lost-sales.csv", "day", "channel");
        assertThat(lost).containsOnlyKeys("2026-01-01|Paid Search", "2026-01-02|Paid Search");
        assertThat(lost.get("2026-01-01|Paid Search").value("lost_units")).isEqualTo("0.333333");
        assertThat(lost.get("2026-01-01|Paid Search").value("lost_value")).isEqualTo("4.166667");
    }

    @Test
    void a_log_that_names_articles_and_costs_is_held_against_the_shelf_on_the_days_of_the_report() throws IOException {
        Path log = file("log.csv", """
                visitor,time,channel,conversion,value,article,paid
                a,2026-01-01T09:59:59Z,Search,0,,teapot,0.5
                b,2026-01-01T10:00:00Z,Search,0,,teapot,0.7
                c,2026-01-01T11:00:00Z,Direct,0,,teapot,
                d,2026-01-02T03:59:59Z,Search,0,,teapot,0.6
                d,2026-01-01T12:00:00Z,Search,0,,,0.9
                e,2026-01-01T04:00:00Z,Search,1,20,teapot,0.8
                """);
        Path stock = file("stock.csv", """
                sku;on_hand;at
                teapot;5.0;2026-01-01
                teapot;-2;2026-01-01 11:00:00
                teapot;7;2026-01-02T04:00:00Z
                """);
        Run run = Run.attribute(
                "--events",
                log,
                "--columns",
                "sku=article,cost=paid",
                "--zone",
                "Europe/Berlin",
                "--stock",
                stock,
                "--to",
                "2026-01-01",
                "--models",
                "last",
                "--out",
                folder);

        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out()).contains("Wasted: 0.70 of 2.00 (35.00 %), 1 of 3 clicks");
        assertThat(Files.readString(folder.resolve("lost-sales.csv"))).isEqualTo("""
                day,channel,campaign,sku,lost_units,lost_value
                2026-01-01,Direct,,teapot,0.5,10.00
                2026-01-01,Search,,teapot,0.5,10.00
                """);
    }

    @Test
    void a_reading_that_cannot_be_used_is_told_with_its_place() throws IOException {
        Path orders = file("orders.csv", "orderId,occurredAt,visitorId,location,status,value\n");
        Path stock = file("stock.csv", STOCK + "teapot,berlin,some,2026-01-03T04:00Z\n");
        Run stopped = Run.attribute("--touchpoints", touchpoints(), "--orders", orders, "--stock", stock);
        assertThat(stopped.code()).isEqualTo(2);
        assertThat(stopped.err()).contains("stock.csv:5:", "column 'on_hand'", "'some' is no number of units");

        Run missing = Run.attribute(
                "--touchpoints", touchpoints(), "--orders", orders, "--stock", file("bare.csv", "sku,at\n"));
        assertThat(missing.err()).contains("bare.csv:1:", "there is no such column");
    }

    private Path touchpoints() throws IOException {
        return file("touchpoints.csv", """
                eventId,occurredAt,visitorId,kind,channel,campaign,sku,cost,consent
                1,2026-01-01T09:59:59Z,a,CLICK,Paid Search,spring,teapot,0.5,GRANTED
                2,2026-01-01T10:00:00Z,b,CLICK,Paid Search,spring,teapot,0.7,GRANTED
                3,2026-01-01T18:00:00Z,c,CLICK,Paid Search,spring,teapot,0.4,GRANTED
                4,2026-01-02T03:59:59Z,d,CLICK,Paid Search,spring,teapot,0.6,GRANTED
                5,2026-01-02T04:00:00Z,e,CLICK,Paid Search,spring,teapot,0.8,GRANTED
                """);
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }
}
