package io.hazardflow.browser;

import com.microsoft.playwright.BrowserContext;
import java.nio.file.Path;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Gives a test its {@link Visitors}; skips it where no browser can be had, but fails it on a build server; keeps pictures of failures. */
class BrowserExtension implements ExecutionCondition, ParameterResolver, AfterTestExecutionCallback {

    private static final Namespace STORE = Namespace.create(BrowserExtension.class);
    private static final Path PICTURES = Path.of("target", "browser");

    /** One for all classes, which a test process may be given one after the other. */
    private static final class OnlyOne {

        static final Chromium CHROMIUM = Chromium.start();
        static final Map<String, Deque<BrowserContext>> KNOWN = new HashMap<>();

        static {
            Runtime.getRuntime().addShutdownHook(new Thread(CHROMIUM::close));
        }
    }

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        Chromium chromium = OnlyOne.CHROMIUM;
        return chromium.available() || System.getenv("CI") != null
            ? ConditionEvaluationResult.enabled("browser tests run")
            : ConditionEvaluationResult.disabled(chromium.problem());
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Visitors.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getStore(STORE).getOrComputeIfAbsent(Visitors.class, key -> new Visitors(OnlyOne.CHROMIUM.browser(), address(context), OnlyOne.KNOWN), Visitors.class);
    }

    @Override
    public void afterTestExecution(ExtensionContext context) {
        Visitors visitors = context.getStore(STORE).get(Visitors.class, Visitors.class);
        if (visitors != null && context.getExecutionException().isPresent()) {
            visitors.keepPictures(PICTURES, context.getRequiredTestClass().getSimpleName() + "." + context.getRequiredTestMethod().getName());
        }
    }

    private static String address(ExtensionContext context) {
        return "http://localhost:" + SpringExtension.getApplicationContext(context).getEnvironment().getRequiredProperty("local.server.port");
    }
}
