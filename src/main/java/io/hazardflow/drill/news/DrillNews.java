package io.hazardflow.drill.news;

import io.hazardflow.access.Role;
import io.hazardflow.drill.Drill;
import io.hazardflow.drill.DrillState;
import io.hazardflow.drill.DrillTeam;
import io.hazardflow.drill.DrillUnit;
import io.hazardflow.drill.DrillUnits;
import io.hazardflow.drill.Drills;
import io.hazardflow.drill.EmergencyDrill;
import io.hazardflow.hazard.news.CaseNews;
import io.hazardflow.hazard.news.PlainWords;
import io.hazardflow.hazard.news.Said;
import io.hazardflow.hazard.rule.Deadlines;
import io.hazardflow.ledger.LedgerEvent;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Drills in notices: told to the unit and the post above it, to those who urge and press it, and to its evaluators. */
@Component
class DrillNews implements CaseNews {

    private static final int MOST_NAME = 19;
    private static final int MOST_TITLE = 60;

    private final Drills drills;
    private final DrillUnits units;
    private final DrillTeam team;
    private final JdbcClient jdbc;

    DrillNews(Drills drills, DrillUnits units, DrillTeam team, JdbcClient jdbc) {
        this.drills = drills;
        this.units = units;
        this.team = team;
        this.jdbc = jdbc;
    }

    @Override
    public Set<String> processes() {
        return Set.of(EmergencyDrill.KEY);
    }

    @Override
    public Map<String, String> facts(String number) {
        Drill drill = drills.get(number);
        String title = drill.planTitle() == null ? drill.kind().label() : drill.planTitle();
        Map<String, String> facts = new HashMap<>(Map.of("name", PlainWords.cut(drill.unitName(), MOST_NAME), "title", PlainWords.cut(title, MOST_TITLE),
            "place", PlainWords.cut(drill.unitName(), MOST_TITLE), "caseKind", "drill"));
        Said.day(facts, "until", drill.dueOn());
        if (drill.drillAt() != null) {
            facts.put("at", Deadlines.shown(drill.drillAt()));
        }
        if (drill.grade() != null) {
            facts.put("grade", drill.grade().label());
            facts.put("score", drill.score().stripTrailingZeros().toPlainString());
        }
        if (drill.reportDue() != null) {
            facts.put("reportUntil", Deadlines.shown(drill.reportDue()));
        }
        return facts;
    }

    @Override
    public Map<String, String> facts(LedgerEvent event) {
        Map<String, String> facts = new HashMap<>();
        switch (event.step()) {
            case EmergencyDrill.RAISE_NEGLECT_HAZARD -> facts.put("otherCase", event.facts().path("neglectHazard").asText());
            case EmergencyDrill.START_REDO -> facts.put("otherCase", event.facts().path("redo").asText());
            case EmergencyDrill.NOTE_DRILL_CANCELLED -> Said.words(facts, event.facts().path("cancelReason").asText(""));
            case EmergencyDrill.APPROVE_PUBLIC_IMPACT -> Said.words(facts, event.facts().path("returnReason").asText(""));
            case EmergencyDrill.CONDUCT_DRILL -> Said.words(facts, said(event, "interruption"));
            case EmergencyDrill.URGE_IMPROVEMENT -> improvement(event, "what").ifPresent(what -> Said.words(facts, what));
            case EmergencyDrill.VERIFY_IMPROVEMENT -> improvement(event, "coalesce(returned_reason, what)").ifPresent(what -> Said.words(facts, what));
            default -> {
            }
        }
        return facts;
    }

    @Override
    public Optional<String> outcome(LedgerEvent event) {
        return switch (event.step()) {
            case EmergencyDrill.APPROVE_DRILL -> "APPROVE".equals(said(event, "decision"))
                ? Optional.of(event.facts().hasNonNull("state") ? "APPROVE" : "ASKED") : Optional.empty();
            case EmergencyDrill.APPROVE_PUBLIC_IMPACT -> Optional.of(answer(event.facts().path("state").asText("")));
            case EmergencyDrill.CONDUCT_DRILL -> event.facts().hasNonNull("heldAt") && drills.get(event.subject()).overdueAt() != null
                ? Optional.of("HELD_LATE") : Optional.empty();
            case EmergencyDrill.SUBMIT_REPORT -> Optional.of(event.facts().path("sampled").asBoolean() ? "SAMPLED" : "NOT_SAMPLED");
            case EmergencyDrill.REPORT_DRILL -> Optional.of("");
            default -> Optional.empty();
        };
    }

    @Override
    public Stream<String> posts(String post, LedgerEvent event) {
        Drill drill = drills.get(event.subject());
        return switch (post) {
            case "UNIT" -> of(drill).map(DrillUnit::schedulingGroup);
            case "UNIT_HEAD" -> of(drill).map(DrillUnit::headGroup);
            case "URGED" -> of(drill).map(DrillUnit::urgedGroup);
            case "PRESSING" -> of(drill).map(DrillUnit::pressingGroup);
            case "REPORT_DEPT" -> Stream.ofNullable(drill.reportTo()).map(Role.DEPT::group);
            case "IMPROVER" -> improvement(event, "owner").stream();
            case "IMPACT_POSTS" -> jdbc.sql("select impact_posts from hazardflow.drill where number = ? and impact_posts is not null")
                .param(drill.number()).query(String.class).list().stream().flatMap(groups -> Arrays.stream(groups.split(",")));
            default -> Stream.of(Role.valueOf(post).key());
        };
    }

    @Override
    public Stream<String> people(String who, LedgerEvent event) {
        return "EVALUATORS".equals(who) ? team.evaluatorAccounts(event.subject()).stream() : Stream.of();
    }

    @Override
    public String path(String number) {
        return "/drills/" + number;
    }

    private static String answer(String state) {
        return DrillState.READY.name().equals(state) ? "GRANTED" : DrillState.SCHEDULING.name().equals(state) ? "REFUSED" : "ANSWERED";
    }

    private Stream<DrillUnit> of(Drill drill) {
        return units.find(drill.unit()).stream();
    }

    private Optional<String> improvement(LedgerEvent event, String column) {
        String position = said(event, EmergencyDrill.IMPROVEMENT.name());
        return position.isEmpty() ? Optional.empty()
            : jdbc.sql("select " + column + " from hazardflow.drill_improvement where number = ? and position = ?")
                .params(event.subject(), Integer.valueOf(position)).query((row, index) -> Optional.ofNullable(row.getString(1))).optional()
                .flatMap(value -> value);
    }

    private static String said(LedgerEvent event, String field) {
        return event.document() == null ? "" : event.document().path(field).asText("");
    }
}
