package io.hazardflow.dashboard.view;

import io.hazardflow.access.Callers;
import io.hazardflow.lists.Refusals;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** The caller's own views of the hazard list and the columns he chose. */
@RestController
@RequestMapping("/api/views")
@Tag(name = "台账视图", description = "本人保存的隐患台账视图：筛选条件、排序和列")
class ViewController {

    private final SavedViews views;
    private final ChosenColumns columns;
    private final Callers callers;

    ViewController(SavedViews views, ChosenColumns columns, Callers callers) {
        this.views = views;
        this.columns = columns;
        this.callers = callers;
    }

    /** @param columns keys of {@code HazardColumn}; null before the person chose any */
    record Columns(List<String> columns) {
    }

    @Operation(summary = "本人的台账视图", description = "按保存的先后。")
    @GetMapping
    List<SavedView> list() {
        return views.of(person());
    }

    @Operation(summary = "保存视图", description = "名称 1 至 30 个字，本人不重名，最多 30 个；opens 为打开台账时使用的视图，至多一个。")
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    SavedView add(@RequestBody ViewDraft view) {
        return views.add(person(), view.checked());
    }

    @Operation(summary = "改名或覆盖视图")
    @PutMapping("/{id}")
    SavedView replace(@PathVariable UUID id, @RequestBody ViewDraft view) {
        return views.replace(person(), id, view.checked()).orElseThrow(ViewController::unknown);
    }

    @Operation(summary = "删除视图")
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable UUID id) {
        if (!views.remove(person(), id)) {
            throw unknown();
        }
    }

    @Operation(summary = "本人选择的列", description = "没有选择过时为 null。")
    @GetMapping("/columns")
    Columns columns() {
        return new Columns(columns.of(person()).orElse(null));
    }

    @Operation(summary = "选择列")
    @PutMapping("/columns")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void choose(@RequestBody Columns chosen) {
        columns.keep(person(), ViewDraft.checkedColumns(chosen.columns()));
    }

    @ExceptionHandler
    ProblemDetail notReadable(HttpMessageNotReadableException e) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, "视图的内容读不出来：「视图名称」和「排序」须是文字，「筛选」须是条件和文字，「列」须是列表，「opens」须是 true 或 false");
    }

    /** An id that is none is nobody's view. */
    @ExceptionHandler
    ProblemDetail notAnId(MethodArgumentTypeMismatchException e) {
        return unknown().getBody();
    }

    private String person() {
        return callers.required().userId();
    }

    private static ErrorResponseException unknown() {
        return Refusals.notFound("没有这个视图，可能已经删除");
    }
}
