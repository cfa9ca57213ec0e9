package io.hazardflow.access.oidc;

import com.jayway.jsonpath.JsonPath;
import io.hazardflow.access.Visitor;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import static org.assertj.core.api.Assertions.assertThat;

/** A browser on its way from our login page to the provider and back. */
final class OidcVisitor extends Visitor {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    OidcVisitor(int port) {
        super(port);
    }

    static OidcVisitor signedIn(int port, String subject) {
        OidcVisitor visitor = new OidcVisitor(port);
        HttpResponse<String> answer = visitor.signInAtProvider(subject);
        assertThat(visitor.refusal()).isNull();
        assertThat(location(answer)).endsWith("/");
        return visitor;
    }

    HttpResponse<String> signInAtProvider(String subject) {
        return page(callback(subject));
    }

    /** The address at which the provider sends the person back to us, not yet visited. */
    String callback(String subject) {
        String provider = location(page("/oauth2/authorization/oidc"));
        HttpResponse<String> answer = page(provider);
        if (location(answer).endsWith("/login")) {
            String login = location(answer);
            Matcher token = TOKEN.matcher(page(login).body());
            assertThat(token.find()).as("the provider's login form").isTrue();
            answer = page(location(form(login, fields(Map.of("username", subject, "password", OidcTestProvider.PASSWORD,
                "_csrf", token.group(1))))));
        }
        return location(answer);
    }

    /** The sentence that the login page shows. */
    String refusal() {
        return JsonPath.read(get("/api/sign-in/options").body(), "$.refusal");
    }

    static String location(HttpResponse<?> answer) {
        assertThat(answer.statusCode()).as("%s answered %s", answer.uri(), answer.body()).isEqualTo(302);
        return answer.headers().firstValue("Location").map(to -> answer.uri().resolve(to).toString()).orElseThrow();
    }

    static Map<String, String> query(String address) {
        return Arrays.stream(URI.create(address).getRawQuery().split("&")).map(pair -> pair.split("=", 2))
            .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
    }

    private static String fields(Map<String, String> form) {
        return form.entrySet().stream().map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    }
}
