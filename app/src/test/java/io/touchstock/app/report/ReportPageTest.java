package io.touchstock.app.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xml.sax.InputSource;

class ReportPageTest {

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
        String html = ReportPage.html(SampleReports.ordinary());

        assertThat(count(html, "<table")).isPositive().isEqualTo(count(html, "<caption>"));
        assertThat(count(html, "role=\"img\""))
                .isEqualTo(count(html, "role=\"img\" aria-labelledby=")
                        + count(html, ": share of the orders by model</title>"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"svg", "table", "section", "dl", "ol", "ul", "details", "figure", "div"})
    void every_element_is_closed(String element) {
        String html = ReportPage.html(SampleReports.withThirtyChannels());

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
    void a_run_without_any_order_still_makes_a_page() {
        assertThat(ReportPage.html(SampleReports.withoutAnything()))
                .contains("No journey ended in an order.")
                .doesNotContain("NaN", "Infinity");
    }

    private static int count(String text, String part) {
        return text.split(Pattern.quote(part), -1).length - 1;
    }
}
