package io.touchstock.connectors.notify;

import io.touchstock.connectors.store.Delivery;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Posts JSON. Follows no redirect, and reads no more of an answer than its head. */
final class HttpSender implements Sender {

    private final URI uri;
    private final String secret;
    private final SafeTarget safe;
    private final Duration patience;
    private final HttpClient client;

    /**
     * A sender.
     *
     * @param secret that signs; null to sign nothing
     */
    HttpSender(URI uri, String secret, SafeTarget safe, Duration patience) {
        this.uri = uri;
        this.secret = secret;
        this.safe = safe;
        this.patience = patience;
        this.client = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NEVER)
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(patience)
                .build();
    }

    @Override
    public Outcome send(Delivery delivery, Instant now) throws InterruptedException {
        try {
            Optional<String> objection = safe.objection(uri);
            if (objection.isPresent()) {
                return Outcome.refused(objection.get());
            }
            HttpResponse<Void> response = client.send(request(delivery, now), HttpResponse.BodyHandlers.discarding());
            return outcome(response, now);
        } catch (HttpTimeoutException e) {
            return Outcome.retry("no answer within " + patience.toMillis() + " ms");
        } catch (IOException e) {
            return Outcome.retry(e.getClass().getSimpleName());
        }
    }

    private HttpRequest request(Delivery delivery, Instant now) {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri)
                .timeout(patience)
                .header("Content-Type", "application/json; charset=utf-8")
                .header("User-Agent", "Touchstock")
                .POST(HttpRequest.BodyPublishers.ofString(delivery.body()));
        if (secret != null) {
            String timestamp = Long.toString(now.getEpochSecond());
            request.header("Touchstock-Timestamp", timestamp)
                    .header("Touchstock-Event-Id", delivery.key())
                    .header("Touchstock-Signature", Signature.of(secret, timestamp, delivery.key(), delivery.body()));
        }
        return request.build();
    }

    private static Outcome outcome(HttpResponse<Void> response, Instant now) {
        int status = response.statusCode();
        if (status / 100 == 2) {
            return Outcome.SENT;
        }
        boolean again = status >= 500 || status == 408 || status == 429;
        return new Outcome(
                "HTTP status " + status,
                again,
                response.headers().firstValue("Retry-After").flatMap(header -> RetryAfter.of(header, now)));
    }
}
