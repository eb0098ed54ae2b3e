package io.touchstock.app.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import io.touchstock.app.dashboard.access.Role;
import io.touchstock.app.dashboard.web.Browser;
import io.touchstock.connectors.event.Promotion;
import io.touchstock.connectors.event.PromotionPlan;
import io.touchstock.connectors.event.PromotionVerdict;
import io.touchstock.connectors.store.AuditEntry;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page of promotions on an embedded store. */
class StoredPromotionsTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
    private static final Pattern KEY = Pattern.compile("name=\"plan\" value=\"([^\"]+)\"");

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
    void an_empty_store_says_what_makes_plans() {
        assertThat(StoredDashboard.text(dashboard.as(Role.VIEWER), "/promotions"))
                .contains("No plans for these days", "touchstock run stock", "Nothing is planned");
    }

    @Test
    void proposed_held_and_planned_promotions_stand_in_the_calendar_with_the_reason() {
        dashboard.write(
                plan("tea", PromotionVerdict.PROMOTE, null, "Sells <b>twice</b> as fast."),
                plan("pot", PromotionVerdict.HOLD, "spring", "Stock runs out first."),
                plan("cup", PromotionVerdict.NONE, null, "Nothing pays."),
                new Promotion("spring", "pot", null, MONDAY, MONDAY.plusDays(6), 9_500_000, StoredDashboard.NOON));
        Browser viewer = dashboard.as(Role.VIEWER);

        assertThat(viewer.get("/promotions").body())
                .contains("window promote", "window hold", "window planned", "&lt;b&gt;twice")
                .doesNotContain("<b>twice", "Nothing pays", "name=\"plan\"", "NaN");
        assertThat(StoredDashboard.text(viewer, "/promotions"))
                .contains("Stock runs out first.", "everywhere", "Wed 4 Mar to Tue 10 Mar", "9.50");
        assertThat(StoredDashboard.text(viewer, "/promotions?verdict=none")).contains("Nothing pays.");
    }

    @Test
    void a_suggestion_that_is_accepted_is_planned_once_and_audited() {
        dashboard.write(plan("tea", PromotionVerdict.PROMOTE, null, "Pays."));
        Browser browser = dashboard.as(Role.MERCHANDISER);
        String key = key(browser);

        browser.submit("/promotions/decide", "decision", "accepted", "plan", key, "note", "for spring");
        String again =
                Browser.header(browser.submit("/promotions/decide", "decision", "rejected", "plan", key), "Location");

        assertThat(dashboard.store.people().outbox(10))
                .singleElement()
                .satisfies(message ->
                        assertThat(message.topic() + message.payload()).contains("promotions", "tea", "2026-03-04"));
        assertThat(again).contains("done=0", "gone=1");
        assertThat(StoredDashboard.text(browser, "/promotions"))
                .contains("Accepted by merchandiser, 2 Mar", "for spring");
        assertThat(browser.get("/promotions").body()).doesNotContain("name=\"plan\"");
        assertThat(dashboard.store.people().audited(0, 10))
                .extracting(AuditEntry::action, AuditEntry::outcome)
                .contains(
                        org.assertj.core.groups.Tuple.tuple("promotion.accept", "DONE"),
                        org.assertj.core.groups.Tuple.tuple("promotion.reject", "FAILED"));
    }

    @Test
    void what_is_rejected_plans_nothing_and_can_be_thought_over() {
        dashboard.write(plan("tea", PromotionVerdict.CLEAR, null, "Pays."));
        Browser browser = dashboard.as(Role.MERCHANDISER);
        String key = key(browser);

        browser.submit("/promotions/decide", "decision", "rejected", "plan", key);
        assertThat(dashboard.store.people().outbox(10)).isEmpty();
        assertThat(StoredDashboard.text(browser, "/promotions")).contains("Rejected by merchandiser");

        browser.submit("/promotions/decide", "decision", "accepted", "plan", key);
        assertThat(dashboard.store.people().outbox(10)).hasSize(1);
    }

    @Test
    void a_plan_that_has_changed_since_it_was_seen_is_not_decided() {
        dashboard.write(plan("tea", PromotionVerdict.PROMOTE, null, "Pays."));
        Browser browser = dashboard.as(Role.MERCHANDISER);
        String key = key(browser);
        dashboard.write(plan("tea", PromotionVerdict.CLEAR, null, "Does not sell."));

        assertThat(Browser.header(
                        browser.submit("/promotions/decide", "decision", "accepted", "plan", key), "Location"))
                .contains("gone=1");
        assertThat(dashboard.store.people().outbox(10)).isEmpty();
    }

    @Test
    void nobody_decides_without_the_role_or_the_token_of_the_form() {
        dashboard.write(plan("tea", PromotionVerdict.PROMOTE, null, "Pays."));
        String key = key(dashboard.as(Role.MERCHANDISER));

        Browser media = dashboard.as(Role.MEDIA);
        media.get("/promotions");
        assertThat(media.submit("/promotions/decide", "decision", "accepted", "plan", key)
                        .statusCode())
                .isEqualTo(403);
        Browser merchandiser = dashboard.as(Role.MERCHANDISER);
        assertThat(merchandiser
                        .post("/promotions/decide", "http://evil.example", "x", "decision", "accepted", "plan", key)
                        .statusCode())
                .isEqualTo(403);
        merchandiser.get("/promotions");
        assertThat(merchandiser.submit("/promotions/decide", "plan", key).statusCode())
                .isEqualTo(400);
        assertThat(merchandiser
                        .submit("/promotions/decide", "decision", "accepted", "plan", "rubbish")
                        .statusCode())
                .isEqualTo(400);
        assertThat(dashboard.store.people().outbox(10)).isEmpty();
    }

    @Test
    void the_table_to_take_away_holds_no_formula_and_keeps_negative_numbers() {
        dashboard.write(plan("=1+1", PromotionVerdict.PROMOTE, null, "@SUM(A1)"));

        assertThat(dashboard.as(Role.VIEWER).get("/promotions.csv").body())
                .contains("\r\n'=1+1,berlin,", ",'@SUM(A1),", ",-2.5,")
                .contains("promote,2026-03-04,2026-03-10,8,");
    }

    private static String key(Browser browser) {
        Matcher found = KEY.matcher(browser.get("/promotions").body());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private static PromotionPlan plan(String sku, PromotionVerdict verdict, String promotionId, String reason) {
        boolean none = verdict == PromotionVerdict.NONE;
        return new PromotionPlan(
                sku,
                "berlin",
                verdict,
                none ? null : MONDAY.plusDays(2),
                none ? null : MONDAY.plusDays(8),
                none ? null : 8_000_000L,
                40,
                12.5,
                100_000_000,
                3,
                null,
                promotionId,
                reason,
                MONDAY.minusDays(1),
                -2_500_000);
    }
}
