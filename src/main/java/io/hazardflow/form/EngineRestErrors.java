package io.hazardflow.form;

import jakarta.annotation.Priority;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.camunda.bpm.engine.rest.exception.ExceptionHandlerHelper;
import org.camunda.bpm.engine.rest.exception.InvalidRequestException;
import org.camunda.bpm.engine.rest.exception.RestException;
import org.camunda.spin.json.SpinJsonException;
import org.springframework.boot.autoconfigure.jersey.ResourceConfigCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes the engine's REST API answer a refused step with 400 or 409 and the plain message, where it would say 500. */
@Configuration(proxyBeanMethods = false)
class EngineRestErrors {

    @Bean
    ResourceConfigCustomizer refusalsInEngineRest() {
        return config -> config.register(new Refusals()).register(new BrokenJson());
    }

    private static Response answer(RestException e) {
        return ExceptionHandlerHelper.getInstance().getResponse(e);
    }

    @Priority(1)
    static class Refusals implements ExceptionMapper<RestException> {

        @Override
        public Response toResponse(RestException e) {
            if (e.getCause() instanceof FormFieldValidationException refusal) {
                return answer(new RestException(Response.Status.BAD_REQUEST, refusal, e.getMessage()));
            }
            boolean taskGone = e.getCause() instanceof NullValueException && e.getMessage().contains("Cannot find task");
            if (taskGone || e.getCause() instanceof OptimisticLockingException) {
                return answer(new RestException(Response.Status.CONFLICT, "该任务刚刚已由他人办理,请刷新后再看"));
            }
            return answer(e);
        }
    }

    static class BrokenJson implements ExceptionMapper<SpinJsonException> {

        @Override
        public Response toResponse(SpinJsonException e) {
            return answer(new InvalidRequestException(Response.Status.BAD_REQUEST, "提交的内容不是有效的 JSON"));
        }
    }
}
