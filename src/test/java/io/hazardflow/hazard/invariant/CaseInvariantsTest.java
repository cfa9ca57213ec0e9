package io.hazardflow.hazard.invariant;

import static org.assertj.core.api.Assertions.assertThat;

import io.hazardflow.ProcessTest;
import io.hazardflow.hazard.HazardCase;
import io.hazardflow.hazard.HazardCases;
import io.hazardflow.hazard.HazardConsistency;
import io.hazardflow.hazard.HazardDriver;
import io.hazardflow.hazard.HazardProcess;
import io.hazardflow.hazard.HazardState;
import io.hazardflow.hazard.OpenTask;
import io.hazardflow.hazard.OpenTasks;
import io.hazardflow.hazard.procedure.CaseProcedures;
import io.hazardflow.hazard.procedure.Procedure;
import io.hazardflow.ledger.Ledger;
import io.hazardflow.ledger.LedgerEvent;
import io.hazardflow.ledger.LedgerVerification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tuple;
import net.jqwik.api.lifecycle.AfterTry;
import net.jqwik.spring.JqwikSpringSupport;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/**
 * Whatever people do, in whatever order: five hundred moves over many cases, and after each one what must always hold. Every build takes the
 * same days; more of them come with {@code jqwik.tries.default}, others with another seed.
 */
@JqwikSpringSupport
@ProcessTest
@Import(BusyDistrict.class)
class CaseInvariantsTest {

    private static final int MOVES = 500;
    /** Steps that may set or move a deadline (domain C.1, steps 5 and 12a). */
    private static final Set<String> SET_A_DEADLINE = Set.of(HazardProcess.ASSIGN_RECTIFICATION, "assignment-returned", "decide-extension",
        "review-objection", "decide-objection", "amend-order", "case-reopened");

    @Autowired
    private BusyDistrict district;
    @Autowired
    private HazardDriver driver;
    @Autowired
    private HazardCases cases;
    @Autowired
    private OpenTasks tasks;
    @Autowired
    private CaseProcedures procedures;
    @Autowired
    private Ledger ledger;
    @Autowired
    private HazardConsistency consistency;
    @Autowired
    private LedgerVerification verification;

    private final Map<String, HazardCase> before = new HashMap<>();

    @Property(seed = "4218643731537349002", shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
    void whateverHappensACaseStaysWhole(@ForAll("moves") List<Move> moves) {
        HazardDriver.at("2026-11-23T09:00:00");
        district.forget();
        before.clear();
        for (Move move : moves) {
            List<String> touched = district.make(move).map(List::of).orElseGet(() -> List.copyOf(district.numbers()));
            touched.forEach(number -> check(number, move));
        }
        assertThat(consistency.findings()).filteredOn(finding -> district.numbers().contains(finding.caseNumber())).isEmpty();
        assertThat(verification.verify().intact()).isTrue();
    }

    @Provide
    Arbitrary<List<Move>> moves() {
        Arbitrary<Move.Kind> kinds = Arbitraries.frequency(Tuple.of(3, Move.Kind.REPORT), Tuple.of(24, Move.Kind.STEP),
            Tuple.of(4, Move.Kind.STEP_OF_A_STRANGER), Tuple.of(3, Move.Kind.BROKEN_FORM), Tuple.of(3, Move.Kind.CLAIM),
            Tuple.of(2, Move.Kind.TIME_PASSES), Tuple.of(2, Move.Kind.OPEN_PROCEDURE), Tuple.of(1, Move.Kind.SEND_BACK));
        return Combinators.combine(kinds, Arbitraries.longs()).as(Move::new).list().ofSize(MOVES);
    }

    @AfterTry
    void realTime() {
        ClockUtil.reset();
    }

    private void check(String number, Move move) {
        HazardCase now = cases.get(number);
        HazardCase then = before.put(number, now);
        List<OpenTask> open = tasks.of(List.of(number)).getOrDefault(number, List.of());
        String told = number + " after " + move;
        if (driver.isOver(number)) {
            assertThat(now.state().isUnresolved()).as(told).isFalse();
        } else {
            assertThat(open).as("nobody holds %s", told).isNotEmpty();
            assertThat(open).as("a task without a holder in %s", told).allMatch(task -> task.assignee() != null || !task.groups().isEmpty());
            assertThat(open.stream().filter(task -> driver.isOnMainPath(number, task.taskId())).count()).as("open steps of %s", told)
                .isLessThanOrEqualTo(1);
        }
        if (now.state() == HazardState.CLOSED) {
            assertThat(procedures.openOnes(number)).as(told).noneMatch(Procedure::keepsCaseOpen);
            assertThat(closer(number)).as("closed by the rectifier: %s", told).isNotEqualTo(now.rectifier());
        }
        if (now.rectifier() != null && now.reviewer() != null) {
            assertThat(now.reviewer()).as("reviewed by the rectifier: %s", told).isNotEqualTo(now.rectifier());
        }
        if (then != null) {
            assertThat(now.rejectCount()).as(told).isGreaterThanOrEqualTo(then.rejectCount());
            if (!Objects.equals(then.deadline(), now.deadline())) {
                assertThat(lastSteps(number)).as("deadline moved: %s", told).containsAnyElementsOf(SET_A_DEADLINE);
            }
        }
    }

    private String closer(String number) {
        return ledger.timeline(number).stream().filter(event -> HazardProcess.APPROVE_CLOSURE.equals(event.step()))
            .reduce((one, other) -> other).map(event -> event.actor().userId()).orElse(null);
    }

    private List<String> lastSteps(String number) {
        List<LedgerEvent> events = ledger.timeline(number);
        return events.subList(Math.max(0, events.size() - 6), events.size()).stream().map(LedgerEvent::step).toList();
    }
}
