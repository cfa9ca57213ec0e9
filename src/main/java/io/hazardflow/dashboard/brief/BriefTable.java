package io.hazardflow.dashboard.brief;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.hazardflow.dashboard.unit.Unit;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table {@code hazardflow.weekly_brief}; a row is never changed. */
@Component
class BriefTable {

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    BriefTable(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    boolean has(Week week, Unit unit) {
        return jdbc.sql("select exists (select from hazardflow.weekly_brief where week = ? and kind = ? and unit = ?)")
            .params(week.name(), unit.kind().name(), unit.code()).query(Boolean.class).single();
    }

    /** @throws org.springframework.dao.DuplicateKeyException when another node has made it meanwhile */
    void keep(Brief brief) {
        jdbc.sql("insert into hazardflow.weekly_brief (week, kind, unit, made_at, content) values (?, ?, ?, ?, cast(? as jsonb))")
            .params(brief.week(), brief.kind().name(), brief.unit(), brief.madeAt().atOffset(ZoneOffset.UTC), write(brief)).update();
    }

    /** As it was told. */
    Optional<JsonNode> find(String week, Unit unit) {
        return jdbc.sql("select content from hazardflow.weekly_brief where week = ? and kind = ? and unit = ?")
            .params(week, unit.kind().name(), unit.code()).query(String.class).optional().map(this::read);
    }

    /** Of which weeks the unit has briefs, the newest first. */
    List<String> weeks(Unit unit) {
        return jdbc.sql("select week from hazardflow.weekly_brief where kind = ? and unit = ? order by week desc")
            .params(unit.kind().name(), unit.code()).query(String.class).list();
    }

    private String write(Brief brief) {
        try {
            return json.writeValueAsString(brief);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private JsonNode read(String content) {
        try {
            return json.readTree(content);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
