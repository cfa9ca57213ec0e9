package io.hazardflow.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A browser or a machine client that talks real HTTP to the application under test. */
public class Visitor {

    private final CookieManager cookies = new CookieManager();
    private final HttpClient client = HttpClient.newBuilder().cookieHandler(cookies).followRedirects(HttpClient.Redirect.NEVER).build();
    private final String base;
    private final Map<String, String> headers = new HashMap<>();

    public Visitor(int port) {
        this.base = "http://localhost:" + port;
    }

    public static Visitor machine(int port, String user, String password) {
        return new Visitor(port).password(user, password);
    }

    public static Visitor signedIn(int port, String user, String password) {
        Visitor visitor = new Visitor(port);
        visitor.signIn(user, password);
        return visitor;
    }

    /** Name and password with every further call. */
    public Visitor password(String user, String password) {
        return with("Authorization", basic(user, password));
    }

    /** From another network address, as the proxy in front tells it. */
    public Visitor from(String address) {
        return with("X-Forwarded-For", address);
    }

    /** A header with every further call. */
    public Visitor with(String header, String value) {
        headers.put(header, value);
        return this;
    }

    public HttpResponse<String> signIn(String user, String password) {
        get("/login");
        String form = "username=" + encode(user) + "&password=" + encode(password) + "&_csrf=" + encode(cookie("HF-XSRF").orElseThrow());
        return send(request("/login").header("Content-Type", "application/x-www-form-urlencoded").POST(BodyPublishers.ofString(form)));
    }

    public HttpResponse<String> form(String path, String fields) {
        return send(request(path).header("Content-Type", "application/x-www-form-urlencoded").header("Accept", "text/html")
            .POST(BodyPublishers.ofString(fields)));
    }

    /** @param path a whole address leads to another server, with the same cookies store */
    public HttpResponse<String> get(String path) {
        return send(request(path).GET());
    }

    public HttpResponse<String> page(String path) {
        return send(request(path).header("Accept", "text/html").GET());
    }

    /** With the cookies of this visitor but name and password of another. */
    public HttpResponse<String> getAs(String user, String password, String path) {
        return send(request(path).header("Authorization", basic(user, password)).GET());
    }

    /** As the Tasklist asks for the cards of a view. */
    public HttpResponse<String> hal(String path) {
        return send(request(path).header("Accept", "application/hal+json").GET());
    }

    public HttpResponse<String> write(String method, String path, String json) {
        HttpRequest.Builder request = request(path).header("Content-Type", "application/json");
        cookie("HF-XSRF").ifPresent(token -> request.header("X-HF-XSRF", token));
        cookie("XSRF-TOKEN").ifPresent(token -> request.header("X-XSRF-TOKEN", token));
        return send(request.method(method, BodyPublishers.ofString(json)));
    }

    public HttpResponse<String> writeWithoutToken(String method, String path, String json) {
        return send(request(path).header("Content-Type", "application/json").method(method, BodyPublishers.ofString(json)));
    }

    public HttpResponse<String> send(String method, String path, String type, String body) {
        HttpRequest.Builder request = request(path);
        return send((type.contains("/") ? request.header("Content-Type", type) : request).method(method, BodyPublishers.ofString(body)));
    }

    /** A body of this many bytes, its length told at the beginning or not. */
    public HttpResponse<String> flood(String method, String path, long bytes, boolean lengthTold) {
        HttpRequest.BodyPublisher endless = BodyPublishers.ofByteArrays(() -> Stream.generate(() -> " ".repeat(8192).getBytes(StandardCharsets.UTF_8))
            .limit(bytes / 8192).iterator());
        return send(request(path).header("Content-Type", "application/json")
            .method(method, lengthTold ? BodyPublishers.fromPublisher(endless, bytes / 8192 * 8192) : endless));
    }

    public Optional<String> cookie(String name) {
        return cookies.getCookieStore().getCookies().stream().filter(c -> c.getName().equals(name)).map(HttpCookie::getValue).findFirst();
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(path.startsWith("http") ? path : base + path));
        headers.forEach(request::header);
        return request;
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String basic(String user, String password) {
        return "Basic " + Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
