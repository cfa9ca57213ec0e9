package io.hazardflow.operations;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.stream.StreamSupport;

import static org.assertj.core.api.Assertions.assertThat;

/** Somebody of the demo district who uses the HTTP interface with name and password. */
record RemotePerson(URI server, String name) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private static final String BOUNDARY = "hazardflow-photo";

    JsonNode get(String path) {
        return answer(request(path, "application/json").GET(), 200);
    }

    JsonNode post(String path, Map<String, ?> document, int expected) {
        return answer(request(path, "application/json").POST(json(document)), expected);
    }

    void put(String path, Map<String, ?> document) {
        answer(request(path, "application/json").PUT(json(document)), 204);
    }

    String upload(byte[] photo) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"photo.jpg\"\r\n"
            + "Content-Type: image/jpeg\r\n\r\n").getBytes(StandardCharsets.UTF_8));
        body.writeBytes(photo);
        body.writeBytes(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return answer(request("/api/evidence", "multipart/form-data; boundary=" + BOUNDARY)
            .POST(BodyPublishers.ofByteArray(body.toByteArray())), 201).get("id").asText();
    }

    /** Sends the form of the step at which the case stands. */
    void submit(String caseNumber, String step, Map<String, ?> document) {
        JsonNode current = get("/api/hazards/" + caseNumber).get("current");
        String task = StreamSupport.stream(current.spliterator(), false).filter(t -> step.equals(t.get("step").asText()))
            .map(t -> t.get("taskId").asText()).findFirst()
            .orElseThrow(() -> new AssertionError(caseNumber + " does not stand at " + step + " but at " + current));
        post("/api/tasks/" + task + "/submit", document, 204);
    }

    private HttpRequest.Builder request(String path, String type) {
        String credentials = Base64.getEncoder().encodeToString((name + ":demo").getBytes(StandardCharsets.UTF_8));
        return HttpRequest.newBuilder(server.resolve(path)).timeout(Duration.ofSeconds(30))
            .header("Authorization", "Basic " + credentials).header("Content-Type", type).header("Accept", "application/json");
    }

    private static BodyPublisher json(Map<String, ?> document) {
        try {
            return BodyPublishers.ofByteArray(JSON.writeValueAsBytes(document));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode answer(HttpRequest.Builder builder, int expected) {
        HttpRequest request = builder.build();
        try {
            HttpResponse<String> response = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
            assertThat(response.statusCode()).as("%s %s: %s", request.method(), request.uri().getPath(), response.body()).isEqualTo(expected);
            return response.body().isEmpty() ? JSON.nullNode() : JSON.readTree(response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
