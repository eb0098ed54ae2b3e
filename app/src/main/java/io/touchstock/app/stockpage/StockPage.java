package io.touchstock.app.stockpage;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.touchstock.app.report.StyleSheet;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Renders a {@link StockReport} as one HTML file that needs no network and no script. */
public final class StockPage {
    private static final String TEMPLATES = "io.touchstock.app.report.page";

    private StockPage() {}

    /** The whole file. All text of the report is escaped. */
    public static String html(StockReport report) {
        TemplateEngine engine =
                TemplateEngine.createPrecompiled(null, ContentType.Html, StockPage.class.getClassLoader(), TEMPLATES);
        StyleSheet style = StyleSheet.fromResources().plus(ownRules());
        StringOutput out = new StringOutput();
        engine.render("stock.jte", new StockViewMaker(report).view(style), out);
        return out.toString();
    }

    private static String ownRules() {
        try (InputStream in = StockPage.class.getResourceAsStream("stock.css")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("stock.css is missing from the jar", e);
        }
    }
}
