package io.hazardflow.campaign.checklist;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** What a result demands stands in the forms; this holds all forms with a checklist to it. */
class ChecklistFormsTest {

    private static final String WRONG = "=result != \"NOT_COMPLIANT\"";

    @Test
    void everyFormWithAChecklistDemandsPhotoPlaceAndProblemOfWhatIsNotCompliantAndAReasonOfWhatIsNotChecked() throws IOException {
        List<JsonNode> lists = lists();

        assertThat(lists).hasSizeGreaterThanOrEqualTo(2);
        assertThat(lists).allSatisfy(list -> {
            assertThat(list.path("path").asText()).isEqualTo(ChecklistAnswers.KEY);
            Map<String, JsonNode> fields = fields(list);
            assertThat(fields.get("item").at("/properties/widget").asText()).isEqualTo("checklist-item");
            assertThat(StreamSupport.stream(fields.get("result").path("values").spliterator(), false).map(value -> value.path("value").asText()))
                .containsExactly(Stream.of(ItemResult.values()).map(Enum::name).toArray(String[]::new));
            for (String key : List.of("photos", "note", "location")) {
                assertThat(fields.get(key).at("/validate/required").asBoolean()).as(key).isTrue();
                assertThat(fields.get(key).at("/conditional/hide").asText()).as(key).isEqualTo(WRONG);
            }
            assertThat(fields.containsKey("afterPhotos")).isEqualTo(fields.containsKey("fixed"));
            if (fields.containsKey("fixed")) {
                assertThat(fields.get("afterPhotos").at("/conditional/hide").asText()).isEqualTo(WRONG + " or fixed != true");
                assertThat(fields.get("afterPhotos").at("/validate/required").asBoolean()).isTrue();
            }
            assertThat(fields.get("reason").at("/conditional/hide").asText()).isEqualTo("=result != \"NOT_CHECKED\"");
            assertThat(fields.get("reason").at("/validate/required").asBoolean()).isTrue();
        });
    }

    private static List<JsonNode> lists() throws IOException {
        ObjectMapper json = new ObjectMapper();
        try (Stream<Path> files = Files.walk(Path.of("forms"))) {
            return files.filter(file -> file.toString().endsWith(".form")).flatMap(file -> {
                try {
                    return StreamSupport.stream(json.readTree(file.toFile()).path("components").spliterator(), false);
                } catch (IOException e) {
                    throw new AssertionError(file.toString(), e);
                }
            }).filter(component -> "checklist".equals(component.at("/properties/widget").asText())).toList();
        }
    }

    private static Map<String, JsonNode> fields(JsonNode list) {
        return StreamSupport.stream(list.path("components").spliterator(), false)
            .collect(Collectors.toMap(field -> field.path("key").asText(), field -> field));
    }
}
