package io.hazardflow.registry;

import io.hazardflow.access.Caller;
import io.hazardflow.access.Callers;
import io.hazardflow.access.Role;
import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Which registers there are as files, and what their columns are. */
@RestController
class DatasetListController {

    private final Datasets datasets;
    private final Callers callers;

    DatasetListController(Datasets datasets, Callers callers) {
        this.datasets = datasets;
        this.callers = callers;
    }

    record Head(String label, boolean required) {
    }

    record Register(String name, String title, List<Head> columns) {
    }

    /** @param importable whether the caller may import; all who see the list may export */
    record Shown(boolean importable, List<Register> registers) {
    }

    @Operation(summary = "可导出导入的名册", description = "区级岗位可导出，系统管理员可导入。")
    @GetMapping("/api/registry/datasets")
    Shown registers() {
        Caller caller = callers.required();
        if (!caller.scope().all()) {
            throw RefusedException.forbidden("只有区级岗位和系统管理员可以导出名册");
        }
        return new Shown(caller.has(Role.ADMIN), datasets.all().stream().map(dataset -> new Register(dataset.name(), dataset.title(),
            dataset.columns().stream().map(column -> new Head(column.label(), column.required())).toList())).toList());
    }
}
