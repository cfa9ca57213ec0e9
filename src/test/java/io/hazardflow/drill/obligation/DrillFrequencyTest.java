package io.hazardflow.drill.obligation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.delegate.DmnEvaluatedDecisionRule;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.api.Test;

/** The decision {@code drill-frequency} over unit type, plan type, what the plan is against, and the flags of the unit. */
class DrillFrequencyTest {

    private static final Path TABLE = Path.of("processes/drill/drill-frequency.dmn");
    private static final List<String> ENTERPRISES = List.of("ENTERPRISE", "SCHOOL", "KINDERGARTEN");
    private static final List<String> UNITS = List.of("ENTERPRISE", "SCHOOL", "KINDERGARTEN", "DEPARTMENT", "STREET", "DISTRICT", "TEAM");
    private static final List<String> PLANS = List.of("COMPREHENSIVE", "SPECIAL", "ON_SITE", "GOV_OVERALL", "GOV_SPECIAL", "DEPARTMENTAL",
        "COMMUNITY",
        "NONE", "TEAM_TRAINING");
    private static final List<String> EVENTS = List.of("PRODUCTION_SAFETY", "FIRE", "SPECIAL_EQUIPMENT", "EVACUATION", "OTHER");
    private static final int[] ALL_FLAGS = IntStream.range(0, 16).toArray();
    private static final int[] ALL_OR_NONE = {0, 15};

    private final List<String> last = new ArrayList<>();
    private final Set<String> reached = new HashSet<>();
    private final DmnEngine engine = engine();
    private final DmnDecision decision = decision();

    private DmnEngine engine() {
        DefaultDmnEngineConfiguration configuration = new DefaultDmnEngineConfiguration();
        configuration.getCustomPostDecisionTableEvaluationListeners().add(event -> {
            last.clear();
            event.getMatchingRules().stream().map(DmnEvaluatedDecisionRule::getId).forEach(last::add);
            reached.addAll(last);
        });
        return configuration.buildEngine();
    }

    private DmnDecision decision() {
        try (InputStream file = Files.newInputStream(TABLE)) {
            return engine.parseDecision("drill-frequency", file);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** What one asks about; the test knows the law in words, the table in rows. */
    private record Question(String unit, String plan, String event, boolean highRisk, boolean crowded, boolean keyFire, boolean equipment) {

        boolean ofEnterprise() {
            return ENTERPRISES.contains(unit);
        }

        boolean unitPlan() {
            return Set.of("COMPREHENSIVE", "SPECIAL", "ON_SITE").contains(plan);
        }

        boolean gov() {
            return Set.of("DEPARTMENT", "STREET", "DISTRICT").contains(unit);
        }

        Map<String, Object> inputs(String day) {
            Map<String, Object> inputs = new HashMap<>(Map.of("decidedOn", day, "unitType", unit, "planType", plan, "eventType", event,
                "isHighRisk", highRisk,
                "isCrowded", crowded, "isKeyFire", keyFire, "hasSpecialEquipment", equipment));
            inputs.put("isSchool", Set.of("SCHOOL", "KINDERGARTEN").contains(unit));
            inputs.put("isGov", gov());
            return inputs;
        }

        Set<String> owed() {
            Set<String> rules = new HashSet<>();
            if (ofEnterprise() && unitPlan()) {
                if (highRisk || crowded) {
                    rules.add("watched-half-year");
                } else if (!plan.equals("ON_SITE")) {
                    rules.add("ordinary-year");
                }
                if (plan.equals("ON_SITE")) {
                    rules.add("on-site-half-year");
                }
                if (event.equals("FIRE")) {
                    rules.add(keyFire ? "fire-key-half-year" : "fire-year");
                }
                if (event.equals("SPECIAL_EQUIPMENT") && plan.equals("SPECIAL") && equipment) {
                    rules.add("special-equipment-year");
                }
            }
            if (gov() && plan.equals("GOV_OVERALL")) {
                rules.add("gov-two-years");
            }
            if (gov() && Set.of("GOV_SPECIAL", "DEPARTMENTAL").contains(plan)) {
                rules.add(event.equals("PRODUCTION_SAFETY") ? "gov-two-years" : "gov-three-years");
            }
            if (unit.equals("STREET") && plan.equals("COMMUNITY")) {
                rules.add("street-two-years");
            }
            if (unit.equals("SCHOOL")) {
                rules.add("school-month");
            }
            if (unit.equals("KINDERGARTEN")) {
                rules.add("kindergarten-quarter");
            }
            if (unit.equals("TEAM") && plan.equals("TEAM_TRAINING")) {
                rules.add("team-half-year");
            }
            return rules;
        }
    }

    @Test
    void everyCombinationOwesWhatTheLawSaysAndNothingElse() throws IOException {
        for (Question question : questions()) {
            assertThat(rules(question, "2026-12-01")).as(question.toString()).isEqualTo(question.owed());
        }
        assertThat(Dmn.readModelFromFile(TABLE.toFile()).getModelElementsByType(Rule.class)).extracting(Rule::getId)
            .as("rows that no combination reaches").allMatch(reached::contains);
    }

    /** Flags matter for plans of enterprises only; for the others they are all set or none is. */
    private static List<Question> questions() {
        List<Question> all = new ArrayList<>();
        for (String unit : UNITS) {
            for (String plan : PLANS) {
                for (String event : EVENTS) {
                    for (int flags : unit.equals("ENTERPRISE") && PLANS.indexOf(plan) < 3 ? ALL_FLAGS : ALL_OR_NONE) {
                        all.add(question(unit, plan, event, flags));
                    }
                }
            }
        }
        return all;
    }

    /** @param flags bits of high risk, crowded, key for fire safety, special equipment */
    private static Question question(String unit, String plan, String event, int flags) {
        return new Question(unit, plan, event, (flags & 1) > 0, (flags & 2) > 0, (flags & 4) > 0, (flags & 8) > 0);
    }

    @Test
    void nothingIsOwedBeforeTheTableTakesEffect() {
        Question hotel = new Question("ENTERPRISE", "COMPREHENSIVE", "PRODUCTION_SAFETY", false, true, true, false);
        assertThat(rules(hotel, "2025-12-31")).isEmpty();
        assertThat(rules(hotel, "2026-01-01")).containsExactly("watched-half-year");
        assertThat(rules(hotel, "2028-02-29")).containsExactly("watched-half-year");
    }

    @Test
    void eachRuleSaysHowOftenForWhatAndToWhom() {
        row("drill-high-risk", question("ENTERPRISE", "COMPREHENSIVE", "OTHER", 1), "watched-half-year", 6, "HALF_YEAR", "UNIT", "DRILL", true, "",
            "",
            "《生产安全事故应急条例》第八条；《生产安全事故应急预案管理办法》第三十三条");
        row("drill-crowded", question("ENTERPRISE", "ON_SITE", "OTHER", 2), "watched-half-year", 6, "HALF_YEAR", "UNIT", "DRILL", true, "", "",
            "《生产安全事故应急条例》第八条；《生产安全事故应急预案管理办法》第三十三条");
        row("drill-ordinary", question("ENTERPRISE", "SPECIAL", "OTHER", 0), "ordinary-year", 12, "YEAR", "UNIT", "DRILL", false, "", "",
            "《生产安全事故应急预案管理办法》第三十三条");
        row("drill-on-site", question("ENTERPRISE", "ON_SITE", "OTHER", 0), "on-site-half-year", 6, "HALF_YEAR", "PLAN", "DRILL", false, "", "",
            "《生产安全事故应急预案管理办法》第三十三条");
        row("drill-gov-overall", question("DISTRICT", "GOV_OVERALL", "OTHER", 0), "gov-two-years", 24, "TWO_YEARS", "PLAN", "DRILL", false, "", "",
            "《生产安全事故应急条例》第八条");
        row("drill-gov-safety", question("DEPARTMENT", "DEPARTMENTAL", "PRODUCTION_SAFETY", 0), "gov-two-years", 24, "TWO_YEARS", "PLAN",
            "DRILL", false, "", "",
            "《生产安全事故应急条例》第八条");
        row("drill-gov-others", question("DISTRICT", "GOV_SPECIAL", "OTHER", 0), "gov-three-years", 36, "THREE_YEARS", "PLAN", "DRILL", false, "", "",
            "《突发事件应急预案管理办法》（国办发〔2024〕5号）；三年一次沿用2013年版第二十二条，本系统设计值 2026版");
        row("drill-street", question("STREET", "COMMUNITY", "OTHER", 0), "street-two-years", 24, "TWO_YEARS", "UNIT", "DRILL", false, "", "",
            "《生产安全事故应急条例》第八条");
        row("drill-fire-key", question("ENTERPRISE", "SPECIAL", "FIRE", 4), "fire-key-half-year", 6, "HALF_YEAR", "PLAN", "DRILL", true, "xf", "",
            "《机关、团体、企业、事业单位消防安全管理规定》（公安部令第61号）第四十条；报送为本系统设计值 2026版");
        row("drill-fire-others", question("ENTERPRISE", "SPECIAL", "FIRE", 0), "fire-year", 12, "YEAR", "PLAN", "DRILL", true, "xf", "",
            "《机关、团体、企业、事业单位消防安全管理规定》（公安部令第61号）第四十条；报送为本系统设计值 2026版");
        row("drill-special-equipment", question("ENTERPRISE", "SPECIAL", "SPECIAL_EQUIPMENT", 8), "special-equipment-year", 12, "YEAR", "PLAN",
            "DRILL", true, "scjg",
            "",
            "《中华人民共和国特种设备安全法》：使用单位定期进行应急演练；每年一次和报送为本系统设计值 2026版");
        row("drill-school", question("SCHOOL", "NONE", "NONE", 0), "school-month", 1, "MONTH", "UNIT", "EVACUATION", true, "jyj", "2,7,8",
            "《中小学幼儿园应急疏散演练指南》（教基一厅〔2014〕2号）；放假月份和报送为本系统设计值 2026版");
        row("drill-kindergarten", question("KINDERGARTEN", "NONE", "NONE", 0), "kindergarten-quarter", 3, "QUARTER", "UNIT", "EVACUATION", true,
            "jyj",
            "2,7,8",
            "《中小学幼儿园应急疏散演练指南》（教基一厅〔2014〕2号）；放假月份和报送为本系统设计值 2026版");
        row("drill-team", question("TEAM", "TEAM_TRAINING", "NONE", 0), "team-half-year", 6, "HALF_YEAR", "UNIT", "TRAINING", false, "", "",
            "本系统设计值 2026版");
    }

    private void row(String id, Question question, Object... expected) {
        Map<String, Object> row = engine.evaluateDecisionTable(decision, question.inputs("2026-12-01")).get(last.indexOf(id)).getEntryMap();
        assertThat(row.get("minCountPerPeriod")).isEqualTo(1);
        assertThat(List.of(row.get("rule"), row.get("intervalMonths"), row.get("periodType"), row.get("countedPer"), row.get("kind"),
            row.get("mustReport"),
            row.get("reportTo"), row.get("skippedMonths"), row.get("basis"))).as(id).containsExactly(expected);
        assertThat(DrillRule.of(row).rule()).isEqualTo(expected[0]);
    }

    private Set<String> rules(Question question, String day) {
        return engine.evaluateDecisionTable(decision, question.inputs(day)).getResultList().stream().map(row -> (String) row.get("rule"))
            .collect(Collectors.toSet());
    }
}
