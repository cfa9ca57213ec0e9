package io.hazardflow.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;

/** The interfaces through which a form reaches the process: our own, the engine's for machines, and the one behind the Tasklist. */
enum Door {
    API(null),
    ENGINE_REST("/engine-rest"),
    TASKLIST("/camunda/api/engine/engine/default");

    private static final ObjectMapper JSON = new ObjectMapper();

    private final String engine;

    Door(String engine) {
        this.engine = engine;
    }

    Account of(District district, String user) {
        return this == TASKLIST ? district.person(user) : district.as(user);
    }

    Answer start(District district, String user, Map<String, Object> document) {
        return this == API ? of(district, user).post("/api/start-forms/hazard-rectification", json(document))
            : of(district, user).post(engine + "/process-definition/" + process(district, user) + "/submit-form",
                variable("reportHazard", json(document)));
    }

    /** Programs go by the key; the Tasklist has the version's id from its list. */
    private String process(District district, String user) {
        return this == ENGINE_REST ? "key/hazard-rectification" : of(district, user).get(engine
            + "/process-definition?latest=true&startablePermissionCheck=true").items().findFirst().orElseThrow().get("id").asText();
    }

    Answer submit(District district, String user, String task, String form, Map<String, Object> document) {
        return this == API ? of(district, user).post("/api/tasks/" + task + "/submit", json(document))
            : of(district, user).post(engine + "/task/" + task + "/submit-form", variable(camelCase(form), json(document)));
    }

    static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static String variable(String name, String document) {
        return json(Map.of("variables", Map.of(name, Map.of("type", "Json", "value", document))));
    }

    private static String camelCase(String form) {
        StringBuilder name = new StringBuilder();
        for (String part : form.split("-")) {
            name.append(name.isEmpty() ? part : Character.toUpperCase(part.charAt(0)) + part.substring(1));
        }
        return name.toString();
    }
}
