package io.hazardflow.campaign.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Draws that {@code docs/operations/verify-draw.py} computed, which was written from the description and shares no code with this. */
class DrawVectorsTest {

    @Test
    void anotherImplementationDrawsTheSame() {
        assertThat(vectors("result")).hasSizeGreaterThan(10)
            .allSatisfy(vector -> assertThat(DrawJson.tree(Draw.of(parts(vector)))).as(vector.path("name").asText()).isEqualTo(vector.get("result")));
    }

    @Test
    void bothRefuseWhereOfficersAreTooFew() {
        assertThat(vectors("refused")).isNotEmpty()
            .allSatisfy(vector -> assertThatThrownBy(() -> Draw.of(parts(vector))).isInstanceOf(DrawImpossibleException.class)
                .hasMessageContaining(vector.get("refused").asText().substring("no team for ".length())));
    }

    @Test
    void theHashesGoOverTheLinesOfTheLists() {
        assertThat(vectors("parts")).allSatisfy(vector -> {
            DrawParts parts = parts(vector);
            assertThat(DrawParts.hash(parts.pool())).isEqualTo(parts.poolHash());
            assertThat(DrawParts.officerHash(parts.officers())).isEqualTo(parts.officerPoolHash());
        });
    }

    static List<JsonNode> vectors(String withField) {
        try {
            List<JsonNode> vectors = new ArrayList<>();
            new JsonMapper().readTree(DrawVectorsTest.class.getResource("/draw/vectors.json")).forEach(vectors::add);
            return vectors.stream().filter(vector -> vector.has(withField)).toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    static DrawParts parts(JsonNode vector) {
        return DrawJson.read(vector.get("parts").toString(), DrawParts.class);
    }
}
