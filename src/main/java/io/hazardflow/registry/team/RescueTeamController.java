package io.hazardflow.registry.team;

import io.hazardflow.access.Caller;
import io.hazardflow.access.Callers;
import io.hazardflow.access.DataScope;
import io.hazardflow.access.Role;
import io.hazardflow.privacy.PersonalData;
import io.hazardflow.privacy.PersonalField;
import io.hazardflow.privacy.Sight;
import io.hazardflow.privacy.Whose;
import io.hazardflow.registry.Departments;
import io.hazardflow.registry.RefusedException;
import io.hazardflow.registry.RegistryCalls;
import io.hazardflow.registry.Streets;
import io.hazardflow.registry.TeamLevel;
import io.hazardflow.registry.TeamTier;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Arrays;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The rescue teams of the whole district, for every official, since an accident asks for no borders. */
@RestController
@RequestMapping("/api/rescue-teams")
@Tag(name = "应急救援队伍", description = "区级和街级救援队伍")
class RescueTeamController implements RegistryCalls {

    private final RescueTeams teams;
    private final Departments departments;
    private final Streets streets;
    private final Callers callers;

    RescueTeamController(RescueTeams teams, Departments departments, Streets streets, Callers callers) {
        this.teams = teams;
        this.departments = departments;
        this.streets = streets;
        this.callers = callers;
    }

    record Row(String id, String name, String levelLabel, String unitName, String tierLabel, String speciality, int members, String leader,
               String phone, boolean active) {
    }

    record Code(String code, String label) {
    }

    /** @param totals of all active teams, whatever is filtered */
    record Page(List<Row> items, long total, List<Total> totals, List<Code> levels, List<Code> tiers, boolean mayImport, boolean mayExport) {
    }

    /** Teams of a level and their people. */
    record Total(String level, String label, long teams, long members) {
    }

    @Operation(summary = "救援队伍", description = "监管岗位可见；q 找名称和专业方向。")
    @GetMapping
    Page list(@RequestParam(required = false) String q, @RequestParam(required = false) TeamLevel level,
              @RequestParam(required = false) TeamTier tier, @RequestParam(required = false) String street,
              @RequestParam(required = false) String department) {
        Caller caller = callers.required();
        DataScope scope = caller.scope();
        if (!scope.all() && scope.streets().isEmpty() && scope.departments().isEmpty()) {
            throw RefusedException.forbidden("救援队伍名册只对监管岗位开放");
        }
        Sight phones = PersonalData.sight(caller, Whose.ON_DUTY_PHONE, null);
        List<Row> rows = teams.find(q, level, tier, street, department).stream().map(team -> row(team, phones)).toList();
        return new Page(rows, rows.size(), teams.totals().stream().map(total -> new Total(total.level().name(), total.level().label(),
            total.teams(), total.members())).toList(), Arrays.stream(TeamLevel.values()).map(each -> new Code(each.name(), each.label())).toList(),
            Arrays.stream(TeamTier.values()).map(each -> new Code(each.name(), each.label())).toList(), caller.has(Role.ADMIN), scope.all());
    }

    private Row row(RescueTeams.Team team, Sight phones) {
        String unit = team.street() == null ? departments.name(team.department()) : streets.name(team.street());
        return new Row(team.id(), team.name(), team.level().label(), unit, team.tier().label(), team.speciality(), team.members(), team.leader(),
            phones.show(PersonalField.PHONE, team.phone()), team.active());
    }
}
