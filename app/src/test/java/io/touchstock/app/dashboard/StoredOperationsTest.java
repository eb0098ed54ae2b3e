package io.touchstock.app.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import io.touchstock.app.dashboard.access.Role;
import io.touchstock.app.dashboard.web.Browser;
import io.touchstock.connectors.event.Rejected;
import io.touchstock.connectors.store.JobLag;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page of operations on an embedded store. */
class StoredOperationsTest {
    @TempDir
    private Path folder;

    private StoredDashboard dashboard;

    @BeforeEach
    void start() {
        dashboard = new StoredDashboard(folder);
    }

    @AfterEach
    void stop() {
        dashboard.close();
    }

    @Test
    void an_empty_store_says_which_commands_to_start() {
        assertThat(StoredDashboard.text(dashboard.as(Role.VIEWER), "/operations"))
                .contains("No job has been seen", "touchstock run store", "Nothing was rejected");
    }

    @Test
    void a_job_that_nobody_measures_any_longer_is_not_called_up_to_date() {
        dashboard
                .store
                .operations()
                .note(List.of(
                        new JobLag("journeys", "clicks", 0L, StoredDashboard.NOON),
                        new JobLag("demand", "orders", 1_234L, StoredDashboard.NOON),
                        new JobLag("stock", "stock", null, StoredDashboard.NOON),
                        new JobLag("old", "clicks", 0L, StoredDashboard.NOON.minus(Duration.ofHours(3)))));

        assertThat(StoredDashboard.text(dashboard.as(Role.VIEWER), "/operations"))
                .contains("journeys clicks 0 up to date", "demand orders 1,234 catching up")
                .contains("stock stock – has not begun", "old clicks 0 not measured for 3 h")
                .contains("1 not seen of late");
    }

    @Test
    void rejected_records_are_counted_by_reason_and_source_for_all_and_read_by_admins_alone() {
        dashboard.write(
                rejected("orders-0", 7, "price '-3' is negative", "{\"customer\":\"erika@example.com\"}"),
                rejected("orders-0", 8, "price '-4' is negative", "{}"),
                rejected("clicks-1", 9, "no JSON", "<script>alert(1)</script>\u0007\u202Eevil"));

        for (Role role : StoredDashboard.others(Role.ADMIN)) {
            Browser browser = dashboard.as(role);
            assertThat(StoredDashboard.text(browser, "/operations"))
                    .as(role.word())
                    .contains("2 price … is negative", "2 orders-0", "1 clicks-1", "only people with the role admin")
                    .doesNotContain("erika", "-3", "Who did what");
            assertThat(browser.get("/operations/rejected.csv").statusCode()).isEqualTo(403);
        }
        String page = dashboard.as(Role.ADMIN).get("/operations").body();
        assertThat(page)
                .contains("erika@example.com", "price '-3' is negative", "Who did what", "journeys")
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;\u2407\uFFFDevil")
                .doesNotContain("<script>alert");
    }

    @Test
    void one_kind_of_reason_can_be_picked_and_its_records_be_taken_away() {
        dashboard.write(
                rejected("orders-0", 7, "price '-3' is negative", "earliest"),
                rejected("orders-0", 8, "no JSON", "=HYPERLINK(\"http://x\")"));
        Browser admin = dashboard.as(Role.ADMIN);

        assertThat(StoredDashboard.text(admin, "/operations?job=journeys&kind=no+JSON"))
                .contains("Only: no JSON", "HYPERLINK")
                .doesNotContain("earliest");
        assertThat(admin.get("/operations/rejected.csv").body())
                .startsWith("rejected_at,job,source,position,reason,payload_characters,payload\r\n")
                .contains("2026-03-02T12:00:00Z,journeys,orders-0,7,price '-3' is negative,8,earliest\r\n")
                .contains("\"'=HYPERLINK(\"\"http://x\"\")\"");
    }

    @Test
    void of_long_payloads_the_beginning_is_shown_and_many_records_come_in_pages() {
        Rejected[] many = new Rejected[21];
        for (int i = 0; i < many.length; i++) {
            many[i] = rejected("orders-0", i, "no JSON", i + " " + "\uD83D\uDC31".repeat(3_000));
        }
        dashboard.write(many);
        Browser admin = dashboard.as(Role.ADMIN);

        String first = admin.get("/operations").body();
        assertThat(first).contains("The beginning of 6,002 characters", "/operations?page=2#records");
        assertThat(admin.get("/operations?page=2").body()).contains("orders-0, 0<", "rel=\"prev\"");
        assertThat(admin.get("/operations?page=0").statusCode()).isEqualTo(400);
    }

    private static Rejected rejected(String source, long position, String reason, String payload) {
        return new Rejected(source, position, reason, payload).by("journeys");
    }
}
