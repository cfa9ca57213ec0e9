package io.hazardflow.dashboard.sequence;

import io.hazardflow.access.Caller;
import io.hazardflow.access.Callers;
import io.hazardflow.access.Role;
import io.hazardflow.lists.Choice;
import io.hazardflow.lists.Conditions;
import io.hazardflow.lists.ListProblems;
import io.hazardflow.lists.Refusals;
import io.hazardflow.registry.Departments;
import io.hazardflow.registry.Streets;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Implausible sequences, for the offices and leaders of streets, departments and the district; each of its own scope. */
@RestController
@RequestMapping("/api/implausible")
@Tag(name = "值得一看", description = "不合常理的办理过程，供查看，不是结论，也不按人统计")
class ImplausibleController {

    private static final Set<Role> READERS = Set.of(Role.STREET_OFFICE, Role.STREET_LEADER, Role.DEPT, Role.DEPT_HEAD, Role.DISTRICT_COORDINATION,
        Role.SAFETY_COMMITTEE, Role.DISTRICT_LEADER, Role.ADMIN);
    private static final int LONGEST_NOTE = 500;

    private final Sequences sequences;
    private final FindingRows rows;
    private final Looks looks;
    private final Streets streets;
    private final Departments departments;
    private final Callers callers;
    private final Clock clock;

    ImplausibleController(Sequences sequences, FindingRows rows, Looks looks, Streets streets, Departments departments, Callers callers,
        Clock clock) {
        this.sequences = sequences;
        this.rows = rows;
        this.looks = looks;
        this.streets = streets;
        this.departments = departments;
        this.callers = callers;
        this.clock = clock;
    }

    record Found(Kind kind, String label, long total) {
    }

    record Overview(LocalDate from, LocalDate to, List<Found> kinds, List<Choice> streets, List<Choice> departments) {
    }

    record Page(Kind kind, String label, LocalDate from, LocalDate to, List<FindingRows.Row> items, long total, int page, int size) {
    }

    /** @param at moment of the finding, as the list says it */
    record Noted(Kind kind, String reference, Instant at, String note) {
    }

    @Operation(summary = "各类有多少", description = "from、to 缺省为近 90 天。")
    @GetMapping("/kinds")
    Overview kinds(@ModelAttribute SequenceFilter filter) {
        Caller caller = authorized();
        SequenceFilter narrowed = checked(filter);
        return new Overview(narrowed.from(), narrowed.to(), Arrays.stream(Kind.values()).map(kind -> new Found(kind, kind.label(),
            sequences.count(kind, narrowed.begin(), narrowed.end(), narrowed, caller))).toList(),
            streets.all().stream().map(street -> new Choice(street.code(), street.name())).toList(),
            departments.all().stream().map(department -> new Choice(department.code(), department.name())).toList());
    }

    @Operation(summary = "值得一看的办理过程", description = "found 为实际数字（分钟或件数），more 为相关数字（米或总件数），bound 为当天适用的界限。")
    @GetMapping
    Page list(@RequestParam(defaultValue = "QUICK_CLOSURE") Kind kind, @ModelAttribute SequenceFilter filter,
        @RequestParam(defaultValue = "0") int page,
              @RequestParam(defaultValue = "20") int size) {
        Caller caller = authorized();
        Refusals.checkPage(page, size);
        SequenceFilter narrowed = checked(filter);
        List<Sequences.Finding> found = sequences.page(kind, narrowed.begin(), narrowed.end(), narrowed, caller, size, (long) page * size);
        return new Page(kind, kind.label(), narrowed.from(), narrowed.to(), rows.of(kind, found, caller),
            sequences.count(kind, narrowed.begin(), narrowed.end(), narrowed, caller), page, size);
    }

    @Operation(summary = "记下已经看过", description = "写明看到的情况；记录不可更改。")
    @PostMapping("/looks")
    ResponseEntity<Void> look(@RequestBody Noted noted) {
        Caller caller = authorized();
        Refusals.check(noted.kind() != null, "「类别」须填写");
        Refusals.check(Conditions.given(noted.reference()) && noted.at() != null, "「哪一条」须填写");
        String note = noted.note() == null ? "" : noted.note().strip();
        Refusals.check(!note.isEmpty() && note.length() <= LONGEST_NOTE, "「看到的情况」须填写，最多 " + LONGEST_NOTE + " 字");
        if (!sequences.exists(noted.kind(), noted.reference(), noted.at(), caller)) {
            throw Refusals.notFound("没有这一条，或不在您的管辖范围");
        }
        looks.note(noted.kind(), noted.reference(), note, caller);
        return ResponseEntity.status(HttpStatus.CREATED).build();
    }

    private Caller authorized() {
        Caller caller = callers.required();
        if (READERS.stream().noneMatch(caller::has)) {
            throw new ErrorResponseException(HttpStatus.FORBIDDEN,
                ProblemDetail.forStatusAndDetail(HttpStatus.FORBIDDEN, "仅街道、部门和区级的管理岗位可以查看"), null);
        }
        return caller;
    }

    private SequenceFilter checked(SequenceFilter filter) {
        Refusals.check(!Conditions.given(filter.street()) || streets.find(filter.street()).isPresent(), "「街道」不是本区的街道");
        Refusals.check(!Conditions.given(filter.department()) || departments.find(filter.department()).isPresent(), "「部门」不是登记的部门");
        return filter.asOf(LocalDate.now(clock));
    }

    @RestControllerAdvice(assignableTypes = ImplausibleController.class)
    @Order(-1)
    static final class Problems extends ListProblems {

        Problems() {
            super(Map.of("from", "「开始日期」须是日期，如 2026-01-31", "to", "「结束日期」须是日期，如 2026-01-31",
                "kind", "「类别」只能是 QUICK_CLOSURE、QUICK_FEEDBACK、MONTH_END、REVIEW_BEFORE_PHOTO、OLD_PHOTO、SAME_PHOTO 或 FAR_APART"));
        }
    }
}
