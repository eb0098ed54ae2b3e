package io.touchstock.app.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import io.touchstock.app.dashboard.access.HostNames;
import io.touchstock.app.dashboard.access.LocalAuthenticator;
import io.touchstock.app.dashboard.store.Shop;
import io.touchstock.app.dashboard.store.StoreAudit;
import io.touchstock.app.dashboard.web.Browser;
import io.touchstock.app.dashboard.web.DashboardServer;
import io.touchstock.app.dashboard.web.ServerAccess;
import io.touchstock.connectors.event.AlertKind;
import io.touchstock.connectors.event.AlertState;
import io.touchstock.connectors.event.AttributionRow;
import io.touchstock.connectors.event.Consent;
import io.touchstock.connectors.event.Journey;
import io.touchstock.connectors.event.JourneyChange;
import io.touchstock.connectors.event.RowDimension;
import io.touchstock.connectors.event.Severity;
import io.touchstock.connectors.event.StockAlert;
import io.touchstock.connectors.event.Touchpoint;
import io.touchstock.connectors.event.TouchpointKind;
import io.touchstock.connectors.store.AuditEntry;
import io.touchstock.connectors.store.Origin;
import io.touchstock.connectors.store.ReportStore;
import io.touchstock.connectors.store.StoreBatch;
import io.touchstock.inventory.alert.StockRules;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pages on an embedded store, asked over a socket. */
class StoredPagesTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final Shop SHOP = new Shop(
            Currency.getInstance("EUR"), ZoneOffset.UTC, StockRules.defaults(ZoneOffset.UTC), Set.of("direct"));

    @TempDir
    private Path folder;

    private ReportStore store;
    private DashboardServer server;
    private Browser browser;

    @BeforeEach
    void start() {
        store = ReportStore.open(folder.resolve("store").toString(), ZoneOffset.UTC);
        server = DashboardServer.start(
                "127.0.0.1",
                0,
                Dashboard.features(store, SHOP, () -> NOON),
                new ServerAccess(
                        new LocalAuthenticator("ana"), HostNames.loopbackAnd(Set.of()), false, new StoreAudit(store)),
                () -> NOON);
        browser = new Browser(server.port());
    }

    @AfterEach
    void stop() {
        server.close();
        store.close();
    }

    @Test
    void an_empty_store_says_on_each_page_what_to_do() {
        assertThat(browser.get("/attribution").body()).contains("No figures", "touchstock run journeys");
        assertThat(browser.get("/stock").body()).contains("No data yet", "touchstock run stock");
        assertThat(browser.get("/stock/item?sku=x").statusCode()).isEqualTo(404);
        assertThat(browser.get("/attribution.csv").statusCode()).isEqualTo(404);
    }

    @Test
    void tiles_and_table_speak_of_the_chosen_model() {
        write(
                row("markov", "Search", 6, 600_000_000),
                row("markov", "Mail", 4, 400_000_000),
                row("last", "Search", 9, 900_000_000),
                row("last", "Mail", 2, 200_000_000));

        assertThat(text("/attribution"))
                .contains("What each earned under markov", "Orders 10 under markov", "Search 6")
                .contains("81.8\u00a0% +21.8");
        assertThat(text("/attribution?model=last"))
                .contains("What each earned under last", "Orders 11 under last", "Search 9")
                .contains("\u221221.8");
    }

    @Test
    void without_direct_its_orders_go_to_the_others_in_proportion() {
        write(
                row("markov", "Search", 6, 600_000_000),
                row("markov", "Mail", 2, 200_000_000),
                row("markov", "Direct", 2, 200_000_000));

        assertThat(text("/attribution?nodirect=on"))
                .contains("Orders 10 under markov", "Search 7.5", "Mail 2.5")
                .doesNotContain("Direct 2");
    }

    @Test
    void paths_are_told_as_tables_and_drawn_with_the_table_behind_it() {
        write(
                row("markov", "Search", 2, 200_000_000),
                order("1", "Search", "Mail"),
                order("2", "Search", "Mail"),
                order("3", "<b>odd</b>"));

        String page = browser.get("/attribution").body();
        assertThat(page)
                .contains("class=\"sankey\"", "Search to Mail: 2 orders", "&lt;b&gt;odd&lt;/b&gt;")
                .doesNotContain("<b>odd", "NaN", "Infinity");
        assertThat(browser.get("/attribution/paths.csv").body()).contains("Search > Mail,2,");
    }

    @Test
    void days_without_figures_say_where_there_are_some() {
        write(row("markov", "Search", 6, 600_000_000));

        assertThat(text("/attribution?from=2020-01-01&to=2020-01-31"))
                .contains("No attribution is told for these days. There is some from 2026-03-02 to 2026-03-02");
        assertThat(browser.get("/attribution?from=2026-03-03&to=2026-03-02").statusCode())
                .isEqualTo(400);
    }

    @Test
    void alerts_are_ranked_by_value_at_risk_and_an_action_reaches_the_jobs_and_the_audit_log() {
        write(alert("cheap", 1_000_000L), alert("dear", 9_000_000_000L), alert("unpriced", null));

        String page = browser.get("/stock").body();
        assertThat(page.indexOf("Tent of dear")).isPositive().isLessThan(page.indexOf("Tent of cheap"));
        assertThat(page.indexOf("Tent of cheap")).isLessThan(page.indexOf("Tent of unpriced"));
        assertThat(text("/stock")).contains("of 3 alerts", "9,001");

        browser.submit("/stock/handle", "action", "acknowledge", "alert", "STOCKOUT_RISK~dear~shop");

        assertThat(browser.get("/stock").body()).doesNotContain("Tent of dear");
        assertThat(text("/stock?show=handled")).contains("Tent of dear", "Acknowledged");
        assertThat(store.people().outbox(10))
                .singleElement()
                .satisfies(message -> assertThat(message.topic()).isEqualTo("alert-feedback"));
        assertThat(store.people().audited(0, 10))
                .extracting(AuditEntry::actor, AuditEntry::action, AuditEntry::target, AuditEntry::outcome)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(
                        "ana", "alert.acknowledge", "STOCKOUT_RISK dear @ shop", "DONE"));
    }

    @Test
    void an_alert_that_is_assigned_is_found_under_its_new_caretaker() {
        write(alert("tent", 5_000_000L));
        browser.get("/stock");

        browser.submit("/stock/handle", "action", "assign", "assignee", "bo", "alert", "STOCKOUT_RISK~tent~shop");

        assertThat(text("/stock?owner=bo")).contains("Tent of tent");
        assertThat(text("/stock?owner=lena")).contains("No alert fits");
    }

    private void write(Record... events) {
        StoreBatch batch = new StoreBatch();
        long offset = 0;
        for (Record event : events) {
            batch.add(event, new Origin("topic", 0, offset++, NOON));
        }
        store.write(batch);
    }

    private String text(String path) {
        return browser.get(path).body().replaceAll("<[^>]+>", " ").replaceAll("[ \\n]+", " ");
    }

    private static AttributionRow row(String model, String channel, double orders, long micros) {
        return new AttributionRow(
                MONDAY,
                MONDAY,
                model,
                channel,
                null,
                orders,
                micros,
                0.2,
                5_000_000L,
                RowDimension.CHANNEL,
                orders - 1,
                orders + 1,
                micros - 30,
                micros + 40,
                null,
                null);
    }

    private static JourneyChange order(String id, String... channels) {
        List<Touchpoint> touches = new ArrayList<>();
        Stream.of(channels)
                .forEach(channel -> touches.add(new Touchpoint(
                        "t" + touches.size(),
                        NOON.minusSeconds(86_400L * (9 - touches.size())),
                        "phone",
                        null,
                        TouchpointKind.CLICK,
                        channel,
                        null,
                        null,
                        0,
                        Consent.GRANTED)));
        return new JourneyChange(1, new Journey("order:" + id, "v:" + id, touches, id, NOON, 100_000_000));
    }

    private static StockAlert alert(String sku, Long lostValueMicros) {
        return new StockAlert(
                sku,
                "shop",
                AlertKind.STOCKOUT_RISK,
                AlertState.OPEN,
                41,
                0.83,
                MONDAY.plusDays(3),
                MONDAY.plusDays(6),
                null,
                6.2,
                21.4,
                lostValueMicros,
                60,
                MONDAY,
                "The 41 on hand run out.",
                "lstm-1",
                MONDAY.minusDays(1),
                NOON,
                Severity.HIGH,
                "Tent of " + sku,
                "Tents",
                "lena",
                120,
                MONDAY.plusDays(9),
                6.2,
                3,
                1_260_000_000L,
                "A promotion starts.",
                List.of("spring"),
                "TEN-31",
                NOON,
                null,
                null);
    }
}
