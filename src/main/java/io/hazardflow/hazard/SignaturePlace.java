package io.hazardflow.hazard;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Where the forms of a case are signed, by key of the field, the same in every form. */
public enum SignaturePlace {
    OFFICER("officerSignature", true),
    CO_OFFICER("coOfficerSignature", true),
    EXPERT("expertSignature", true),
    RECIPIENT("recipientSignature", false),
    HEAD("headSignature", false),
    WITNESS("witnessSignature", false);

    private final String field;
    private final boolean official;

    SignaturePlace(String field, boolean official) {
        this.field = field;
        this.official = official;
    }

    /** @param id of the drawing among the evidence */
    public record Signed(SignaturePlace place, UUID id) {
    }

    public String field() {
        return field;
    }

    /** Whether somebody signs there in office, whose name is no secret; what others draw is as personal as their names. */
    public boolean isOfficial() {
        return official;
    }

    /** The drawing at this place of an accepted document, empty where nobody drew one. */
    public Optional<UUID> in(JsonNode document) {
        return Optional.ofNullable(document).map(form -> form.path(field).asText("")).filter(id -> !id.isBlank()).map(UUID::fromString);
    }

    /** All drawings of an accepted document, officials first. */
    public static List<Signed> all(JsonNode document) {
        List<Signed> signed = new ArrayList<>();
        Arrays.stream(values()).forEach(place -> place.in(document).ifPresent(id -> signed.add(new Signed(place, id))));
        return signed;
    }
}
