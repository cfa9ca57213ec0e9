package io.hazardflow.registry;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The classes of hazards. */
@Component
public class Categories {

    private final Cached<List<Category>> categories;

    Categories(JdbcClient jdbc) {
        categories = new Cached<>(() -> jdbc.sql("select code, label, family from hazardflow.hazard_category order by position")
            .query(Category.class).list());
    }

    public List<Category> all() {
        return categories.get();
    }

    /** Name on the screen; an unknown code stands for itself. */
    public String label(String code) {
        return all().stream().filter(category -> category.code().equals(code)).map(Category::label).findFirst().orElse(code);
    }
}
