package io.touchstock.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a report covers, how its rows are told apart, and that both kinds of events come to the same. */
class ReportOptionsIT {

    @TempDir
    private Path folder;

    @Test
    void a_period_takes_the_orders_and_the_spend_of_its_days_and_tells_what_lies_outside() throws Exception {
        Path log = log("""
                a,2026-03-01T10:00:00Z,search,spring,1,10
                b,2026-03-04T23:30:00Z,search,spring,1,20
                c,2026-03-06T10:00:00Z,search,spring,1,40
                """);
        Path spend = Files.writeString(folder.resolve("spend.csv"), """
                day,channel,campaign,cost
                2026-03-02,search,spring,5
                2026-03-05,search,spring,6
                2026-03-09,search,spring,100
                """);

        String told = run(
                "--events",
                log,
                "--from",
                "2026-03-02",
                "--to",
                "2026-03-05",
                "--zone",
                "Europe/Berlin",
                "--spend",
                spend);

        Results.Credit search = credit("last", "search");
        assertThat(search.conversions()).isEqualTo(1);
        assertThat(search.number("value")).isEqualTo(20);
        assertThat(search.number("spend")).isEqualTo(11);
        assertThat(search.number("roas")).isCloseTo(20.0 / 11, within(1e-12));
        assertThat(told).contains("2026-03-02 to 2026-03-05", "100.00 on 1 other day does not");
        assertThat(Files.readString(folder.resolve("out/report.html"))).contains("2026-03-02 to 2026-03-05");
    }

    @Test
    void spend_without_credit_and_credit_without_spend_are_both_shown() throws Exception {
        Path log = log("a,2026-03-01T10:00:00Z,search,,1,10\nb,2026-03-02T10:00:00Z,email,,1,30\n");
        Path spend = Files.writeString(
                folder.resolve("spend.csv"), "day,channel,campaign,cost\n2026-03-01,search,,5\n2026-03-02,radio,,8\n");

        String told = run("--events", log, "--spend", spend);

        assertThat(credit("last", "radio").number("spend")).isEqualTo(8);
        assertThat(credit("last", "radio").has("cpa")).isFalse();
        assertThat(credit("last", "email").has("spend")).isFalse();
        assertThat(credit("last", "email").conversions()).isEqualTo(1);
        assertThat(told).containsPattern("radio +8.00 +0.0 +-").containsPattern("email +- +1.0 +-");
    }

    @Test
    void rows_can_be_channels_with_their_campaigns() throws Exception {
        Path log = log("""
                a,2026-03-01T10:00:00Z,search,spring,0,
                a,2026-03-02T10:00:00Z,search,brand,1,10
                b,2026-03-03T10:00:00Z,video,spring,1,30
                """);

        run("--events", log, "--rows", "channel-campaign", "--models", "linear,markov");
        assertThat(new Results(folder.resolve("out"))
                        .rows("attribution.csv", "channel", "campaign")
                        .keySet())
                .containsExactlyInAnyOrder("search|spring", "search|brand", "video|spring");

        run("--events", log, "--rows", "campaign", "--models", "linear");
        assertThat(new Results(folder.resolve("out"))
                        .rows("attribution.csv", "channel", "campaign")
                        .get("|spring")
                        .value("conversions"))
                .isEqualTo("1.5");
    }

    @Test
    void a_log_and_the_same_events_of_its_own_kind_come_to_the_same_with_their_intervals() throws Exception {
        StringBuilder rows = new StringBuilder();
        StringBuilder touchpoints = new StringBuilder("eventId,occurredAt,visitorId,kind,channel,campaign,consent\n");
        StringBuilder orders = new StringBuilder("orderId,occurredAt,visitorId,location,status,value\n");
        Random random = new Random(7);
        List<String> channels = List.of("search", "video", "email", "display");
        for (int event = 0; event < 400; event++) {
            String id = String.format("e%04d", event);
            Instant time = Instant.parse("2026-03-01T00:00:00Z").plus(Duration.ofMinutes(event * 60L));
            String visitor = "v" + random.nextInt(60);
            String channel = channels.get(random.nextInt(4));
            boolean bought = random.nextInt(5) == 0;
            rows.append(String.join(
                    ",", id, visitor, time.toString(), channel, "spring", bought ? "1" : "0", bought ? "12.5" : ""));
            rows.append('\n');
            touchpoints.append(String.join(",", id, time.toString(), visitor, "OTHER", channel, "spring", "GRANTED"));
            touchpoints.append('\n');
            if (bought) {
                orders.append(String.join(",", id, time.toString(), visitor, "web", "PLACED", "12.5"));
                orders.append('\n');
            }
        }
        Path log = Files.writeString(
                folder.resolve("log.csv"), "id,visitor,time,channel,campaign,conversion,value\n" + rows);
        Path touched = Files.writeString(folder.resolve("touchpoints.csv"), touchpoints);
        Path ordered = Files.writeString(folder.resolve("orders.csv"), orders);

        run("--events", log, "--columns", "id=id", "--replicates", 50, "--models", "linear,time-decay,markov");
        String ofTheLog = Files.readString(folder.resolve("out/attribution.csv"));
        assertThat(credit("markov", "search").number("conversions_low"))
                .isLessThan(credit("markov", "search").number("conversions_high"));
        run("--touchpoints", touched, "--orders", ordered, "--replicates", 50, "--models", "linear,time-decay,markov");

        assertThat(Files.readString(folder.resolve("out/attribution.csv"))).isEqualTo(ofTheLog);
    }

    @Test
    void a_measured_lift_stands_beside_what_the_models_say_and_changes_nothing_of_it() throws Exception {
        Path log = log("""
                a,2026-03-01T10:00:00Z,search,,1,10
                b,2026-03-02T10:00:00Z,search,,1,20
                c,2026-03-03T10:00:00Z,video,,1,40
                """);
        Path lifts = Files.writeString(folder.resolve("lifts.csv"), """
                channel,from,to,incremental_conversions,low,high
                search,2026-03-01,2026-03-02,0.5,0.4,0.6
                radio,2026-03-01,2026-03-02,5,4,6
                """);

        String told = run("--events", log, "--calibration", lifts, "--models", "last");

        Results.Credit search = credit("last", "search");
        assertThat(search.conversions()).isEqualTo(2);
        assertThat(search.number("calibrated_conversions")).isBetween(0.5, 1.9);
        assertThat(credit("last", "video").number("calibrated_conversions")).isEqualTo(1);
        assertThat(told).contains("radio").contains("lifts.csv:3");
    }

    private Path log(String rows) throws IOException {
        return Files.writeString(folder.resolve("log.csv"), "visitor,time,channel,campaign,conversion,value\n" + rows);
    }

    private String run(Object... options) {
        Run run = Run.attribute(Run.with(
                List.of(options).contains("--models") ? List.of() : List.of("--models", "last"),
                Run.with(List.of("--out", folder.resolve("out")), options)));
        assertThat(run.code()).as(run.err()).isZero();
        return run.out();
    }

    private Results.Credit credit(String model, String channel) {
        return new Results(folder.resolve("out")).credit(model, channel);
    }
}
