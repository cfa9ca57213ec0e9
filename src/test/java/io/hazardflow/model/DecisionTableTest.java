package io.hazardflow.model;

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
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.delegate.DmnEvaluatedDecisionRule;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.api.Test;

class DecisionTableTest {

    private static final List<Path> DECISIONS = Stream.of("processes/hazard", "processes/campaign").flatMap(folder -> Models.of(folder, ".dmn").stream())
        .toList();

    private final Set<String> reached = new HashSet<>();
    private final List<String> last = new ArrayList<>();
    private final DmnEngine engine = engine();
    private final Map<String, DmnDecision> decisions = new HashMap<>();

    private DmnEngine engine() {
        DefaultDmnEngineConfiguration configuration = new DefaultDmnEngineConfiguration();
        configuration.getCustomPostDecisionTableEvaluationListeners().add(event -> {
            last.clear();
            event.getMatchingRules().stream().map(DmnEvaluatedDecisionRule::getId).forEach(last::add);
            reached.addAll(last);
        });
        return configuration.buildEngine();
    }

    @Test
    void everyRuleAnswersWhatTheDistrictDecided() throws Exception {
        triage();
        deadlines();
        authorities();
        reviewers();
        ladder();
        lookBacks();
        publicity();
        alarms();
        shutDown();
        extensions();
        refusals();
        caps();
        Set<String> unreached = new TreeSet<>();
        for (Path file : DECISIONS) {
            unreached.addAll(Dmn.readModelFromFile(file.toFile()).getModelElementsByType(Rule.class).stream().map(Rule::getId)
                .filter(id -> !reached.contains(id)).collect(Collectors.toSet()));
        }
        assertThat(unreached).as("rules that no example reaches").isEmpty();
    }

    private void triage() {
        expect("hazard-triage", Map.of("criterionHit", "工贸令10第3条(一)"), "criterion-hit", "subGrade", "M");
        expect("hazard-triage", Map.of("mustStopToFix", true, "estFixDays", 3), "must-stop-long", "level", "MAJOR");
        expect("hazard-triage", Map.of("mustStopToFix", true, "externalCause", true, "estFixDays", 1), "must-stop-external", "level", "MAJOR");
        expect("hazard-triage", Map.of("mustStopToFix", true, "estFixDays", 1), "others", "level", "GENERAL");
        expect("hazard-triage", Map.of("imminentDanger", true, "mayCauseGroupDeaths", true), "imminent-group-deaths", "subGrade", "M");
        expect("hazard-triage", Map.of("imminentDanger", true), "others", "subGrade", "G1");
        expect("hazard-triage", Map.of("repeatCount", 2, "onSiteFixable", true), "repeated", "subGrade", "G3");
        expect("hazard-triage", Map.of("riskColor", "RED", "estFixDays", 16), "red-risk-long", "subGrade", "G3");
        expect("hazard-triage", Map.of("riskColor", "RED", "onSiteFixable", true), "red-risk", "subGrade", "G2");
        expect("hazard-triage", Map.of("onSiteFixable", true, "repeatCount", 1), "on-site", "subGrade", "G0");
        expect("hazard-triage", Map.of("estFixDays", 16), "over-15-days", "subGrade", "G3");
        expect("hazard-triage", Map.of("estFixDays", 15), "over-7-days", "subGrade", "G2");
        expect("hazard-triage", Map.of("estFixDays", 7), "others", "subGrade", "G1");
        expect("hazard-triage", Map.of(), "others", "subGrade", "G1");
    }

    private void deadlines() {
        Map<String, int[]> days = Map.of("G0", new int[] {1, 1}, "G1", new int[] {7, 15}, "G2", new int[] {15, 30}, "G3", new int[] {30, 60},
            "M", new int[] {60, 180});
        days.forEach((grade, expected) -> {
            Map<String, Object> inputs = Map.of("decidedOn", "2026-11-24", "subGrade", grade);
            String rule = "deadline-" + grade.toLowerCase();
            expect("rectification-deadline", inputs, rule, "defaultDays", expected[0]);
            expect("rectification-deadline", inputs, rule, "maxDays", expected[1]);
        });
        assertThat(engine.evaluateDecisionTable(decision("rectification-deadline"), Map.of("decidedOn", "2025-12-31", "subGrade", "G1")))
            .as("no rule before the table takes effect").isEmpty();
    }

    private void authorities() {
        expect("responsible-authority", Map.of("category", "XC05", "industry", "CATERING"), "fire-safety", "department", "xf");
        expect("responsible-authority", Map.of("category", "XC01", "industry", "HOTEL"), "special-equipment", "department", "scjg");
        Map<String, String[]> byIndustry = Map.of("HAZCHEM_TRADE", new String[] {"hazardous-chemicals", "yjj"},
            "LNG_STATION", new String[] {"gas", "cgw"}, "CONSTRUCTION", new String[] {"construction", "zjw"},
            "TRANSPORT", new String[] {"transport", "jt"}, "CATERING", new String[] {"commerce", "sww"},
            "SCHOOL", new String[] {"schools", "jyj"}, "HOSPITAL", new String[] {"hospitals", "wjw"},
            "ELDERLY_CARE", new String[] {"elderly-care", "mzj"}, "SPORTS", new String[] {"culture-sports", "wlj"},
            "OTHER", new String[] {"comprehensive", "yjj"});
        byIndustry.forEach((industry, expected) ->
            expect("responsible-authority", Map.of("category", "XC06", "industry", industry), expected[0], "department", expected[1]));
    }

    private void reviewers() {
        expect("review-mode", Map.of("level", "MAJOR", "source", "ENT_SELF", "subGrade", "M"), "review-major", "role", "law");
        expect("review-mode", Map.of("level", "GENERAL", "source", "INSPECT", "subGrade", "G1"), "review-inspected", "reviewers", 2);
        expect("review-mode", Map.of("level", "GENERAL", "source", "GRID", "subGrade", "G2"), "review-grid", "role", "grid");
        expect("review-mode", Map.of("level", "GENERAL", "source", "GRID", "subGrade", "G3"), "review-street", "role", "street-office");
        expect("review-mode", Map.of("level", "GENERAL", "source", "TIP", "subGrade", "G1"), "review-street", "role", "street-office");
    }

    private void ladder() {
        rung("GENERAL", "START", "start-general", 0, "DAY", "FIRST_REMINDER");
        rung("MAJOR", "START", "start-major", 0, "DAY", "EARLY_REMINDER");
        rung("MAJOR", "EARLY_REMINDER", "early-reminder", -15, "DAY", "FIRST_REMINDER");
        rung("GENERAL", "FIRST_REMINDER", "first-reminder-general", -3, "DAY", "LAST_REMINDER");
        rung("MAJOR", "FIRST_REMINDER", "first-reminder-major", -7, "DAY", "LATE_REMINDER");
        rung("MAJOR", "LATE_REMINDER", "late-reminder", -3, "DAY", "LAST_REMINDER");
        rung("GENERAL", "LAST_REMINDER", "last-reminder-general", -1, "DAY", "URGE");
        rung("MAJOR", "LAST_REMINDER", "last-reminder-major", -1, "DAY", "STREET_SUPERVISION");
        rung("MAJOR", "URGE", "urge", 0, "DAY", "STREET_SUPERVISION");
        rung("GENERAL", "STREET_SUPERVISION", "street-supervision-general", 3, "WORKING_DAY", "DISTRICT_SUPERVISION");
        rung("MAJOR", "STREET_SUPERVISION", "street-supervision-major", 0, "DAY", "DISTRICT_SUPERVISION");
        rung("GENERAL", "DISTRICT_SUPERVISION", "district-supervision-general", 7, "WORKING_DAY", "LISTING");
        rung("MAJOR", "DISTRICT_SUPERVISION", "district-supervision-major", 1, "WORKING_DAY", "INTERVIEW");
        rung("GENERAL", "LISTING", "listing", 15, "WORKING_DAY", "INTERVIEW");
        rung("GENERAL", "INTERVIEW", "interview-general", 20, "WORKING_DAY", "PENALTY");
        rung("MAJOR", "INTERVIEW", "interview-major", 3, "WORKING_DAY", "PENALTY");
        rung("GENERAL", "PENALTY", "penalty-general", 30, "WORKING_DAY", "NONE");
        rung("MAJOR", "PENALTY", "penalty-major", 5, "WORKING_DAY", "NONE");
        expect("escalation-ladder", Map.of("decidedOn", "2026-11-24", "level", "GENERAL", "rung", "LISTING"), "listing", "rejections", 3);
    }

    private void lookBacks() {
        lookBack("MAJOR", "M", "ENT_SELF", false, 0, "look-back-major", 100);
        lookBack("GENERAL", "G1", "GRID", true, 0, "look-back-overdue", 50);
        lookBack("GENERAL", "G0", "TIP", false, 1, "look-back-rejected", 50);
        lookBack("GENERAL", "G1", "TIP", false, 0, "look-back-tip", 30);
        lookBack("GENERAL", "G3", "GRID", false, 0, "look-back-g3", 30);
        lookBack("GENERAL", "G2", "GRID", false, 0, "look-back-g1-g2", 10);
        lookBack("GENERAL", "G0", "ENT_SELF", false, 0, "look-back-g0", 5);
    }

    private void lookBack(String level, String grade, String source, boolean overdue, int rejects, String rule, int percent) {
        Map<String, Object> inputs = Map.of("decidedOn", "2026-11-24", "level", level, "subGrade", grade, "source", source,
            "wasOverdue", overdue, "rejectCount", rejects);
        expect("look-back-sample", inputs, rule, "percent", percent);
        expect("look-back-sample", inputs, rule, "minDays", 30);
        expect("look-back-sample", inputs, rule, "maxDays", 90);
    }

    private void publicity() {
        publicity("MAJOR", "TIP", "publish-protected-major", "BOTH", "ALL");
        publicity("MAJOR", "GRID", "publish-major", "BOTH", "NONE");
        publicity("GENERAL", "TIP", "publish-tip", "BOTH", "ALL");
        publicity("GENERAL", "RANDOM", "publish-inspected", "BOTH", "MIDDLE");
        publicity("GENERAL", "LOOKBACK", "publish-recurred", "PUBLIC", "NONE");
        publicity("GENERAL", "ENT_STAFF", "publish-inside", "INTERNAL", "ALL");
    }

    private void publicity(String level, String source, String rule, String where, String mask) {
        Map<String, Object> inputs = Map.of("decidedOn", "2026-11-24", "level", level, "source", source);
        expect("publicity", inputs, rule, "where", where);
        expect("publicity", inputs, rule, "mask", mask);
    }

    private void alarms() {
        expect("alarm-urgency", Map.of("decidedOn", "2026-11-24", "iotLevel", 1), "alarm-ordinary", "imminentDanger", false);
        expect("alarm-urgency", Map.of("decidedOn", "2026-11-24", "iotLevel", 2), "alarm-ordinary", "imminentDanger", false);
        expect("alarm-urgency", Map.of("decidedOn", "2026-11-24", "iotLevel", 3), "alarm-urgent", "imminentDanger", true);
    }

    private void extensions() {
        extension("G0", "GRID", false, 0, "extension-g0", 0, "");
        extension("G1", "GRID", false, 9, "extension-g1", 7, "dept");
        extension("G1", "INSPECT", false, 9, "extension-g1-inspected", 7, "dept-head");
        extension("G2", "TIP", false, 20, "extension-g2", 15, "dept");
        extension("G2", "INSPECT", false, 20, "extension-g2-inspected", 15, "dept-head");
        extension("G3", "ENT_SELF", false, 40, "extension-g3", 30, "dept-head");
        extension("G3", "INSPECT", false, 40, "extension-g3-inspected", 30, "district-coordination");
        extension("M", "GRID", false, 180, "extension-major", 90, "district-coordination");
        extension("M", "INSPECT", true, 90, "extension-supervised", 90, "district-coordination");
        extension("M", "GRID", false, 181, "extension-major-long", 90, "safety-committee");
        extension("M", "GRID", true, 181, "extension-supervised-long", 90, "safety-committee");
    }

    private void extension(String grade, String source, boolean listed, int totalDays, String rule, int maxDays, String approver) {
        Map<String, Object> inputs = Map.of("decidedOn", "2026-11-24", "subGrade", grade, "source", source, "listed", listed, "totalDays", totalDays);
        expect("extension-limit", inputs, rule, "maxDays", maxDays);
        expect("extension-limit", inputs, rule, "approver", approver);
    }

    private void shutDown() {
        shutDown(3, 3, "three-in-half-year", true);
        shutDown(2, 4, "four-in-year", true);
        shutDown(2, 3, "below-threshold", false);
    }

    private void shutDown(int inHalfYear, int inYear, String rule, boolean due) {
        expect("shut-down-threshold", Map.of("decidedOn", "2026-11-24", "inHalfYear", inHalfYear, "inYear", inYear), rule, "due", due);
    }

    private void rung(String level, String rung, String rule, int offset, String unit, String next) {
        Map<String, Object> inputs = Map.of("decidedOn", "2026-11-24", "level", level, "rung", rung);
        expect("escalation-ladder", inputs, rule, "offset", offset);
        expect("escalation-ladder", inputs, rule, "unit", unit);
        expect("escalation-ladder", inputs, rule, "next", next);
    }

    private void refusals() {
        expect("resumption-refusal", Map.of("decidedOn", "2026-03-02", "refusals", 2), "resumption-reapply", "next", "REAPPLY");
        expect("resumption-refusal", Map.of("decidedOn", "2026-03-02", "refusals", 3), "resumption-close-down", "next", "CLOSE_DOWN");
    }

    private void caps() {
        cap("LOOK_BACK", "D", "RED", false, "OTHER", "cap-look-back", 12, 0, true);
        cap("MAJOR_EVENT", null, null, false, "HOTEL", "cap-major-event", 12, 0, true);
        cap("SPECIAL", "D", "RED", true, "OTHER", "cap-credit-d", 12, 15, true);
        cap("SPECIAL", "A", "RED", false, "OTHER", "cap-red", 4, 15, false);
        cap("DOUBLE_RANDOM", "B", "BLUE", true, "OTHER", "cap-high-risk", 4, 15, false);
        cap("SPECIAL", "B", "BLUE", false, "GAS_STATION", "cap-key-industry", 4, 15, false);
        cap("SPECIAL", "A", "ORANGE", false, "HOTEL", "cap-orange", 3, 30, false);
        cap("SPECIAL", "C", "YELLOW", false, "HOTEL", "cap-credit-c", 3, 30, false);
        cap("SPECIAL", "A", "YELLOW", false, "HOTEL", "cap-credit-a", 1, 30, false);
        cap("SPECIAL", null, null, false, "HOTEL", "cap-others", 2, 30, false);
    }

    private void cap(String type, String credit, String color, boolean highRisk, String industry, String rule, int cap, int apart, boolean exempt) {
        Map<String, Object> inputs = new HashMap<>(Map.of("decidedOn", "2026-11-24", "campaignType", type, "highRisk", highRisk, "industry", industry));
        inputs.put("creditGrade", credit);
        inputs.put("riskColor", color);
        expect("inspection-frequency-cap", inputs, rule, "cap", cap);
        expect("inspection-frequency-cap", inputs, rule, "daysApart", apart);
        expect("inspection-frequency-cap", inputs, rule, "exempt", exempt);
    }

    private void expect(String key, Map<String, Object> inputs, String rule, String output, Object value) {
        Map<String, Object> complete = new HashMap<>(inputs);
        List.of("criterionHit", "mustStopToFix", "externalCause", "imminentDanger", "mayCauseGroupDeaths", "repeatCount", "riskColor",
            "onSiteFixable", "estFixDays").forEach(name -> complete.putIfAbsent(name, null));
        Map<String, Object> row = engine.evaluateDecisionTable(decision(key), complete).getSingleResult().getEntryMap();
        assertThat(last).as("%s %s", key, inputs).containsExactly(rule);
        assertThat(row.get(output)).as("%s of %s %s", output, key, inputs).isEqualTo(value);
    }

    private DmnDecision decision(String key) {
        return decisions.computeIfAbsent(key, k -> {
            Path table = DECISIONS.stream().filter(file -> file.endsWith(k + ".dmn")).findFirst().orElseThrow();
            try (InputStream file = Files.newInputStream(table)) {
                return engine.parseDecision(k, file);
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        });
    }
}
