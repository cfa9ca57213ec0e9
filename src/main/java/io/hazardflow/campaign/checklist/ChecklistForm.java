package io.hazardflow.campaign.checklist;

import io.hazardflow.registry.Categories;
import io.hazardflow.registry.Criteria;
import io.hazardflow.registry.Criterion;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What a form with a checklist starts with: the items that its page asks, with what was found on them before. */
@Component
public class ChecklistForm {

    private static final String ITEMS = "checklistItems";

    private final Categories categories;
    private final Criteria criteria;

    ChecklistForm(Categories categories, Criteria criteria) {
        this.categories = categories;
        this.criteria = criteria;
    }

    private record Question(String ref, String checklist, String number, String aspect, String text, String method, String basis, String category,
                            String categoryLabel, String subGrade, String criterion, String criterionText, List<EarlierFinding> earlier) {
    }

    /** @param earlier by {@link AskedItem#ref()}, newest first; may lack items */
    public Map<String, Object> prefill(List<AskedItem> items, Map<String, List<EarlierFinding>> earlier) {
        return Map.of(ITEMS, items.stream().map(asked -> question(asked, earlier.getOrDefault(asked.ref(), List.of()))).toList());
    }

    private Question question(AskedItem asked, List<EarlierFinding> earlier) {
        ChecklistItem item = asked.item();
        String criterion = item.criterion() == null ? null : criteria.find(item.criterion()).map(Criterion::shown).orElse(null);
        return new Question(asked.ref(), asked.title(), item.id(), item.aspect(), item.text(), item.method(), item.basis(), item.category(),
            categories.label(item.category()), item.subGrade(), criterion == null ? null : item.criterion(), criterion, earlier);
    }
}
