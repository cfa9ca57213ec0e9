package io.hazardflow.campaign.pool;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * Which enterprises of the register a campaign is about, beside its industries and streets. Lists are never null; an empty one asks for nothing.
 *
 * @param area              null for any
 * @param riskColors        {@code RED} to {@code BLUE}
 * @param creditGrades      {@code A} to {@code D}
 * @param notInspectedSince only those whose last inspection lies before this day, or that were never inspected; null for all
 * @param complaintDays     only those that somebody complained of in the last so many days; null for all
 * @param enterprises       numbers of the only ones that count, such as those of a look-back
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record PoolFilter(Area area, List<String> riskColors, List<String> creditGrades, List<PoolTrait> traits, LocalDate notInspectedSince,
                         Integer complaintDays, List<String> enterprises) {

    /** Every enterprise in business. */
    public static final PoolFilter NONE = new PoolFilter(null, null, null, null, null, null, null);

    private static final JsonMapper JSON = JsonMapper.builder().addModule(new JavaTimeModule())
        .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS).build();

    /** Floor area above the {@code AreaLine}, or up to it; an unknown area is neither. */
    public enum Area { LARGE, SMALL }

    public PoolFilter {
        riskColors = Objects.requireNonNullElse(riskColors, List.of());
        creditGrades = Objects.requireNonNullElse(creditGrades, List.of());
        traits = Objects.requireNonNullElse(traits, List.of());
        enterprises = Objects.requireNonNullElse(enterprises, List.of());
    }

    /** The given enterprises and no others. */
    public static PoolFilter only(List<String> enterprises) {
        return new PoolFilter(null, null, null, null, null, null, enterprises);
    }

    /** As the campaign's row keeps it; null counts as no filter. */
    public static PoolFilter of(String json) {
        try {
            return json == null ? NONE : JSON.readValue(json, PoolFilter.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String json() {
        try {
            return JSON.writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
