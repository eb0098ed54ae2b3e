package io.touchstock.app.report;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;

/** Renders an {@link RunReport} as one HTML file that needs no network and no script. */
public final class ReportPage {
    private static final String TEMPLATES = "io.touchstock.app.report.page";

    private ReportPage() {}

    /** The whole file. All text of the report is escaped. */
    public static String html(RunReport report) {
        TemplateEngine engine =
                TemplateEngine.createPrecompiled(null, ContentType.Html, ReportPage.class.getClassLoader(), TEMPLATES);
        StringOutput out = new StringOutput();
        engine.render("attribution.jte", PageMaker.page(report, StyleSheet.fromResources()), out);
        return out.toString();
    }
}
