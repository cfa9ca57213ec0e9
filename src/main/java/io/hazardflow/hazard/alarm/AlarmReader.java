package io.hazardflow.hazard.alarm;

import com.fasterxml.jackson.databind.JsonNode;
import io.hazardflow.hazard.alarm.AlarmRejectedException.Violation;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Reads an alarm from JSON and says of every field at once what is wrong with it. */
@Component
class AlarmReader {

    /** Clocks of devices are not ours. */
    private static final Duration CLOCK_DIFFERENCE = Duration.ofMinutes(5);
    private static final Pattern SYSTEM = Pattern.compile("[a-z0-9][a-z0-9-]{1,39}");
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}&&[^\\r\\n\\t]]");
    private static final Map<String, String> LABELS = labels();

    private final Clock clock;

    AlarmReader(Clock clock) {
        this.clock = clock;
    }

    static Map<String, String> fields() {
        return LABELS;
    }

    /** @throws AlarmRejectedException naming every field that is wrong */
    Alarm read(JsonNode json) {
        if (json == null || !json.isObject()) {
            throw new AlarmRejectedException(List.of(new Violation(null, "报警", "须是一个 JSON 对象")));
        }
        Fields fields = new Fields(json);
        json.fieldNames().forEachRemaining(name -> {
            if (!LABELS.containsKey(name)) {
                fields.wrong(name, name, "不是报警的字段");
            }
        });
        String source = fields.text("source", 2, 40);
        if (source != null && !SYSTEM.matcher(source).matches()) {
            fields.wrong("source", "须是系统代号，由小写字母、数字和短横线组成");
        }
        Alarm alarm = new Alarm(source, fields.text("externalId", 1, 100), fields.text("enterpriseId", 1, 18), fields.text("device", 1, 100),
            fields.text("kind", 2, 60), fields.level(), fields.moment(), fields.text("location", 2, 120), fields.text("description", 2, 800),
            fields.flag());
        if (!fields.violations.isEmpty()) {
            throw new AlarmRejectedException(fields.violations);
        }
        return alarm;
    }

    private static Map<String, String> labels() {
        Map<String, String> labels = new LinkedHashMap<>();
        labels.put("source", "来源系统");
        labels.put("externalId", "外部编号");
        labels.put("enterpriseId", "企业");
        labels.put("device", "设备");
        labels.put("kind", "报警类型");
        labels.put("level", "报警级别");
        labels.put("occurredAt", "发生时间");
        labels.put("location", "位置");
        labels.put("description", "说明");
        labels.put("imminentDanger", "有现实危险");
        return labels;
    }

    /** The fields of one alarm being read. */
    private final class Fields {

        private final JsonNode json;
        private final List<Violation> violations = new ArrayList<>();

        private Fields(JsonNode json) {
            this.json = json;
        }

        private String text(String field, int min, int max) {
            JsonNode value = json.path(field);
            if (missing(value) || value.isTextual() && value.asText().isBlank()) {
                return wrong(field, "必填");
            }
            if (!value.isTextual()) {
                return wrong(field, "须是文本");
            }
            String text = value.asText().strip();
            int length = text.codePointCount(0, text.length());
            if (length < min || length > max) {
                return wrong(field, "须为 " + min + " 至 " + max + " 个字");
            }
            return CONTROL.matcher(text).find() ? wrong(field, "不能含控制字符") : text;
        }

        private int level() {
            JsonNode value = json.path("level");
            if (missing(value)) {
                wrong("level", "必填");
            } else if (!value.isIntegralNumber() || !value.canConvertToInt() || value.asInt() < 1 || value.asInt() > 3) {
                wrong("level", "只能是 1（提示）、2（警告）、3（紧急）");
            }
            return value.asInt();
        }

        private OffsetDateTime moment() {
            String text = text("occurredAt", 1, 40);
            if (text == null) {
                return null;
            }
            try {
                OffsetDateTime moment = OffsetDateTime.parse(text);
                if (moment.toInstant().isAfter(clock.instant().plus(CLOCK_DIFFERENCE))) {
                    wrong("occurredAt", "不能晚于现在");
                }
                if (moment.getYear() < 2000) {
                    wrong("occurredAt", "不能早于 2000 年");
                }
                return moment;
            } catch (DateTimeParseException e) {
                wrong("occurredAt", "须是带时区的时间，如 2026-11-24T08:30:00+08:00");
                return null;
            }
        }

        private Boolean flag() {
            JsonNode value = json.path("imminentDanger");
            if (!missing(value) && !value.isBoolean()) {
                wrong("imminentDanger", "只能是 true 或 false");
            }
            return value.isBoolean() ? value.asBoolean() : null;
        }

        private String wrong(String field, String rule) {
            return wrong(field, LABELS.get(field), rule);
        }

        private String wrong(String field, String label, String rule) {
            violations.add(new Violation(field, label, rule));
            return null;
        }

        private static boolean missing(JsonNode value) {
            return value.isMissingNode() || value.isNull();
        }
    }
}
