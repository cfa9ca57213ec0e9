package io.hazardflow.access.engine;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.web.filter.OncePerRequestFilter;

/** Writes down every engine call that reaches the application, answered or refused, and compares it with the list. */
@TestConfiguration(proxyBeanMethods = false)
public class EngineCallRecorder {

    private static final int BEFORE_EVERY_OTHER_FILTER = Integer.MIN_VALUE;

    private final EngineCalls list = EngineCalls.read();
    private final Queue<Call> calls = new ConcurrentLinkedQueue<>();

    private record Call(String method, String path, String query, int status) {
    }

    @Bean
    FilterRegistrationBean<OncePerRequestFilter> engineCallRecording() {
        FilterRegistrationBean<OncePerRequestFilter> filter = new FilterRegistrationBean<>(new OncePerRequestFilter() {
            @Override
            protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
                chain.doFilter(request, response);
                calls.add(new Call(request.getMethod(), request.getRequestURI(), request.getQueryString(), response.getStatus()));
            }
        });
        filter.addUrlPatterns("/engine-rest/*", "/camunda/api/*");
        filter.setOrder(BEFORE_EVERY_OTHER_FILTER);
        return filter;
    }

    public void forget() {
        calls.clear();
    }

    /** Calls of these people that the list lets nobody make, each once. */
    public List<String> unlisted(List<String> accounts) {
        return calls.stream().filter(call -> accounts.stream().noneMatch(account -> row(call, account)))
            .map(call -> call.status() + " " + call.method() + " " + call.path() + (call.query() == null ? "" : "?" + call.query()))
            .distinct().sorted().toList();
    }

    /** Rows for everyone that nobody needed. */
    public List<String> unneeded(List<String> accounts) {
        return list.rows().stream().filter(row -> row.who() == EngineCall.Who.EVERYONE)
            .filter(row -> calls.stream().noneMatch(call -> accounts.stream()
                .anyMatch(account -> list.find(call.method(), call.path(), call.query(), account).filter(row::equals).isPresent())))
            .map(EngineCall::toString).toList();
    }

    /** Calls that a person made and that were refused, each once. */
    public List<String> refused() {
        return calls.stream().filter(call -> call.status() == 403).map(call -> call.method() + " " + call.path()).distinct().sorted().toList();
    }

    private boolean row(Call call, String account) {
        return list.find(call.method(), call.path(), call.query(), account).isPresent();
    }
}
