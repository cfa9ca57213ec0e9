package io.hazardflow.access.web;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Sets {@link BodyGuard} before everything that reads what programs send; strangers were turned away before. */
@Configuration(proxyBeanMethods = false)
class BodyGuards {

    private static final int AFTER_SPRING_SECURITY = 0;

    @Bean
    FilterRegistrationBean<BodyGuard> bodyGuard(Problems problems) {
        FilterRegistrationBean<BodyGuard> filter = new FilterRegistrationBean<>(new BodyGuard(problems));
        filter.addUrlPatterns("/api/*", "/engine-rest/*", "/camunda/api/*");
        filter.setOrder(AFTER_SPRING_SECURITY);
        return filter;
    }
}
