package io.touchstock.app.stockpage;

import static org.assertj.core.api.Assertions.assertThat;

import io.touchstock.connectors.event.AlertKind;
import io.touchstock.connectors.event.Forecast;
import io.touchstock.connectors.event.ForecastDay;
import io.touchstock.connectors.event.Product;
import io.touchstock.connectors.event.Promotion;
import io.touchstock.connectors.event.Receipt;
import io.touchstock.connectors.event.ReceiptStatus;
import io.touchstock.connectors.event.StockAlert;
import io.touchstock.connectors.event.StockLevel;
import io.touchstock.inventory.alert.HoldRules;
import io.touchstock.inventory.alert.StockDecision;
import io.touchstock.inventory.alert.StockRules;
import io.touchstock.inventory.alert.StockSituation;
import io.touchstock.inventory.alert.StockVerdict;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xml.sax.InputSource;

class StockPageTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
    private static final Instant OPENING = Instant.parse("2026-03-02T00:00:00Z");

    @Test
    void markup_in_a_name_is_shown_and_not_run() {
        String html = page(List.of(item("<script>alert(1)</script>", 8)));

        assertThat(html).doesNotContain("<script").contains("&lt;script&gt;alert(1)&lt;/script&gt;");
    }

    @Test
    void nothing_is_loaded_from_elsewhere_and_no_style_stands_in_an_attribute() {
        assertThat(page(List.of(item("Teapot", 8))))
                .doesNotContain("http://", "https://", "url(", "@import", " style=", " onclick=", "src=");
    }

    @Test
    void the_policy_allows_exactly_the_style_sheet_that_is_in_the_page() throws Exception {
        String html = page(List.of(item("Teapot", 8)));
        Matcher style = Pattern.compile("<style>(.*?)</style>", Pattern.DOTALL).matcher(html);

        assertThat(style.find()).isTrue();
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(style.group(1).getBytes(StandardCharsets.UTF_8));
        assertThat(html).contains("sha256-" + Base64.getEncoder().encodeToString(hash) + "&#39;;");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 8, 100, 100_000_000})
    void every_drawing_is_well_formed_and_has_a_name_and_a_table_behind_it(int onHand) throws Exception {
        String html = page(List.of(item("Teapot", onHand)));
        Matcher drawings = Pattern.compile("<svg.*?</svg>", Pattern.DOTALL).matcher(html);
        int named = 0;
        while (drawings.find()) {
            javax.xml.parsers.DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(drawings.group())));
            assertThat(drawings.group())
                    .doesNotContain("NaN", "Infinity")
                    .containsAnyOf("aria-hidden", "aria-labelledby");
            named += drawings.group().contains("aria-labelledby") ? 1 : 0;
        }
        assertThat(Pattern.compile("The numbers behind the picture")
                        .matcher(html)
                        .results())
                .hasSize(named);
    }

    @Test
    void every_link_within_the_page_has_its_place() {
        String html = page(List.of(item("Teapot", 8), item("Kettle", 0), item("Cup", 5_000)));

        Pattern.compile("href=\"#([^\"]+)\"")
                .matcher(html)
                .results()
                .forEach(link -> assertThat(html).contains("id=\"" + link.group(1) + "\""));
    }

    @Test
    void an_alert_says_when_it_runs_out_what_to_order_and_by_when() {
        assertThat(text(page(List.of(item("Teapot", 30)))))
                .contains("medium Teapot berlin 8 Mar 7 Mar to 9 Mar")
                .contains("Stock-out risk The stock of 30 will likely run out by 2026-03-08")
                .contains("Today 1 order, 2,560");
    }

    @Test
    void days_receipts_and_promotions_stand_in_the_table_behind_the_picture() {
        assertThat(text(page(List.of(item("Teapot", 30)))))
                .contains("even odds")
                .contains("Wed 18 Mar")
                .contains("promotion at 8.00");
    }

    @Test
    void ten_thousand_alerts_make_a_page_that_can_be_read_and_says_what_it_leaves_out() {
        List<WatchedItem> items =
                IntStream.range(0, 1_000).mapToObj(i -> item("Article " + i, 0)).toList();

        String html = page(items);

        assertThat(html.length()).isLessThan(3_000_000);
        assertThat(text(html))
                .contains("The 300 most pressing of 1,000 alerts; all of them are in alerts.csv.")
                .contains("The 60 most pressing of 1,000 items with an alert; the days of all are in projection.csv.");
    }

    @Test
    void without_an_alert_the_page_says_so() {
        String html = page(List.of(item("Teapot", 170)));

        assertThat(text(html)).contains("No alerts: no item runs out before an order can help");
        assertThat(html).doesNotContain("id=\"alerts\"", "id=\"orders\"", "id=\"items\"");
    }

    private static String page(List<WatchedItem> items) {
        List<RankedAlert> alerts = new ArrayList<>();
        for (WatchedItem item : items) {
            for (StockAlert alert : verdict(item.sku(), item.stock().onHand()).changes()) {
                alerts.add(new RankedAlert(alert, alert.kind() == AlertKind.OVERSTOCK ? 1_000_000L : 5_000_000L, item));
            }
        }
        alerts.sort(RankedAlert.MOST_PRESSING_FIRST);
        return StockPage.html(new StockReport(
                "stock.csv",
                OPENING,
                MONDAY,
                null,
                alerts,
                items,
                List.of("Nothing was left out."),
                List.of(),
                List.of()));
    }

    private static WatchedItem item(String name, int onHand) {
        StockVerdict verdict = verdict(name, onHand);
        return new WatchedItem(
                name,
                "berlin",
                product(name),
                stock(name, onHand),
                verdict.outlook(),
                List.of(receipt(name)),
                List.of(new Promotion(
                        "p", name, null, MONDAY.plusDays(3), MONDAY.plusDays(6), 8_000_000, Instant.EPOCH)),
                WatchedItem.Standing.PROJECTED);
    }

    private static StockVerdict verdict(String name, int onHand) {
        List<ForecastDay> days = IntStream.range(0, 28)
                .mapToObj(i -> new ForecastDay(MONDAY.plusDays(i), 5, 2, 2.5, 4, 5, 6, 7.5, 8))
                .toList();
        HoldRules atOnce = new HoldRules(0.5, 0.3, 1, Duration.ZERO, 1, Duration.ZERO);
        StockRules usual = StockRules.defaults(ZoneOffset.UTC);
        StockRules rules = new StockRules(
                usual.shopDay(),
                atOnce,
                atOnce,
                usual.serviceLevel(),
                usual.reviewDays(),
                usual.defaultLeadTimeDays(),
                0,
                0,
                usual.overdueReceiptsKeptDays(),
                usual.stockMaxAge(),
                usual.forecastMaxAge(),
                usual.kinds());
        return new StockDecision(rules)
                .evaluate(
                        new StockSituation(
                                name,
                                "berlin",
                                product(name),
                                stock(name, onHand),
                                List.of(receipt(name)),
                                new Forecast(name, "berlin", MONDAY.minusDays(1), "m1", days)),
                        List.of(),
                        OPENING);
    }

    private static Product product(String name) {
        return new Product(name, name, "kitchen", "ann", 20_000_000, 80_000_000, 7, 0, 1, 1, Instant.EPOCH);
    }

    private static StockLevel stock(String name, int onHand) {
        return new StockLevel(name, "berlin", OPENING, onHand);
    }

    private static Receipt receipt(String name) {
        return new Receipt("r", name, "berlin", 20, MONDAY.plusDays(16), ReceiptStatus.ORDERED, Instant.EPOCH);
    }

    private static String text(String html) {
        return html.replaceAll("(?s)<style>.*?</style>", " ")
                .replaceAll("<[^>]+>", " ")
                .replaceAll("\\s+", " ");
    }
}
