package io.hazardflow.hazard.alarm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AlarmReaderTest {

    private final ObjectMapper json = new ObjectMapper();
    private final AlarmReader reader = new AlarmReader(Clock.fixed(Instant.parse("2026-11-24T01:00:00Z"), ZoneOffset.UTC));

    @Test
    void theExampleOfTheInterfaceDescriptionIsAnAlarm() throws JsonProcessingException {
        Alarm alarm = reader.read(json.readTree(AlarmMessage.EXAMPLE));

        assertThat(alarm.source()).isEqualTo("iot");
        assertThat(alarm.occurredAt()).isEqualTo("2026-11-24T08:30:00+08:00");
        assertThat(alarm.imminentDanger()).isNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"source|null|必填", "source|\"IOT!\"|系统代号", "externalId|\" \"|必填", "externalId|5|须是文本",
        "enterpriseId|[]|须是文本", "device|\"\"|必填", "kind|\"气\"|2 至 60", "level|4|只能是 1", "level|\"2\"|只能是 1", "level|2.5|只能是 1",
        "level|null|必填", "occurredAt|\"2026-11-24\"|带时区", "occurredAt|\"2026-11-24T09:06:00+08:00\"|不能晚于现在", "location|\"x\"|2 至 120",
        "description|\"a\\u0000b\"|控制字符", "imminentDanger|\"true\"|true 或 false", "colour|\"red\"|不是报警的字段"})
    void everyFieldIsCheckedByName(String field, String value, String rule) throws JsonProcessingException {
        ObjectNode alarm = (ObjectNode) json.readTree(AlarmMessage.EXAMPLE);
        alarm.set(field, json.readTree(value));

        assertThatThrownBy(() -> reader.read(alarm)).isInstanceOfSatisfying(AlarmRejectedException.class, refused ->
            assertThat(refused.violations()).anySatisfy(violation -> {
                assertThat(violation.field()).isEqualTo(field);
                assertThat(violation.rule()).contains(rule);
            })).hasMessageContaining(rule);
    }

    @Test
    void allThatIsWrongIsSaidAtOnce() throws JsonProcessingException {
        assertThatThrownBy(() -> reader.read(json.readTree("{}"))).isInstanceOfSatisfying(AlarmRejectedException.class, refused ->
            assertThat(refused.violations()).extracting(AlarmRejectedException.Violation::field).isEqualTo(List.of("source", "externalId",
                "enterpriseId", "device", "kind", "level", "occurredAt", "location", "description")));
        assertThatThrownBy(() -> reader.read(json.readTree("[]"))).hasMessageContaining("JSON 对象");
        assertThatThrownBy(() -> reader.read(null)).hasMessageContaining("JSON 对象");
    }
}
