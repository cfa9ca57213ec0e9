package io.hazardflow.form;

import jakarta.annotation.Priority;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.TaskAlreadyClaimedException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.camunda.bpm.engine.rest.exception.ExceptionHandlerHelper;
import org.camunda.bpm.engine.rest.exception.InvalidRequestException;
import org.camunda.bpm.engine.rest.exception.RestException;
import org.camunda.spin.json.SpinJsonException;
import org.glassfish.jersey.server.ServerProperties;
import org.springframework.boot.autoconfigure.jersey.ResourceConfigCustomizer;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.server.ConfigurableServletWebServerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Makes the engine's REST API, for machines and behind the Tasklist, answer a refused step with 400 or 409 and the plain message, where it
 * would say 500.
 */
@Configuration(proxyBeanMethods = false)
class EngineRestErrors {

    private static final List<Class<?>> MAPPERS = List.of(Refusals.class, EngineRefusals.class, BrokenJson.class);
    private static final String UNFIT_PASSWORD = "Password does not match policy";
    private static final String BEHIND_THE_TASKLIST = "Engine Api";

    @Bean
    ResourceConfigCustomizer refusalsInEngineRest() {
        return config -> MAPPERS.forEach(config::register);
    }

    /** The engine's web applications have an instance of the API of their own, out of reach of Spring, and register it before this runs. */
    @Bean
    WebServerFactoryCustomizer<ConfigurableServletWebServerFactory> refusalsBehindTheTasklist() {
        String names = MAPPERS.stream().map(Class::getName).collect(Collectors.joining(","));
        return server -> server.addInitializers(context -> Optional.ofNullable(context.getServletRegistration(BEHIND_THE_TASKLIST))
            .ifPresent(api -> api.setInitParameter(ServerProperties.PROVIDER_CLASSNAMES, names)));
    }

    private static Response answer(RestException e) {
        return ExceptionHandlerHelper.getInstance().getResponse(e);
    }

    private static Response answer(Throwable cause, Exception e) {
        if (cause instanceof FormFieldValidationException refusal) {
            return answer(new RestException(Response.Status.BAD_REQUEST, refusal, e.getMessage()));
        }
        if (cause instanceof TaskAlreadyClaimedException) {
            return answer(new RestException(Response.Status.CONFLICT, "该任务刚刚已由他人领取,请刷新后再看"));
        }
        if (UNFIT_PASSWORD.equals(e.getMessage())) {
            return answer(new RestException(Response.Status.BAD_REQUEST,
                "密码不符合规则:10 至 128 个字符,不含账号或姓名,不是常用密码,也不容易猜到"));
        }
        boolean taskGone = cause instanceof NullValueException && e.getMessage().contains("Cannot find task");
        if (taskGone || cause instanceof OptimisticLockingException) {
            return answer(new RestException(Response.Status.CONFLICT, "该任务刚刚已由他人办理,请刷新后再看"));
        }
        return ExceptionHandlerHelper.getInstance().getResponse(e);
    }

    @Priority(1)
    public static class Refusals implements ExceptionMapper<RestException> {

        @Override
        public Response toResponse(RestException e) {
            return answer(e.getCause(), e);
        }
    }

    @Priority(1)
    public static class EngineRefusals implements ExceptionMapper<ProcessEngineException> {

        @Override
        public Response toResponse(ProcessEngineException e) {
            return answer(e, e);
        }
    }

    public static class BrokenJson implements ExceptionMapper<SpinJsonException> {

        @Override
        public Response toResponse(SpinJsonException e) {
            return answer(new InvalidRequestException(Response.Status.BAD_REQUEST, "提交的内容不是有效的 JSON"));
        }
    }
}
