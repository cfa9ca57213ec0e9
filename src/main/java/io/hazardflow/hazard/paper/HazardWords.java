package io.hazardflow.hazard.paper;

import io.hazardflow.hazard.Level;
import io.hazardflow.registry.Categories;
import io.hazardflow.registry.Criteria;
import io.hazardflow.registry.Criterion;
import io.hazardflow.registry.Enterprise;
import io.hazardflow.registry.Enterprises;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What every paper says about the hazard itself. Who reported it stands on none, but for an inspection's own record. */
@Component
class HazardWords {

    private final Enterprises enterprises;
    private final Categories categories;
    private final Criteria criteria;

    HazardWords(Enterprises enterprises, Categories categories, Criteria criteria) {
        this.enterprises = enterprises;
        this.categories = categories;
        this.criteria = criteria;
    }

    /** Only what is known by then. */
    Map<String, Object> of(CaseThen then) {
        Map<String, Object> words = new LinkedHashMap<>();
        put(words, "caseNumber", then.number());
        put(words, "unit", then.unit());
        put(words, "title", then.text("title"));
        put(words, "place", place(then));
        put(words, "description", then.text("description"));
        put(words, "foundOn", ChineseDates.day(then.instant("reportedAt")));
        put(words, "category", Optional.ofNullable(then.text("category")).map(categories::label).orElse(null));
        put(words, "level", Optional.ofNullable(then.text("level")).map(level -> Level.valueOf(level).label()).orElse(null));
        put(words, "criterion", criterion(then));
        return words;
    }

    String address(CaseThen then) {
        return Optional.ofNullable(then.text("enterprise")).flatMap(enterprises::find).map(Enterprise::address)
            .orElseGet(() -> then.text("address"));
    }

    private String place(CaseThen then) {
        String address = address(then);
        return address == null ? then.text("location") : address + "　" + then.text("location");
    }

    /** Only a text that was checked is quoted. */
    private String criterion(CaseThen then) {
        return Optional.ofNullable(then.text("criterionHit")).flatMap(criteria::find).filter(found -> found.mark().verified())
            .map(Criterion::shown).orElse(null);
    }

    private static void put(Map<String, Object> words, String name, Object value) {
        if (value != null) {
            words.put(name, value);
        }
    }
}
