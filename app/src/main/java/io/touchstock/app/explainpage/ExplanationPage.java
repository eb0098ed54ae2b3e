package io.touchstock.app.explainpage;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.touchstock.app.report.StyleSheet;
import io.touchstock.forecasting.explanation.Explanation;
import io.touchstock.forecasting.panel.SalesPanel;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Renders an explanation as one HTML file that needs no network and no script. */
public final class ExplanationPage {
    private static final String TEMPLATES = "io.touchstock.app.report.page";
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern(
                    "d MMMM uuuu, HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private ExplanationPage() {}

    /**
     * The whole file; all text is escaped.
     *
     * @param past the panel that was forecast from
     * @param index of the series in it
     * @param model that was asked
     * @param table where the sales were read
     */
    public static String html(
            SalesPanel past, int index, Explanation told, String model, String table, Instant madeAt) {
        ExplanationWords words = new ExplanationWords(past, index, told);
        StyleSheet style = StyleSheet.fromResources().plus(ownRules());
        ExplanationView view = new ExplanationView(
                words.seriesName(),
                words.dayName(),
                words.headline(),
                words.usual(),
                words.rest(),
                words.without(),
                style.contentSecurityPolicy(),
                style.text(),
                EffectBars.of(words, told),
                words.worthTelling().stream()
                        .map(effect -> new ExplanationView.Row(
                                words.name(effect),
                                ExplanationWords.signed(effect.units()),
                                words.percent(effect),
                                words.reason(effect)))
                        .toList(),
                DaysPicture.of(words, past, index, told),
                model,
                table,
                MINUTE.format(madeAt));
        TemplateEngine engine = TemplateEngine.createPrecompiled(
                null, ContentType.Html, ExplanationPage.class.getClassLoader(), TEMPLATES);
        StringOutput output = new StringOutput();
        engine.render("explanation.jte", view, output);
        return output.toString();
    }

    private static String ownRules() {
        try (InputStream in = ExplanationPage.class.getResourceAsStream("explanation.css")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("explanation.css is missing from the jar", e);
        }
    }
}
