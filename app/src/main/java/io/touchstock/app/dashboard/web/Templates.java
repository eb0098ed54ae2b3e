package io.touchstock.app.dashboard.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import java.util.Map;

/** Renders the templates that the build compiled. All text is escaped. */
final class Templates {
    private static final String COMPILED = "io.touchstock.app.report.page";

    private final TemplateEngine engine =
            TemplateEngine.createPrecompiled(null, ContentType.Html, Templates.class.getClassLoader(), COMPILED);

    byte[] html(String template, Shell shell, Object page) {
        Utf8ByteOutput out = new Utf8ByteOutput();
        engine.render(template, Map.of("shell", shell, "page", page), out);
        return out.toByteArray();
    }
}
