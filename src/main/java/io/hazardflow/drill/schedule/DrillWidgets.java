package io.hazardflow.drill.schedule;

import com.fasterxml.jackson.databind.JsonNode;
import io.hazardflow.access.Membership;
import io.hazardflow.access.PostNames;
import io.hazardflow.form.FormContext;
import io.hazardflow.form.FormRejectedException;
import io.hazardflow.form.Widget;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The fields of a drill's plan that name accounts, posts and contingency plans. */
@Configuration(proxyBeanMethods = false)
class DrillWidgets {

    private record Code(String name, boolean isList, Predicate<String> known, UnaryOperator<String> label) implements Widget {

        @Override
        public void check(String field, String title, JsonNode value, FormContext context) {
            if (value.isArray()) {
                value.forEach(code -> check(field, title, code.asText()));
            } else {
                check(field, title, value.asText());
            }
        }

        @Override
        public String shown(String value) {
            return label.apply(value);
        }

        private void check(String field, String title, String code) {
            if (!known.test(code)) {
                throw new FormRejectedException(field, title, "的值不在可选范围内");
            }
        }
    }

    @Bean
    Widget drillPersonWidget(DrillPeople people) {
        return new Code("drill-person", false, people::isKnown, people::name);
    }

    @Bean
    Widget drillPostsWidget(PostNames posts) {
        return new Code("drill-posts", true, group -> Membership.of(group).isPresent(), posts::label);
    }

    @Bean
    Widget drillPlanWidget(JdbcClient jdbc) {
        return new Code("drill-plan", false,
            id -> jdbc.sql("select exists (select from hazardflow.contingency_plan where id = ?)").param(id).query(Boolean.class).single(),
            id -> jdbc.sql("select title from hazardflow.contingency_plan where id = ?").param(id).query(String.class).optional().orElse(id));
    }
}
