package io.hazardflow.access.engine;

import io.hazardflow.access.Paths;
import io.hazardflow.access.Role;
import io.hazardflow.audit.AuditKind;
import io.hazardflow.audit.RequestAudit;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Records what administrators change through the engine's interfaces: method and path, never the body. */
@Configuration(proxyBeanMethods = false)
class AdministratorAudit {

    @Bean
    FilterRegistrationBean<EngineWrites> engineWritesOfAdministrators(RequestAudit audit) {
        FilterRegistrationBean<EngineWrites> filter = new FilterRegistrationBean<>(new EngineWrites(audit));
        filter.addUrlPatterns("/engine-rest/*", "/camunda/api/*");
        filter.setOrder(Math.min(SecurityProperties.DEFAULT_FILTER_ORDER + 1, Ordered.LOWEST_PRECEDENCE));
        return filter;
    }

    static class EngineWrites extends OncePerRequestFilter {

        private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
        private static final String ENGINE = "/engine-rest(/engine/[^/]+)?"
            + "|/camunda/api/(engine/engine|cockpit/plugin/[^/]+|admin/plugin/[^/]+)/[^/]+";
        /** The engine asks by POST where a query is long. */
        private static final List<Pattern> QUERIES = List.of(
            Pattern.compile("(" + ENGINE + ")/(history/)?(task|process-instance|execution|variable-instance|job|external-task|batch"
                + "|incident|activity-instance|detail|decision-instance|user-operation|identity-link-log|user|group|process-definition)"
                + "(/count|/statistics|/report|/statistics-count)?"),
            Pattern.compile("(" + ENGINE + ")/filter/[^/]+/(list|singleResult|count)"),
            Pattern.compile("/camunda/api/cockpit/plugin/.*/(called-process-instances|process-instances|query|count|statistics)"),
            Pattern.compile("/camunda/api/(admin/)?auth/.*"));

        private final RequestAudit audit;

        EngineWrites(RequestAudit audit) {
            this.audit = audit;
        }

        @Override
        protected boolean shouldNotFilter(HttpServletRequest request) {
            return READING.contains(request.getMethod()) || isQuery(request.getMethod(), Paths.of(request)) || !isAdministrator();
        }

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
            audit.record(AuditKind.ADMINISTRATION, request.getMethod() + " " + Paths.of(request), "经流程引擎接口操作");
            chain.doFilter(request, response);
        }

        static boolean isQuery(String method, String path) {
            return "POST".equals(method) && QUERIES.stream().anyMatch(query -> query.matcher(path).matches());
        }

        private static boolean isAdministrator() {
            Authentication caller = SecurityContextHolder.getContext().getAuthentication();
            return caller != null && caller.getAuthorities().stream().anyMatch(a -> Role.ADMIN.key().equals(a.getAuthority()));
        }
    }
}
