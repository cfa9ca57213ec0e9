package io.hazardflow.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** Somebody of the demo district with a session, calling as the browser's pages do. */
public final class SignedInPerson {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final CookieManager cookies = new CookieManager();
    private final HttpClient client = HttpClient.newBuilder().cookieHandler(cookies).followRedirects(HttpClient.Redirect.NEVER).build();
    private final String base;
    private final String name;

    public SignedInPerson(int port, String name) {
        this.base = "http://localhost:" + port;
        this.name = name;
        send("GET", "/login", "text/html", "text/html", BodyPublishers.noBody());
        send("POST", "/login", "application/x-www-form-urlencoded", "text/html",
            BodyPublishers.ofString("username=" + name + "&password=demo&_csrf=" + cookie("HF-XSRF")));
        send("GET", "/camunda/app/tasklist/default/", "text/html", "text/html", BodyPublishers.noBody());
    }

    public String name() {
        return name;
    }

    public JsonNode get(String path) {
        return json(send("GET", path, "application/json", "application/json", BodyPublishers.noBody()));
    }

    JsonNode post(String path, String accept, String body) {
        return json(send("POST", path, "application/json", accept, BodyPublishers.ofString(body)));
    }

    int status(String method, String path, String body) {
        return send(method, path, "application/json", "application/json", BodyPublishers.ofString(body)).statusCode();
    }

    private JsonNode json(HttpResponse<byte[]> response) {
        if (response.statusCode() != 200) {
            throw new AssertionError(name + " got " + response.statusCode() + " from " + response.uri() + ": " + new String(response.body()));
        }
        try {
            return JSON.readTree(response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private HttpResponse<byte[]> send(String method, String path, String type, String accept, BodyPublisher body) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(base + path)).method(method, body).header("Content-Type", type)
            .header("Accept", accept).header("X-HF-XSRF", cookie("HF-XSRF")).header("X-XSRF-TOKEN", cookie("XSRF-TOKEN")).build();
        try {
            return client.send(request, BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private String cookie(String cookie) {
        return cookies.getCookieStore().getCookies().stream().filter(c -> c.getName().equals(cookie)).map(HttpCookie::getValue).findFirst()
            .orElse("");
    }
}
