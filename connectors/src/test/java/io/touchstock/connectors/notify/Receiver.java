package io.touchstock.connectors.notify;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A web server that answers as it is told, and keeps what it gets. */
final class Receiver implements AutoCloseable {

    static final int NO_ANSWER = 0;

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Queue<Integer> answers = new ArrayDeque<>();
    private final Map<String, String> headers;
    final List<Got> got = new CopyOnWriteArrayList<>();

    Receiver(Map<String, String> headers, int... statuses) {
        this.headers = Map.copyOf(headers);
        for (int status : statuses) {
            answers.add(status);
        }
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        got.add(new Got(
                exchange.getRequestURI().getPath(),
                exchange.getRequestHeaders().getFirst("Touchstock-Timestamp"),
                exchange.getRequestHeaders().getFirst("Touchstock-Event-Id"),
                exchange.getRequestHeaders().getFirst("Touchstock-Signature"),
                body));
        Integer status = answers.poll();
        if (status != null && status == NO_ANSWER) {
            return;
        }
        headers.forEach((name, value) -> exchange.getResponseHeaders().set(name, value));
        exchange.sendResponseHeaders(status == null ? 204 : status, -1);
        exchange.close();
    }

    URI uri() {
        return URI.create("http://localhost:" + server.getAddress().getPort() + "/hook");
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    record Got(String path, String timestamp, String eventId, String signature, String body) {}
}
