package io.hazardflow.access.web;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import io.hazardflow.access.Paths;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.util.StringUtils;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * What programs may send: JSON of limited size, depth and number length, read here before anybody builds objects from it; and to our own
 * interface files, whose size the upload limits. Nothing else is read: no XML, no forms, no files for the engine.
 */
class BodyGuard extends OncePerRequestFilter {

    /** Largest JSON body, in bytes; a form's document itself is smaller yet. */
    static final int MAX_BYTES = 2 * 1024 * 1024;

    private static final int MAX_DEPTH = 50;
    private static final int MAX_DIGITS = 100;
    private static final String OUR_INTERFACE = "/api/";

    private static final JsonFactory JSON = JsonFactory.builder().streamReadConstraints(StreamReadConstraints.builder()
        .maxNestingDepth(MAX_DEPTH).maxNumberLength(MAX_DIGITS).maxStringLength(MAX_BYTES).build()).build();

    private final Problems problems;

    BodyGuard(Problems problems) {
        this.problems = problems;
    }

    private record Refusal(HttpStatus status, String title, String detail) {
    }

    private static final Refusal TOO_LARGE = new Refusal(HttpStatus.PAYLOAD_TOO_LARGE, "内容过大", "提交的内容超过 2 MB");
    private static final Refusal NOT_JSON = new Refusal(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "格式不支持", "只接受 JSON 格式的内容");
    private static final Refusal UNREADABLE = new Refusal(HttpStatus.BAD_REQUEST, "内容无法读取",
        "提交的内容不是有效的 JSON，或层次过深、数字过长");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
        throws ServletException, IOException {
        if (isUpload(request)) {
            chain.doFilter(request, response);
            return;
        }
        byte[] body = request.getContentLengthLong() > MAX_BYTES ? null : request.getInputStream().readNBytes(MAX_BYTES + 1);
        Optional<Refusal> refusal = body == null ? Optional.of(TOO_LARGE) : check(request, body);
        if (refusal.isPresent()) {
            problems.write(request, response, refusal.get().status(), refusal.get().title(), refusal.get().detail());
        } else {
            chain.doFilter(new ReadBody(request, body), response);
        }
    }

    private static Optional<Refusal> check(HttpServletRequest request, byte[] body) {
        if (body.length > MAX_BYTES) {
            return Optional.of(TOO_LARGE);
        }
        if (body.length == 0) {
            return Optional.empty();
        }
        if (!hasType(request, MediaType.APPLICATION_JSON)) {
            return Optional.of(NOT_JSON);
        }
        return isReadable(body) ? Optional.empty() : Optional.of(UNREADABLE);
    }

    private static boolean isUpload(HttpServletRequest request) {
        return Paths.of(request).startsWith(OUR_INTERFACE) && hasType(request, MediaType.MULTIPART_FORM_DATA);
    }

    private static boolean hasType(HttpServletRequest request, MediaType wanted) {
        try {
            return StringUtils.hasText(request.getContentType()) && wanted.includes(MediaType.parseMediaType(request.getContentType()));
        } catch (InvalidMediaTypeException e) {
            return false;
        }
    }

    private static boolean isReadable(byte[] body) {
        try (JsonParser parser = JSON.createParser(body)) {
            while (parser.nextToken() != null) {
                if (parser.currentToken().isNumeric()) {
                    parser.getText();
                }
            }
            return true;
        } catch (JsonProcessingException e) {
            return false;
        } catch (IOException e) {
            return false;
        }
    }
}
