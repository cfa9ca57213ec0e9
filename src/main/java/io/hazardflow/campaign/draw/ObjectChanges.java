package io.hazardflow.campaign.draw;

import io.hazardflow.access.Caller;
import io.hazardflow.access.Callers;
import io.hazardflow.access.Role;
import io.hazardflow.campaign.Campaign;
import io.hazardflow.campaign.CampaignProcess;
import io.hazardflow.campaign.CampaignState;
import io.hazardflow.campaign.Campaigns;
import io.hazardflow.campaign.ObjectChoice;
import io.hazardflow.campaign.pool.CampaignObject;
import io.hazardflow.campaign.pool.CampaignObjects;
import io.hazardflow.campaign.visit.InspectionStarts;
import io.hazardflow.campaign.visit.InspectionState;
import io.hazardflow.campaign.visit.InspectionTeams;
import io.hazardflow.ledger.Actor;
import io.hazardflow.ledger.Ledger;
import io.hazardflow.ledger.LedgerEntry;
import io.hazardflow.task.Refusal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What may change after a draw: the next number takes the place of an object that cannot be inspected, and other officers that of a team. */
@Component
class ObjectChanges {

    private static final Set<ObjectChoice> WITH_TEAM = Set.of(ObjectChoice.SELECTED, ObjectChoice.MUST, ObjectChoice.RESERVE);

    private final Campaigns campaigns;
    private final CampaignObjects objects;
    private final OfficerPool officers;
    private final DrawPreparation preparation;
    private final InspectionStarts starts;
    private final InspectionTeams teams;
    private final Ledger ledger;
    private final RuntimeService runtime;
    private final Callers callers;
    private final JdbcClient jdbc;

    ObjectChanges(Campaigns campaigns, CampaignObjects objects, OfficerPool officers, DrawPreparation preparation, InspectionStarts starts,
                  InspectionTeams teams, Ledger ledger, @Lazy RuntimeService runtime, Callers callers, JdbcClient jdbc) {
        this.campaigns = campaigns;
        this.objects = objects;
        this.officers = officers;
        this.preparation = preparation;
        this.starts = starts;
        this.teams = teams;
        this.ledger = ledger;
        this.runtime = runtime;
        this.callers = callers;
        this.jdbc = jdbc;
    }

    /** @return number of the enterprise that takes the place */
    @Transactional
    public String replace(String number, String enterprise, String reason, Caller caller) {
        Campaign campaign = locked(number);
        checkGoingOn(campaign);
        CampaignObject object = object(number, enterprise);
        if (!campaign.mode().isDrawn() || object.choice() != ObjectChoice.SELECTED) {
            throw Refusal.now("只有随机抽取列入检查的对象可以更换，该企业为「" + object.choice().label() + "」");
        }
        inspection(number, enterprise).filter(InspectionState.IN_VAIN::contains)
            .orElseThrow(() -> Refusal.now("只有无法检查、拒绝检查或免于检查的对象可以更换"));
        CampaignObject next = objects.of(number, ObjectChoice.RESERVE).stream().filter(reserve -> reserve.stratum().equals(object.stratum()))
            .findFirst().orElseThrow(() -> Refusal.now("同层的候补已用完，不能再更换"));
        checkTeam(campaign, next);
        append(number, CampaignProcess.REPLACE_OBJECT, caller.actingFor(List.of(String.valueOf(campaign.plannerGroup()),
            Role.DEPT_HEAD.group(campaign.leadDept()))), Map.of("enterprise", enterprise, "replacement", next.enterprise(), "rank", next.rank(),
            "reason", reason));
        starts.start(number, next.enterprise());
        callers.asSystem(() -> runtime.createMessageCorrelation(CampaignProcess.OBJECT_REPLACED).processInstanceBusinessKey(number)
            .correlateAllWithResult());
        return next.enterprise();
    }

    @Transactional
    public void reassign(String number, String enterprise, String lead, String second, String reason, Caller caller) {
        Campaign campaign = locked(number);
        checkGoingOn(campaign);
        CampaignObject object = object(number, enterprise);
        if (!WITH_TEAM.contains(object.choice()) || inspection(number, enterprise).filter(InspectionState::isEnded).isPresent()) {
            throw Refusal.now("只有待检查的对象和候补可以更换检查组");
        }
        List<DrawOfficer> pool = officers.of(campaign);
        DrawOfficer leader = officer(pool, lead, "lead", "带队人员");
        DrawOfficer other = officer(pool, second, "second", "同行人员");
        check(!leader.equals(other), "second", "同行人员", "须与带队人员不是同一人");
        check(leader.mayInspect(enterprise), "lead", "带队人员", "对该企业须回避");
        check(other.mayInspect(enterprise), "second", "同行人员", "对该企业须回避");
        check(TeamDraw.mayLead(leader, preparation.specialties().getOrDefault(object.industry(), List.of()), campaign.leadDept()), "lead",
            "带队人员", "须是牵头部门有账号的执法人员，且执法证专业与该行业相符");
        check(!leader.key().equals(object.leadOfficer()) || !other.key().equals(object.secondOfficer()), "lead", "检查组", "与现在的相同");
        Actor actor = caller.actingFor(List.of(Role.DEPT_HEAD.group(campaign.leadDept())));
        append(number, CampaignProcess.REASSIGN_TEAM, actor,
            Map.of("enterprise", enterprise, "lead", leader.key(), "second", other.key(), "reason", reason));
        teams.change(number, enterprise, leader.key(), other.key(), reason, actor);
    }

    /**
     * Somebody who can be sent to an object.
     *
     * @param officer account, or certificate number of somebody without one
     */
    record Candidate(String officer, String certificate, String department, boolean mayLead) {
    }

    List<Candidate> candidates(Campaign campaign, String enterprise) {
        List<String> specialties = preparation.specialties().getOrDefault(object(campaign.number(), enterprise).industry(), List.of());
        return officers.of(campaign).stream().filter(officer -> officer.mayInspect(enterprise)).map(officer -> new Candidate(officer.key(),
            officer.certificate(), officer.department(), TeamDraw.mayLead(officer, specialties, campaign.leadDept()))).toList();
    }

    /** Certificates and relations of those who stand by may have changed since the draw. */
    private void checkTeam(Campaign campaign, CampaignObject next) {
        if (DrawPreparation.teams(campaign)) {
            List<String> fit = officers.of(campaign).stream().filter(officer -> officer.mayInspect(next.enterprise())).map(DrawOfficer::key).toList();
            if (next.leadOfficer() == null || !fit.contains(next.leadOfficer()) || !fit.contains(next.secondOfficer())) {
                throw Refusal.now("下一候补 " + next.name() + "（" + next.enterprise() + "）没有可用的检查组，请部门负责人先为其更换检查组");
            }
        }
    }

    private Campaign locked(String number) {
        jdbc.sql("select number from hazardflow.campaign where number = ? for update").param(number).query(String.class).single();
        return campaigns.get(number);
    }

    private static void checkGoingOn(Campaign campaign) {
        if (campaign.state() != CampaignState.INSPECTING) {
            throw Refusal.now("专项现为「" + campaign.state().label() + "」，只有检查阶段可以更换");
        }
        if (campaign.suspended()) {
            throw Refusal.now("专项已暂停，恢复后再办理");
        }
    }

    private CampaignObject object(String campaign, String enterprise) {
        return objects.find(campaign, enterprise).orElseThrow(() -> Refusal.notFound("企业 " + enterprise + " 不在这个专项的对象库中"));
    }

    private Optional<InspectionState> inspection(String campaign, String enterprise) {
        return jdbc.sql("""
                select i.state from hazardflow.inspection_campaign l join hazardflow.inspection i on i.number = l.inspection
                where l.campaign = ? and i.enterprise = ?""").params(campaign, enterprise).query(String.class).optional().map(InspectionState::valueOf);
    }

    private static DrawOfficer officer(List<DrawOfficer> pool, String wanted, String field, String label) {
        return pool.stream().filter(officer -> officer.key().equals(wanted) || officer.certificate().equals(wanted)).findFirst()
            .orElseThrow(() -> Refusal.wrong(field, label, "须是本专项部门中执法证到检查结束仍有效的执法人员"));
    }

    private static void check(boolean holds, String field, String label, String rule) {
        if (!holds) {
            throw Refusal.wrong(field, label, rule);
        }
    }

    private void append(String campaign, String step, Actor actor, Object document) {
        ledger.append(new LedgerEntry(campaign, CampaignProcess.KEY, step, actor, document, Map.of(), List.of(), List.of()));
    }
}
