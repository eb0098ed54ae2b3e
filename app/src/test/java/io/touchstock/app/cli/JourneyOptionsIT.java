package io.touchstock.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each option that moves the ends of a journey, on a log on which it changes what is credited. */
class JourneyOptionsIT {

    @TempDir
    private Path folder;

    @Test
    void an_impression_counts_a_day_and_a_click_thirty() throws Exception {
        Path log = log("""
                v,2026-03-01T10:00:00Z,display,0,impression
                v,2026-03-02T10:00:00Z,search,0,click
                v,2026-03-09T10:00:00Z,video,0,impression
                v,2026-03-10T09:00:00Z,email,1,email
                """);

        attribute(log, "--columns", "kind=kind", "--lookback", "30d,impression=1d");
        assertThat(results().orders()).containsOnlyKeys("search > video > email");

        attribute(log, "--columns", "kind=kind", "--lookback", "impression=0d,click=1d");
        assertThat(results().orders()).containsOnlyKeys("email");
    }

    @Test
    void an_order_after_the_conversion_window_has_no_touchpoint() throws Exception {
        Path log = log("""
                v,2026-03-01T10:00:00Z,search,0,
                v,2026-03-09T10:00:00Z,till,1,
                w,2026-03-08T10:00:00Z,search,0,
                w,2026-03-09T10:00:00Z,till,1,
                """);

        attribute(log, "--conversion-rows", "only", "--conversion-window", "7d");
        assertThat(results().orders()).containsOnlyKeys("search", "");

        attribute(log, "--conversion-rows", "only");
        assertThat(results().orders()).containsOnlyKeys("search").containsEntry("search", "2");
    }

    @Test
    void at_one_moment_the_order_comes_first_if_told_so() throws Exception {
        Path touchpoints = Files.writeString(folder.resolve("touchpoints.csv"), """
                eventId,occurredAt,visitorId,kind,channel,consent
                1,2026-03-01T10:00:00Z,v,CLICK,video,GRANTED
                2,2026-03-02T10:00:00Z,v,CLICK,search,GRANTED
                """);
        Path orders = Files.writeString(folder.resolve("orders.csv"), """
                orderId,occurredAt,visitorId,location,status,value
                o,2026-03-02T10:00:00Z,v,web,PLACED,5
                """);

        run("--touchpoints", touchpoints, "--orders", orders);
        assertThat(results().orders()).containsOnlyKeys("video > search");

        run("--touchpoints", touchpoints, "--orders", orders, "--same-instant", "order-first");
        assertThat(results().orders()).containsOnlyKeys("video");
    }

    @Test
    void what_a_person_did_before_asking_to_be_forgotten_counts_for_nobody() throws Exception {
        Path touchpoints = Files.writeString(folder.resolve("touchpoints.csv"), """
                eventId,occurredAt,visitorId,kind,channel,consent
                1,2026-03-01T10:00:00Z,v,CLICK,video,GRANTED
                2,2026-03-01T10:00:00Z,w,CLICK,search,GRANTED
                """);
        Path orders = Files.writeString(folder.resolve("orders.csv"), """
                orderId,occurredAt,visitorId,location,status,value
                o,2026-03-02T10:00:00Z,v,web,PLACED,5
                p,2026-03-02T10:00:00Z,w,web,PLACED,5
                """);
        Path erasures = Files.writeString(
                folder.resolve("erasures.jsonl"), "{\"visitorId\":\"v\",\"requestedAt\":\"2026-03-03T00:00:00Z\"}\n");

        run("--touchpoints", touchpoints, "--orders", orders);
        assertThat(results().orders()).containsOnlyKeys("video", "search");

        run("--touchpoints", touchpoints, "--orders", orders, "--erasures", erasures);
        assertThat(results().orders()).containsOnlyKeys("search");
    }

    @Test
    void a_journey_goes_on_after_an_order_if_told_so() throws Exception {
        Path log = log("""
                v,2026-03-01T10:00:00Z,video,1,
                v,2026-03-02T10:00:00Z,search,1,
                """);

        attribute(log);
        assertThat(results().orders()).containsOnlyKeys("video", "search");

        attribute(log, "--after-conversion", "continue");
        assertThat(results().orders()).containsOnlyKeys("video", "video > search");
    }

    private Path log(String rows) throws IOException {
        return Files.writeString(folder.resolve("log.csv"), "visitor,time,channel,conversion,kind\n" + rows);
    }

    private void attribute(Path log, Object... options) {
        run(Run.with(List.of("--events", log), options));
    }

    private void run(Object... options) {
        Run run = Run.attribute(
                Run.with(List.of("--models", "last", "--replicates", 0, "--out", folder.resolve("out")), options));
        assertThat(run.code()).as(run.err()).isZero();
    }

    private Results results() {
        return new Results(folder.resolve("out"));
    }
}
