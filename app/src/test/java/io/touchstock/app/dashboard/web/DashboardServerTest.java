package io.touchstock.app.dashboard.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.touchstock.app.dashboard.access.AccessToken;
import io.touchstock.app.dashboard.access.AuditEntry;
import io.touchstock.app.dashboard.access.AuditEntry.Outcome;
import io.touchstock.app.dashboard.access.Authenticator;
import io.touchstock.app.dashboard.access.HostNames;
import io.touchstock.app.dashboard.access.LocalAuthenticator;
import io.touchstock.app.dashboard.access.ProxyAuthenticator;
import io.touchstock.app.dashboard.access.Role;
import io.touchstock.app.dashboard.access.TokenAuthenticator;
import io.touchstock.app.dashboard.access.TrustedProxy;
import io.touchstock.app.dashboard.access.User;
import io.touchstock.app.dashboard.stock.SampleStock;
import io.touchstock.app.dashboard.stock.StockFeature;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A started server, asked over a socket. */
class DashboardServerTest {
    private static final String ANAS = "ana-token-0123456789abcdef";
    private static final String MIAS = "mia-token-0123456789abcdef";
    private static final String ALERT = "OUT_OF_STOCK~teapot~berlin";

    private final List<AuditEntry> audit = new CopyOnWriteArrayList<>();
    private final SampleStock stock = new SampleStock(audit::add)
            .with("teapot", "Teapot", "berlin", 0, 20_000_000)
            .with("kettle", "Kettle", "berlin", 10, 40_000_000)
            .with("=cmd|' /C calc'!A0", "<script>alert(1)</script>", "تل أبيب", 0, 9_000_000);
    private DashboardServer server;

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void the_start_leads_to_the_first_page_and_the_page_lists_what_is_at_risk() {
        Browser browser = local();

        assertThat(browser.get("/").headers().firstValue("Location")).contains("/stock");
        assertThat(browser.get("/stock").body()).contains("Teapot", "Out of stock", "Value at risk", "Acknowledge");
    }

    @Test
    void every_answer_forbids_scripts_of_others_and_keeping_it() {
        Browser browser = local();

        for (String path : List.of("/stock", "/no-such-page", "/stock?severity=nonsense", "/stock.csv")) {
            HttpResponse<String> answer = browser.get(path);
            assertThat(Browser.header(answer, "Content-Security-Policy"))
                    .as(path)
                    .startsWith("default-src 'none'; script-src 'self'; style-src 'self';")
                    .doesNotContain("unsafe");
            assertThat(Browser.header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(Browser.header(answer, "Cache-Control")).isEqualTo("no-store");
            assertThat(Browser.header(answer, "Referrer-Policy")).isEqualTo("same-origin");
            assertThat(Browser.header(answer, "Server")).isNull();
        }
    }

    @Test
    void no_page_holds_a_script_or_a_style_that_the_policy_would_refuse() {
        Browser browser = local();

        for (String path : List.of("/stock", "/stock/item?sku=teapot&location=berlin", "/nowhere")) {
            assertThat(browser.get(path).body())
                    .doesNotContain(" style=", "<style", "javascript:")
                    .doesNotContainPattern("\\son[a-z]+=\"")
                    .doesNotContainPattern("<script(?! src=\"/assets/)");
        }
    }

    @Test
    void names_are_shown_and_never_run() {
        String page = local().get("/stock").body();

        assertThat(page).contains("&lt;script&gt;alert(1)&lt;/script&gt;").doesNotContain("<script>alert");
    }

    @Test
    void what_a_page_loads_is_there_and_may_be_kept_for_ever() {
        Browser browser = local();
        var assets = Pattern.compile("(?:href|src)=\"(/assets/[^\"]+)\"")
                .matcher(browser.get("/stock").body());
        int found = 0;
        while (assets.find()) {
            HttpResponse<String> asset = browser.get(assets.group(1));
            assertThat(asset.statusCode()).isEqualTo(200);
            assertThat(Browser.header(asset, "Cache-Control")).contains("immutable");
            found++;
        }
        assertThat(found).isEqualTo(3);
    }

    @Test
    void the_same_page_is_not_sent_twice_to_a_script_that_names_what_it_has() {
        Browser browser = local();
        browser.get("/stock");
        String tag = Browser.header(browser.get("/stock"), "ETag");

        assertThat(browser.get("/stock", "If-None-Match", tag).statusCode()).isEqualTo(304);

        browser.submit("/stock/handle", "action", "acknowledge", "alert", ALERT);
        assertThat(browser.get("/stock", "If-None-Match", tag).statusCode()).isEqualTo(200);
    }

    @Test
    void an_action_is_done_audited_and_leads_back_to_where_it_was_asked_for() {
        Browser browser = local();
        browser.get("/stock?location=berlin");

        HttpResponse<String> answer = browser.submit(
                "/stock/handle",
                "action",
                "snooze",
                "until",
                "2026-03-09",
                "alert",
                ALERT,
                "back",
                "/stock?location=berlin");

        assertThat(answer.statusCode()).isEqualTo(303);
        String location = Browser.header(answer, "Location");
        assertThat(location).startsWith("/stock?location=berlin&did=snooze");
        assertThat(browser.get(location).body()).contains("1 alert snoozed.");
        assertThat(stock.said()).singleElement().satisfies(said -> {
            assertThat(said.by()).isEqualTo("tester");
            assertThat(said.until()).isEqualTo(SampleStock.MONDAY.plusDays(7));
        });
        assertThat(audit).singleElement().satisfies(entry -> {
            assertThat(entry.action()).isEqualTo("alert.snooze");
            assertThat(entry.subject()).isEqualTo("OUT_OF_STOCK teapot @ berlin");
            assertThat(entry.outcome()).isEqualTo(Outcome.DONE);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"https://evil.example", "null", "//evil.example/stock", "/stock\\evil", "javascript:alert(1)"})
    void nobody_is_ever_led_to_another_site(String back) {
        Browser browser = local();
        browser.get("/stock");

        HttpResponse<String> answer =
                browser.submit("/stock/handle", "action", "acknowledge", "alert", ALERT, "back", back);

        assertThat(Browser.header(answer, "Location")).startsWith("/stock?did=");
    }

    @Test
    void a_form_without_the_pages_token_or_from_another_site_does_nothing_and_is_audited() {
        Browser browser = local();
        browser.get("/stock");
        String[] form = {"action", "acknowledge", "alert", ALERT};

        assertThat(browser.post("/stock/handle", browser.origin(), null, form).statusCode())
                .isEqualTo(403);
        assertThat(browser.post(
                                "/stock/handle",
                                browser.origin(),
                                "A" + browser.csrf().substring(1) + "x",
                                form)
                        .statusCode())
                .isEqualTo(403);
        assertThat(browser.post("/stock/handle", "https://evil.example", browser.csrf(), form)
                        .statusCode())
                .isEqualTo(403);
        assertThat(browser.post("/stock/handle", "null", browser.csrf(), form).statusCode())
                .isEqualTo(403);
        assertThat(browser.post("/stock/handle", null, browser.csrf(), form).statusCode())
                .isEqualTo(403);

        assertThat(stock.said()).isEmpty();
        assertThat(audit).hasSize(5).allSatisfy(entry -> {
            assertThat(entry.outcome()).isEqualTo(Outcome.REFUSED);
            assertThat(entry.action()).isEqualTo("alert.handle");
        });
    }

    @Test
    void a_form_of_one_browser_does_not_count_in_another() {
        Browser mine = local();
        mine.get("/stock");
        Browser other = new Browser(server.port());
        other.get("/stock");

        assertThat(other.post("/stock/handle", other.origin(), mine.csrf(), "action", "acknowledge", "alert", ALERT)
                        .statusCode())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"evil.example", "evil.example:80", "localhost.evil.example", "127.0.0.1.evil.example", ""})
    void a_name_that_was_bent_to_this_machine_is_refused(String host) throws IOException {
        local();

        assertThat(raw("GET /stock HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n"))
                .doesNotContain("HTTP/1.1 200", "Teapot")
                .containsPattern("^HTTP/1.1 4[0-9][0-9]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "LOCALHOST:9999", "127.0.0.1", "[::1]:80"})
    void this_machine_is_known_under_each_of_its_names(String host) throws IOException {
        local();

        assertThat(raw("GET /stock HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 200");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "DELETE", "TRACE", "PATCH", "OPTIONS"})
    void other_methods_are_not_answered(String method) throws IOException {
        local();

        assertThat(raw(method
                        + " /stock HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"))
                .containsPattern("^HTTP/1.1 40[0-9]");
    }

    @Test
    void what_is_too_large_is_refused_before_it_is_read() {
        Browser browser = local();
        browser.get("/stock");

        assertThat(browser.submit("/stock/handle", "action", "assign", "assignee", "x".repeat(100_000))
                        .statusCode())
                .isEqualTo(413);
        assertThat(browser.submit("/stock/handle", "action", "assign", "alert", ALERT, "assignee", "x".repeat(101))
                        .statusCode())
                .isEqualTo(400);
        assertThat(browser.get("/stock?text=" + "x".repeat(3_000)).statusCode()).isEqualTo(400);
        assertThat(browser.get("/stock?text=" + "x".repeat(60_000)).statusCode())
                .isBetween(400, 499);
        assertThat(stock.said()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/stock?page=0",
                "/stock?page=99999999999999999999",
                "/stock?page=1%27",
                "/stock?severity=enormous",
                "/stock/item"
            })
    void what_makes_no_sense_is_told_by_name(String path) {
        HttpResponse<String> answer = local().get(path);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("That does not work").doesNotContain("Exception");
    }

    @Test
    void a_table_taken_away_cannot_run_in_a_spreadsheet() {
        HttpResponse<String> answer = local().get("/stock.csv?show=all");

        assertThat(Browser.header(answer, "Content-Type")).startsWith("text/csv");
        assertThat(Browser.header(answer, "Content-Disposition")).contains("attachment");
        assertThat(answer.body())
                .contains("\r\n'=cmd|' /C calc'!A0,")
                .doesNotContainPattern("(?m)^[=+@]")
                .startsWith("sku,location,kind,");
    }

    @Test
    void where_tokens_are_asked_for_nobody_sees_anything_without() {
        Browser browser = tokens();

        HttpResponse<String> answer = browser.get("/stock?owner=ann");
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(Browser.header(answer, "Location")).isEqualTo("/sign-in?next=%2Fstock%3Fowner%3Dann");
        assertThat(browser.get("/stock.csv").body()).isEmpty();
        assertThat(browser.get("/sign-in").body()).doesNotContain("Teapot", "href=\"/stock\"");
        assertThat(browser.post("/stock/handle", browser.origin(), browser.csrf(), "action", "acknowledge")
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void a_token_signs_in_until_signing_out() {
        Browser browser = tokens();
        browser.get("/sign-in");

        HttpResponse<String> in = browser.submit("/sign-in", "token", ANAS, "next", "/stock?owner=ann");
        assertThat(Browser.header(in, "Location")).isEqualTo("/stock?owner=ann");
        assertThat(Browser.header(in, "Set-Cookie")).contains("HttpOnly", "SameSite=Strict", "Path=/");
        assertThat(browser.get("/stock").body()).contains("Teapot", ">ana<", "Sign out");

        assertThat(browser.submit("/sign-out").statusCode()).isEqualTo(303);
        assertThat(browser.get("/stock").statusCode()).isEqualTo(303);
    }

    @Test
    void the_session_gets_a_new_name_at_sign_in_so_that_none_can_be_planted() {
        Browser browser = tokens();
        String before = Browser.header(browser.get("/sign-in"), "Set-Cookie");
        String after = Browser.header(browser.submit("/sign-in", "token", ANAS), "Set-Cookie");

        assertThat(after).isNotNull().isNotEqualTo(before);
    }

    @Test
    void a_wrong_token_is_audited_and_guessing_is_slowed_down() {
        Browser browser = tokens();
        browser.get("/sign-in");

        for (int i = 0; i < 10; i++) {
            assertThat(browser.submit("/sign-in", "token", "wrong-" + i).statusCode())
                    .isEqualTo(403);
        }
        assertThat(browser.submit("/sign-in", "token", ANAS).statusCode()).isEqualTo(429);
        assertThat(audit).hasSize(11).allMatch(entry -> entry.outcome() == Outcome.REFUSED);
        assertThat(audit.toString()).doesNotContain("wrong-1", ANAS);
    }

    @Test
    void a_role_that_may_not_act_sees_no_buttons_and_is_refused() {
        Browser browser = tokens();
        browser.get("/sign-in");
        browser.submit("/sign-in", "token", MIAS);
        assertThat(browser.get("/stock").body()).contains("Teapot").doesNotContain("Acknowledge", "checkbox");

        HttpResponse<String> answer = browser.submit("/stock/handle", "action", "acknowledge", "alert", ALERT);

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("mia (media) may not handle stock alerts");
        assertThat(stock.said()).isEmpty();
        assertThat(audit).last().satisfies(entry -> {
            assertThat(entry.who()).isEqualTo("mia");
            assertThat(entry.outcome()).isEqualTo(Outcome.REFUSED);
        });
    }

    @Test
    void a_script_sends_its_token_in_a_header() {
        Browser script = tokens();

        assertThat(script.get("/stock.csv", "Authorization", "Bearer " + ANAS).body())
                .contains("teapot");
        assertThat(script.get("/stock.csv", "Authorization", "Bearer nonsense").statusCode())
                .isEqualTo(403);
    }

    @Test
    void a_proxy_is_believed_by_its_secret_and_its_groups_give_the_role() {
        start(new ProxyAuthenticator(new TrustedProxy(
                Set.of("127.0.0.1"),
                Optional.of(AccessToken.of(new User("proxy", Set.of()), "proxy-secret-0123456789")),
                "X-Forwarded-User",
                "X-Forwarded-Groups",
                Map.of("stock-team", Role.MERCHANDISER))));
        Browser browser = new Browser(server.port());
        String[] said = {
            "X-Touchstock-Proxy-Secret",
            "proxy-secret-0123456789",
            "X-Forwarded-User",
            "ana",
            "X-Forwarded-Groups",
            "all,stock-team"
        };

        assertThat(browser.get("/stock", said).body()).contains("Teapot", "merchandiser");
        assertThat(browser.get("/stock", "X-Forwarded-User", "ana", "X-Forwarded-Groups", "stock-team")
                        .statusCode())
                .isEqualTo(403);
        said[5] = "admin";
        assertThat(browser.get("/stock", said).statusCode()).isEqualTo(403);
        said[1] = "proxy-secret-012345678";
        assertThat(browser.get("/stock", said).body()).doesNotContain("Teapot");
    }

    private Browser local() {
        start(new LocalAuthenticator("tester"));
        return new Browser(server.port());
    }

    private Browser tokens() {
        start(new TokenAuthenticator(List.of(
                AccessToken.of(new User("ana", Set.of(Role.MERCHANDISER)), ANAS),
                AccessToken.of(new User("mia", Set.of(Role.MEDIA)), MIAS))));
        return new Browser(server.port());
    }

    private void start(Authenticator authenticator) {
        server = DashboardServer.start(
                "127.0.0.1",
                0,
                List.of(new StockFeature(stock, stock)),
                new ServerAccess(authenticator, HostNames.loopbackAnd(Set.of()), false, audit::add),
                InstantSource.system());
    }

    /** Sends what is written and reads until the server ends. */
    private String raw(String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            socket.setSoTimeout(10_000);
            OutputStream out = socket.getOutputStream();
            out.write(request.getBytes(StandardCharsets.US_ASCII));
            out.flush();
            InputStream in = socket.getInputStream();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
