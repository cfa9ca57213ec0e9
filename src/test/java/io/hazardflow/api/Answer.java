package io.hazardflow.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** What the server answered. */
record Answer(int status, HttpResponse<byte[]> response) {

    private static final ObjectMapper JSON = new ObjectMapper();

    String text() {
        return new String(response.body(), StandardCharsets.UTF_8);
    }

    JsonNode json() {
        try {
            return JSON.readTree(response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(text(), e);
        }
    }

    Stream<JsonNode> items() {
        return StreamSupport.stream((json().has("items") ? json().get("items") : json()).spliterator(), false);
    }

    /** The reason in the user's words: {@code detail} of our problems, {@code message} of the engine's errors. */
    String reason() {
        JsonNode problem = json();
        return problem.path("detail").asText(problem.path("message").asText());
    }

    String header(String name) {
        return response.headers().firstValue(name).orElse("");
    }

    @Override
    public String toString() {
        return status + " " + text();
    }
}
