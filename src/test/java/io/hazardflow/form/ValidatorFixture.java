package io.hazardflow.form;

import com.fasterxml.jackson.databind.JsonNode;
import io.hazardflow.access.Caller;
import io.hazardflow.platform.EngineClock;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.AbstractStringAssert;
import org.assertj.core.api.Assertions;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

/** Runs the validator on a schema written in a test. The clock stands at 2026-11-24 10:00 in the district. */
final class ValidatorFixture {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-24T02:00:00Z"), EngineClock.ZONE);

    private final FormSchema schema;
    private final Map<String, Object> data;

    private ValidatorFixture(FormSchema schema, Map<String, Object> data) {
        this.schema = schema;
        this.data = data;
    }

    /** @param components the inside of the schema's component list, with ' for " */
    static ValidatorFixture form(String components) {
        String json = "{'id':'test','type':'default','components':[" + components + "]}";
        byte[] file = quoted(json).getBytes(StandardCharsets.UTF_8);
        return new ValidatorFixture(FormSchemaParser.parse(new ByteArrayInputStream(file)), Map.of());
    }

    ValidatorFixture with(Map<String, Object> prefilled) {
        return new ValidatorFixture(schema, prefilled);
    }

    void accepts(String... documents) {
        for (String document : documents) {
            check(document);
        }
    }

    AbstractStringAssert<?> refuses(String document) {
        return Assertions.assertThat(Assertions.catchThrowableOfType(FormRejectedException.class, () -> check(document)).getMessage());
    }

    String refusedField(String document) {
        return Assertions.catchThrowableOfType(FormRejectedException.class, () -> check(document)).field();
    }

    private void check(String document) {
        StaticListableBeanFactory beans = new StaticListableBeanFactory(
            Map.of("photos", new TestWidget("evidence", true), "position", new TestWidget("position", false)));
        FormContext context = new FormContext("test", "test", null, null, null, new Caller("office.001", "张三", List.of()));
        new FormValidator(CLOCK, beans.getBeanProvider(Widget.class))
            .validate(schema, FormDocuments.read("试验表", quoted(document)), context, data);
    }

    private static String quoted(String json) {
        return json.replace('\'', '"');
    }

    /** A widget whose values begin with "ok". */
    private record TestWidget(String name, boolean isList) implements Widget {

        @Override
        public void check(String field, String label, JsonNode value, FormContext context) {
            for (JsonNode entry : isList ? value : List.of(value)) {
                if (!entry.asText().startsWith("ok")) {
                    throw new FormRejectedException(field, label, "不存在");
                }
            }
        }
    }
}
