package io.touchstock.app.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;

/** The few calls of Flink's REST interface that submitting a jar takes. */
final class FlinkRest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String BOUNDARY = "touchstock-boundary";

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI base;

    FlinkRest(URI base) {
        this.base = base;
    }

    int freeSlots() throws IOException, InterruptedException {
        return send(request("/overview").GET()).path("slots-available").asInt();
    }

    /** Uploads a jar and returns the id under which it can be run. */
    String upload(Path jar) throws IOException, InterruptedException {
        String head = "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"jarfile\"; filename=\""
                + jar.getFileName() + "\"\r\nContent-Type: application/x-java-archive\r\n\r\n";
        BodyPublisher body = BodyPublishers.concat(
                BodyPublishers.ofString(head),
                BodyPublishers.ofFile(jar),
                BodyPublishers.ofString("\r\n--" + BOUNDARY + "--\r\n"));
        String file = send(request("/jars/upload")
                        .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                        .POST(body))
                .path("filename")
                .asText();
        return file.substring(file.lastIndexOf('/') + 1);
    }

    /** Runs the main class of an uploaded jar and returns the job's id. */
    String run(String jarId, List<String> arguments) throws IOException, InterruptedException {
        ObjectNode body = JSON.createObjectNode();
        body.set("programArgsList", JSON.valueToTree(arguments));
        return send(request("/jars/" + jarId + "/run")
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body.toString())))
                .path("jobid")
                .asText();
    }

    String state(String jobId) throws IOException, InterruptedException {
        return send(request("/jobs/" + jobId).GET()).path("state").asText();
    }

    void cancel(String jobId) throws IOException, InterruptedException {
        send(request("/jobs/" + jobId + "?mode=cancel").method("PATCH", BodyPublishers.noBody()));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(base.resolve(path));
    }

    private JsonNode send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> response = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() >= 300) {
            throw new IOException(response.uri() + " answered " + response.statusCode() + ": " + response.body());
        }
        return JSON.readTree(response.body());
    }
}
