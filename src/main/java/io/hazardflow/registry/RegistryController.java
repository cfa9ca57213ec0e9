package io.hazardflow.registry;

import io.hazardflow.access.Caller;
import io.hazardflow.access.Callers;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/registry")
class RegistryController {

    private static final int MAX_SIZE = 100;
    private static final int MAX_QUERY = 50;

    private final Enterprises enterprises;
    private final EnterpriseReaches reaches;
    private final EnterpriseViews views;
    private final Streets streets;
    private final Industries industries;
    private final Departments departments;
    private final Callers callers;

    RegistryController(Enterprises enterprises, EnterpriseReaches reaches, EnterpriseViews views, Streets streets, Industries industries,
                       Departments departments, Callers callers) {
        this.enterprises = enterprises;
        this.reaches = reaches;
        this.views = views;
        this.streets = streets;
        this.industries = industries;
        this.departments = departments;
        this.callers = callers;
    }

    @GetMapping("/enterprises")
    List<EnterpriseRow> enterprises(@RequestParam(required = false) String q, @RequestParam(required = false) String street,
                                    @RequestParam(defaultValue = "20") int size) {
        if (size < 1 || size > MAX_SIZE) {
            throw RefusedException.badRequest("参数「size」应在 1–" + MAX_SIZE + " 之间");
        }
        if (q != null && q.length() > MAX_QUERY) {
            throw RefusedException.badRequest("参数「q」最多 " + MAX_QUERY + " 个字");
        }
        Caller caller = callers.required();
        return enterprises.search(EnterpriseSearch.of(q, street, reaches.of(caller), size)).stream()
            .map(enterprise -> views.row(enterprise, caller)).toList();
    }

    @GetMapping("/enterprises/{id:[^.]+}")
    EnterpriseCard enterprise(@PathVariable String id) {
        Caller caller = callers.required();
        EnterpriseReach reach = reaches.of(caller);
        return enterprises.find(id).filter(reach::covers).map(enterprise -> views.card(enterprise, caller))
            .orElseThrow(() -> RefusedException.notFound("没有这家企业,或不在您的查看范围内"));
    }

    @GetMapping("/streets")
    List<Street> streets() {
        return streets.all();
    }

    @GetMapping("/industries")
    List<Industry> industries() {
        return industries.all();
    }

    @GetMapping("/departments")
    List<Department> departments() {
        return departments.all();
    }
}
