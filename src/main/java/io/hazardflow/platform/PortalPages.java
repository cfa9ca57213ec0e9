package io.hazardflow.platform;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The portal is one page that finds its view in the address. */
@Controller
class PortalPages {

    @GetMapping({"/", "/report", "/hazards", "/hazards/{number}", "/tasks/{id}", "/criteria", "/checklists", "/checklists/{ref}",
        "/activate", "/zero-reports", "/zero-reports/new", "/self-checks", "/self-checks/plan", "/self-checks/{number}",
        "/ledger-import", "/work", "/public", "/duty", "/validities", "/contingency-plans", "/contingency-plans/{id}", "/rescue-teams",
        "/admin/subscribers", "/hazards/{number}/notice", "/verify", "/verify/{token}",
        "/campaigns", "/campaigns/new", "/campaigns/{number}", "/inspections", "/inspections/{number}", "/scan/{code}", "/stickers/{enterprise}",
        "/enterprises", "/enterprises/{id}",
        "/notices", "/account/notices", "/broadcasts", "/broadcasts/new", "/broadcasts/{number}",
        "/campaigns/{number}/draw/{n}", "/recusals",
        "/drills", "/drills/{number}", "/drill-calendar", "/drill-plans", "/drill-plans/{number}", "/drill-figures", "/drill-check-in",
        "/dashboard", "/dashboard/wall", "/dashboard/indicators/{key}", "/dashboard/overdue", "/dashboard/ranking", "/dashboard/brief",
        "/dashboard/campaigns", "/dashboard/clock", "/dashboard/as-of", "/dashboard/as-of/{number}", "/dashboard/implausible", "/hazards/{number}/clock",
        "/dashboard/process-map", "/dashboard/process-map/{process}/{activity}",
        "/dashboard/plan-indicators", "/statistics-reports", "/statistics-reports/{number}",
        "/account", "/account/password", "/account/code", "/account/second-factor", "/account/unit",
        "/admin/accounts", "/admin/accounts/{id}", "/admin/new-account", "/admin/audit", "/admin/integrity", "/admin/bands", "/admin/registry"})
    String portal() {
        return "forward:/index.html";
    }
}
