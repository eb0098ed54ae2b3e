package io.touchstock.app.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.touchstock.attribution.calibration.Calibration;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xml.sax.InputSource;

class ReportPageTest {
    private static final List<String> MANY =
            IntStream.range(0, 40).mapToObj(i -> "Partner network " + i).toList();

    @Test
    void markup_in_a_channel_name_is_shown_and_not_run() {
        String html = ReportPage.html(SampleReports.withThirtyChannels());

        assertThat(html).doesNotContain("<script").contains("&lt;script&gt;alert(");
    }

    @Test
    void nothing_is_loaded_from_elsewhere_and_no_style_stands_in_an_attribute() {
        String html = ReportPage.html(SampleReports.ordinary());

        assertThat(html).doesNotContain("http://", "https://", "url(", "@import", " style=", " onclick=", "src=");
    }

    @Test
    void the_policy_allows_exactly_the_style_sheet_that_is_in_the_page() throws Exception {
        String html = ReportPage.html(SampleReports.ordinary());
        Matcher style = Pattern.compile("<style>(.*?)</style>", Pattern.DOTALL).matcher(html);

        assertThat(style.find()).isTrue();
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(style.group(1).getBytes(StandardCharsets.UTF_8));
        assertThat(html).contains("sha256-" + Base64.getEncoder().encodeToString(hash));
    }

    @Test
    void every_table_has_a_caption_and_every_picture_a_title() {
        String html = ReportPage.html(SampleReports.withEverything(MANY, 5));

        assertThat(count(html, "<table")).isPositive().isEqualTo(count(html, "<caption>"));
        assertThat(count(html, "role=\"img\""))
                .isEqualTo(count(html, "role=\"img\" aria-labelledby=")
                        + count(html, ": share of the orders by model</title>"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"svg", "table", "section", "dl", "ol", "ul", "details", "figure", "div"})
    void every_element_is_closed(String element) {
        String html = ReportPage.html(SampleReports.withThirtyChannels())
                + ReportPage.html(SampleReports.withEverything(SampleReports.awkwardNames(), 3));

        assertThat(count(html, "<" + element + ">") + count(html, "<" + element + " "))
                .isEqualTo(count(html, "</" + element + ">"));
    }

    @Test
    void every_picture_is_well_formed() throws Exception {
        Matcher pictures = Pattern.compile("<svg.*?</svg>", Pattern.DOTALL)
                .matcher(ReportPage.html(SampleReports.withThirtyChannels()));
        var builder = javax.xml.parsers.DocumentBuilderFactory.newInstance().newDocumentBuilder();
        int seen = 0;
        while (pictures.find()) {
            assertThat(builder.parse(new InputSource(new StringReader(pictures.group())))
                            .getDocumentElement()
                            .getTagName())
                    .isEqualTo("svg");
            seen++;
        }
        assertThat(seen).isGreaterThan(10);
    }

    @Test
    void a_page_with_every_section_is_safe_and_loads_nothing() {
        String html = ReportPage.html(SampleReports.withEverything(SampleReports.awkwardNames(), 3));

        assertThat(html)
                .doesNotContain("<script", "http://", "https://", " style=", "NaN", "Infinity")
                .contains("&lt;script&gt;alert(")
                .contains("id=\"experiments\"", "id=\"direct\"", "id=\"spend\"", "id=\"learned\"", "id=\"positions\"");
    }

    @Test
    void no_two_elements_share_an_id_and_every_link_leads_somewhere() {
        String html = ReportPage.html(SampleReports.withEverything(MANY, 5));
        List<String> ids = found(html, " id=\"([^\"]+)\"");

        assertThat(ids).doesNotHaveDuplicates().containsAll(found(html, "href=\"#([^\"]+)\""));
    }

    @Test
    void intervals_are_told_with_what_they_are_not_and_drawn() {
        String html = ReportPage.html(SampleReports.withEverything(MANY, 5));

        assertThat(html)
                .contains("drawn again 200 times", "It does not show whether the model is right", "class=\"whisker\"");
        assertThat(ReportPage.html(SampleReports.ordinary())).doesNotContain("drawn again", "class=\"whisker\"");
    }

    @Test
    void a_long_table_is_folded_and_its_rows_still_add_up() {
        Page page = PageMaker.page(SampleReports.withEverything(MANY, 5), StyleSheet.fromResources());

        assertThat(page.conversions().lines()).hasSize(Folding.ROWS_SHOWN + 1);
        assertThat(page.conversions().more())
                .isEqualTo("All " + page.conversions().whole().lines().size() + " channels");
        assertThat(page.conversions().lines().stream()
                        .mapToDouble(line -> number(line.cells().get(0).text()))
                        .sum())
                .isCloseTo(number(page.conversions().totals().get(0)), within(1.0));
    }

    @Test
    void what_experiments_leave_unexplained_stands_last_and_the_totals_are_those_of_the_models() {
        Page page = PageMaker.page(SampleReports.withEverything(MANY, 5), StyleSheet.fromResources());

        assertThat(page.experiments().pairs().lines())
                .last()
                .satisfies(line -> assertThat(line.channel()).isEqualTo(Calibration.UNEXPLAINED));
        assertThat(page.experiments().pairs().totals())
                .allSatisfy(total -> assertThat(total.second()).isEqualTo(total.first()));
        assertThat(page.experiments().refused())
                .anySatisfy(refused -> assertThat(refused).contains("Line 4", "Billboard"));
    }

    @Test
    void spend_outside_of_the_period_and_without_credit_is_told() {
        Page page = PageMaker.page(SampleReports.withEverything(MANY, 5), StyleSheet.fromResources());

        assertThat(String.join(" ", page.spend().told()))
                .contains("1 March 2026 to 31 March 2026", "Not counted: 55.00 on 3 other days", "Radio\u2069 (9.90)")
                .contains("Credit without spend on record");
    }

    @Test
    void a_run_without_any_order_still_makes_a_page() {
        assertThat(ReportPage.html(SampleReports.withoutAnything()))
                .contains("No journey ended in an order.")
                .doesNotContain("NaN", "Infinity");
    }

    private static double number(String text) {
        return Double.parseDouble(text.replace(",", "").replace('\u2212', '-'));
    }

    private static List<String> found(String html, String pattern) {
        return Pattern.compile(pattern)
                .matcher(html)
                .results()
                .map(match -> match.group(1))
                .toList();
    }

    private static int count(String text, String part) {
        return text.split(Pattern.quote(part), -1).length - 1;
    }
}
