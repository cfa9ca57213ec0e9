package io.hazardflow.dashboard.enterprise;

import io.hazardflow.access.Caller;
import io.hazardflow.access.Callers;
import io.hazardflow.lists.Choice;
import io.hazardflow.lists.Refusals;
import io.hazardflow.registry.EnterpriseReach;
import io.hazardflow.registry.Enterprises;
import io.hazardflow.registry.Industries;
import io.hazardflow.registry.Street;
import io.hazardflow.registry.Streets;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The files of enterprises, scoped to the caller. */
@RestController
@RequestMapping("/api/enterprises")
@Tag(name = "企业档案", description = "一企一档：企业的基本情况、隐患、检查、自查、预案、演练、证照和文书")
class EnterpriseController {

    private final EnterpriseList list;
    private final EnterpriseFiles files;
    private final EnterpriseScope scope;
    private final Enterprises enterprises;
    private final Streets streets;
    private final Industries industries;
    private final Callers callers;

    EnterpriseController(EnterpriseList list, EnterpriseFiles files, EnterpriseScope scope, Enterprises enterprises, Streets streets,
                         Industries industries, Callers callers) {
        this.list = list;
        this.files = files;
        this.scope = scope;
        this.enterprises = enterprises;
        this.streets = streets;
        this.industries = industries;
        this.callers = callers;
    }

    /**
     * @param streets    that the caller can narrow to
     * @param industries that the caller can narrow to
     */
    record Page(List<EnterpriseList.Row> items, long total, int page, int size, List<Choice> streets, List<Choice> industries) {
    }

    @Operation(summary = "企业档案列表", description = "本人查看范围内的企业，有逾期隐患的在前；open、overdue 为本人可见的未销号、逾期隐患数。"
        + "q 为企业名称、统一社会信用代码或企业编号，risk 为 RED、ORANGE、YELLOW、BLUE。")
    @GetMapping
    Page list(@ModelAttribute EnterpriseFilter filter, @RequestParam(defaultValue = "0") int page, @RequestParam(defaultValue = "20") int size) {
        Refusals.checkPage(page, size);
        Caller caller = callers.required();
        EnterpriseReach reach = scope.of(caller);
        boolean byIndustry = reach.all() || !reach.industries().isEmpty();
        boolean byStreet = reach.all() || !reach.streets().isEmpty();
        return new Page(list.page(caller, filter, size, (long) page * size), list.count(caller, filter), page, size,
            streets.all().stream().filter(Street::active).filter(street -> byIndustry || reach.streets().contains(street.code()))
                .map(street -> new Choice(street.code(), street.name())).toList(),
            industries.all().stream().filter(industry -> byStreet || reach.industries().contains(industry.code()))
                .map(industry -> new Choice(industry.code(), industry.label())).toList());
    }

    @Operation(summary = "一企一档", description = "一次取回企业的全部档案；各部分只含本人可见的内容，不在查看范围内的企业为 404。")
    @GetMapping("/{id}")
    EnterpriseFile one(@PathVariable String id) {
        Caller caller = callers.required();
        return enterprises.find(id).filter(scope.of(caller)::covers).map(enterprise -> files.of(enterprise, caller))
            .orElseThrow(() -> Refusals.notFound("没有编号为 " + id + " 的企业，或不在您的查看范围"));
    }
}
