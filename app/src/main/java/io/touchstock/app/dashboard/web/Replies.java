package io.touchstock.app.dashboard.web;

import io.javalin.http.Context;
import io.touchstock.app.dashboard.access.User;
import io.touchstock.app.dashboard.csv.SafeCsv;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** Writes what pages answer. */
final class Replies {
    private static final String HTML = "text/html; charset=utf-8";

    private final Gate gate;
    private final List<Feature> features;
    private final Assets assets;
    private final Templates templates = new Templates();

    Replies(Gate gate, List<Feature> features, Assets assets) {
        this.gate = gate;
        this.features = List.copyOf(features);
        this.assets = assets;
    }

    void write(Context context, User user, Reply reply) {
        if (reply instanceof Reply.Html html) {
            page(context, user, html);
        } else if (reply instanceof Reply.SeeOther other) {
            seeOther(context, other.path());
        } else if (reply instanceof Reply.Download download) {
            download(context, download);
        } else if (reply instanceof Reply.Missing missing) {
            message(context, user, 404, new Message("Not found", missing.what(), "/"));
        }
    }

    /** A path of this server alone, so that no answer sends anybody elsewhere. */
    static void seeOther(Context context, String path) {
        context.status(303).header("Location", Address.isOwnPath(path) ? path : "/");
    }

    void message(Context context, User user, int status, Message message) {
        context.status(status)
                .contentType(HTML)
                .result(templates.html("dashboard/message.jte", shell(context, user, message.title()), message));
    }

    void signIn(Context context, int status, SignIn page) {
        context.status(status)
                .contentType(HTML)
                .result(templates.html("dashboard/signin.jte", shell(context, null, "Sign in"), page));
    }

    /** A script that asks again names what it has; the same is not sent twice. */
    private void page(Context context, User user, Reply.Html reply) {
        byte[] html = templates.html(reply.template(), shell(context, user, reply.title()), reply.page());
        String tag = '"' + digest(html) + '"';
        context.contentType(HTML).header("ETag", tag);
        if (tag.equals(context.header("If-None-Match"))) {
            context.status(304);
        } else {
            context.result(html);
        }
    }

    private static void download(Context context, Reply.Download reply) {
        context.contentType("text/csv; charset=utf-8")
                .header("Content-Disposition", "attachment; filename=\"" + reply.fileName() + "\"");
        try {
            Writer writer = new OutputStreamWriter(context.outputStream(), StandardCharsets.UTF_8);
            SafeCsv.write(reply.table(), writer);
            writer.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Shell shell(Context context, User user, String title) {
        String here = context.path();
        return new Shell(
                title,
                features.stream()
                        .filter(feature -> user != null && user.may(feature.needed()))
                        .map(feature -> new Shell.Entry(
                                feature.title(),
                                feature.path(),
                                here.equals(feature.path()) || here.startsWith(feature.path() + "/")))
                        .toList(),
                user == null ? "" : user.name(),
                user == null ? "" : user.rolesInWords(),
                user != null && gate.hasSignIn(),
                gate.formToken(context),
                assets.style().path(),
                assets.script().path(),
                assets.icon().path());
    }

    private static String digest(byte[] html) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(html))
                    .substring(0, 32);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
