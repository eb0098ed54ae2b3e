package io.touchstock.app.dashboard.web;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Does what a browser does: keeps cookies, names its origin with forms, and sends the token of the page it is on. */
public final class Browser {
    private static final Pattern CSRF = Pattern.compile("name=\"csrf\" value=\"([^\"]+)\"");

    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final String origin;
    private String csrf = "";

    public Browser(int port) {
        this.origin = "http://127.0.0.1:" + port;
    }

    /** Opens a page, with header names and values in turn. */
    public HttpResponse<String> get(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(origin + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        HttpResponse<String> answer = send(request.build());
        Matcher token = CSRF.matcher(answer.body());
        if (token.find()) {
            csrf = token.group(1);
        }
        return answer;
    }

    /** Sends a form of the page that was opened last; names and values in turn. */
    public HttpResponse<String> submit(String path, String... fields) {
        return post(path, origin, csrf, fields);
    }

    /** Sends a form with an origin and a token of one's choice; null for none. */
    public HttpResponse<String> post(String path, String from, String token, String... fields) {
        StringBuilder body = new StringBuilder(token == null ? "" : "csrf=" + encoded(token));
        for (int i = 0; i < fields.length; i += 2) {
            body.append('&').append(encoded(fields[i])).append('=').append(encoded(fields[i + 1]));
        }
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(origin + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body.toString()));
        if (from != null) {
            request.header("Origin", from);
        }
        return send(request.build());
    }

    /** Sends any request to a path of the server. */
    public HttpResponse<String> any(String method, String path) {
        return send(HttpRequest.newBuilder(URI.create(origin + path))
                .method(method, HttpRequest.BodyPublishers.noBody())
                .build());
    }

    String origin() {
        return origin;
    }

    String csrf() {
        return csrf;
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** The value of a header, or null. */
    public static String header(HttpResponse<?> answer, String name) {
        List<String> values = answer.headers().allValues(name);
        return values.isEmpty() ? null : values.get(0);
    }
}
