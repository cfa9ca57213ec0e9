package io.hazardflow.access.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.hazardflow.access.Paths;
import io.hazardflow.access.SignInObligation;
import io.hazardflow.access.engine.EngineRestRules;
import io.hazardflow.access.signin.AccountShutException;
import io.hazardflow.access.signin.RefusedException;
import io.hazardflow.access.signin.SessionOverException;
import io.hazardflow.access.signin.SignInBlockedException;
import io.hazardflow.access.signin.SignInFailure;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authorization.AuthorizationDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;

/** Answers whoever is not signed in or may not do this: problem details to programs, the login page to people. */
@Component
class Problems implements AuthenticationEntryPoint, AccessDeniedHandler {

    private final ObjectMapper json;

    Problems(ObjectMapper json) {
        this.json = json;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException cause) throws IOException {
        if (!Paths.FOR_PROGRAMS.matches(request)) {
            String reason = SignInFailure.reason(cause);
            response.setStatus(HttpStatus.FOUND.value());
            response.setHeader(HttpHeaders.LOCATION, request.getContextPath() + "/login" + (reason.isEmpty() ? "" : "?" + reason));
        } else if (cause instanceof SignInBlockedException blocked) {
            response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(blocked.seconds()));
            write(request, response, HttpStatus.TOO_MANY_REQUESTS, "登录受限", blocked.getMessage(), Map.of());
        } else {
            boolean told = cause instanceof AccountShutException || cause instanceof SessionOverException;
            write(request, response, HttpStatus.UNAUTHORIZED, "未登录", told ? cause.getMessage() : "请先登录，或检查用户名和密码", Map.of());
        }
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException cause) throws IOException {
        write(request, response, HttpStatus.FORBIDDEN, "无权操作", reason(cause), Map.of());
    }

    /** Tells a program that its person has to do something first, and on which page. */
    void owed(HttpServletRequest request, HttpServletResponse response, SignInObligation.Owed owed) throws IOException {
        write(request, response, HttpStatus.FORBIDDEN, "请先完成", owed.message(), Map.of("page", owed.page()));
    }

    private static String reason(AccessDeniedException cause) {
        if (cause instanceof RefusedException) {
            return cause.getMessage();
        }
        if (cause instanceof AuthorizationDeniedException denied
            && denied.getAuthorizationResult() instanceof EngineRestRules.Refused refused) {
            return refused.reason();
        }
        return cause instanceof CsrfException ? "页面已过期，请刷新后再试" : "您的岗位不能执行此操作";
    }

    /** The engine's web applications show {@code message}, everybody else reads {@code detail}. */
    void write(HttpServletRequest request, HttpServletResponse response, HttpStatus status, String title, String detail)
            throws IOException {
        write(request, response, status, title, detail, Map.of());
    }

    private void write(HttpServletRequest request, HttpServletResponse response, HttpStatus status, String title, String detail,
                       Map<String, String> more) throws IOException {
        Map<String, Object> problem = new LinkedHashMap<>();
        problem.put("type", "about:blank");
        problem.put("title", title);
        problem.put("status", status.value());
        problem.put("detail", detail);
        problem.put("instance", Paths.of(request));
        problem.put("message", detail);
        problem.putAll(more);
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        json.writeValue(response.getOutputStream(), problem);
    }
}
