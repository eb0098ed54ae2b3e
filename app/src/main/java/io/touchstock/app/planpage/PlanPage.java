package io.touchstock.app.planpage;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.touchstock.app.report.StyleSheet;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Renders a {@link PlanReport} as one HTML file that needs no network and no script. */
public final class PlanPage {
    private static final String TEMPLATES = "io.touchstock.app.report.page";

    private PlanPage() {}

    /** The whole file. All text of the report is escaped. */
    public static String html(PlanReport report) {
        TemplateEngine engine =
                TemplateEngine.createPrecompiled(null, ContentType.Html, PlanPage.class.getClassLoader(), TEMPLATES);
        StyleSheet style = StyleSheet.fromResources().plus(ownRules());
        StringOutput out = new StringOutput();
        engine.render("promotions.jte", PlanViewMaker.view(report, style), out);
        return out.toString();
    }

    private static String ownRules() {
        try (InputStream in = PlanPage.class.getResourceAsStream("plans.css")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("plans.css is missing from the jar", e);
        }
    }
}
