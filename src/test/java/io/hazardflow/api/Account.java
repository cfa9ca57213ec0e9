package io.hazardflow.api;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Somebody at the other end of the line: a machine with a name and a password, a person with a session, or a stranger. */
final class Account {

    private static final String BOUNDARY = "----hazardflow";

    /** Keeps no cookies, so that all machines share it: a client costs threads of its own. */
    private static final HttpClient MACHINES = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

    private final CookieManager cookies = new CookieManager();
    private final HttpClient client;
    private final String base;
    private final String authorization;

    private Account(int port, String authorization) {
        this.base = "http://localhost:" + port;
        this.authorization = authorization;
        this.client = authorization != null ? MACHINES
            : HttpClient.newBuilder().cookieHandler(cookies).followRedirects(HttpClient.Redirect.NEVER).build();
    }

    static Account stranger(int port) {
        return new Account(port, null);
    }

    static Account machine(int port, String user, String password) {
        return new Account(port, "Basic " + Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8)));
    }

    static Account person(int port, String user, String password) {
        Account person = stranger(port);
        person.get("/login");
        String form = "username=" + user + "&password=" + password + "&_csrf=" + person.cookie("HF-XSRF");
        person.send("POST", "/login", "application/x-www-form-urlencoded", BodyPublishers.ofString(form));
        person.get("/camunda/app/tasklist/default/");
        return person;
    }

    Answer get(String path, String... headers) {
        return send("GET", path, "application/json", BodyPublishers.noBody(), headers);
    }

    Answer post(String path, String json, String... headers) {
        return send("POST", path, "application/json", BodyPublishers.ofString(json), headers);
    }

    Answer put(String path, String json) {
        return send("PUT", path, "application/json", BodyPublishers.ofString(json));
    }

    Answer delete(String path) {
        return send("DELETE", path, "application/json", BodyPublishers.noBody());
    }

    Answer delete(String path, String json) {
        return send("DELETE", path, "application/json", BodyPublishers.ofString(json));
    }

    Answer upload(String name, byte[] content) {
        return upload("/api/evidence", name, content);
    }

    Answer upload(String path, String name, byte[] content) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
            + "\"\r\nContent-Type: image/jpeg\r\n\r\n").getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return send("POST", path, "multipart/form-data; boundary=" + BOUNDARY, BodyPublishers.ofByteArray(body.toByteArray()));
    }

    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private Answer send(String method, String path, String type, BodyPublisher body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path)).header("Content-Type", type).method(method, body)
            .header("X-HF-XSRF", cookie("HF-XSRF")).header("X-XSRF-TOKEN", cookie("XSRF-TOKEN"));
        if (headers.length > 0) {
            request.headers(headers);
        }
        if (authorization != null) {
            request.header("Authorization", authorization);
        }
        try {
            HttpResponse<byte[]> response = client.send(request.build(), BodyHandlers.ofByteArray());
            return new Answer(response.statusCode(), response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream().filter(c -> c.getName().equals(name)).map(HttpCookie::getValue).findFirst()
            .orElse("");
    }
}
