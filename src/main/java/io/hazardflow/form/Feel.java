package io.hazardflow.form;

import io.hazardflow.platform.EngineClock;
import java.math.BigDecimal;
import java.time.ZonedDateTime;
import java.util.Map;
import org.camunda.feel.api.EvaluationResult;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.camunda.feel.api.ParseResult;
import org.camunda.feel.syntaxtree.ParsedExpression;

/** A parsed FEEL text ({@code =…}) of a form, evaluated the way form-js does. */
final class Feel {

    private static final EngineClock CLOCK = new EngineClock();
    private static final FeelEngineApi ENGINE = FeelEngineBuilder.forJava().withClock(() -> ZonedDateTime.now(CLOCK)).build();

    private final ParsedExpression parsed;

    private Feel(ParseResult result, String text) {
        if (result.isFailure()) {
            throw new IllegalArgumentException("cannot parse " + text + ": " + result.failure().message());
        }
        this.parsed = result.parsedExpression();
    }

    static boolean isExpression(String text) {
        return text != null && text.startsWith("=");
    }

    static Feel condition(String text) {
        return new Feel(ENGINE.parseUnaryTests(text.substring(1)), text);
    }

    static Feel expression(String text) {
        return new Feel(ENGINE.parseExpression(text.substring(1)), text);
    }

    /** form-js asks a unary test without an input: true only for true, and an expression that yields null holds too. */
    boolean holds(Map<String, Object> context) {
        EvaluationResult result = ENGINE.evaluateWithInput(parsed, null, context);
        return result.isSuccess() && Boolean.TRUE.equals(result.result());
    }

    /** The number that the expression yields, or null. */
    BigDecimal number(Map<String, Object> context) {
        EvaluationResult result = ENGINE.evaluate(parsed, context);
        return result.isSuccess() && result.result() instanceof Number number ? new BigDecimal(number.toString()) : null;
    }
}
