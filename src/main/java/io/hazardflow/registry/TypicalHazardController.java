package io.hazardflow.registry;

import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Typical hazards for whoever reports or assigns one. */
@RestController
@RequestMapping("/api/typical-hazards")
class TypicalHazardController {

    private static final int MAX_SIZE = 200;
    private static final int MAX_QUERY = 50;

    private final TypicalHazards hazards;
    private final Categories categories;
    private final Industries industries;

    TypicalHazardController(TypicalHazards hazards, Categories categories, Industries industries) {
        this.hazards = hazards;
        this.categories = categories;
        this.industries = industries;
    }

    record Item(String id, String title, String description, String measure, String basis, String category, String categoryLabel,
                List<String> industries) {
    }

    @GetMapping
    List<Item> search(@RequestParam(required = false) String q, @RequestParam(required = false) String industry,
                      @RequestParam(required = false) String category, @RequestParam(defaultValue = "30") int size) {
        if (size < 1 || size > MAX_SIZE) {
            throw RefusedException.badRequest("参数「size」应在 1–" + MAX_SIZE + " 之间");
        }
        if (q != null && q.length() > MAX_QUERY) {
            throw RefusedException.badRequest("参数「q」最多 " + MAX_QUERY + " 个字");
        }
        return hazards.search(q, industry, category, size).stream().map(h -> new Item(h.id(), h.title(), h.description(), h.measure(),
            h.basis(), h.category(), categories.label(h.category()), h.industries().stream().map(industries::label).toList())).toList();
    }
}
