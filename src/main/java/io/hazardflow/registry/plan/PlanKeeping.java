package io.hazardflow.registry.plan;

import io.hazardflow.access.Caller;
import io.hazardflow.audit.AuditKind;
import io.hazardflow.audit.RequestAudit;
import io.hazardflow.registry.ContingencyPlan;
import io.hazardflow.registry.ContingencyPlanPosts;
import io.hazardflow.registry.Enterprises;
import io.hazardflow.registry.PlanVersions;
import io.hazardflow.registry.RefusedException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the owner of a plan and the authority that it is filed with enter. */
@Component
class PlanKeeping {

    private final PlanRegister register;
    private final PlanFiles files;
    private final PlanSites sites;
    private final PlanVersions versions;
    private final ContingencyPlanPosts posts;
    private final Enterprises enterprises;
    private final RequestAudit audit;
    private final JdbcClient jdbc;
    private final Clock clock;

    PlanKeeping(PlanRegister register, PlanFiles files, PlanSites sites, PlanVersions versions, ContingencyPlanPosts posts, Enterprises enterprises,
                RequestAudit audit, JdbcClient jdbc, Clock clock) {
        this.register = register;
        this.files = files;
        this.sites = sites;
        this.versions = versions;
        this.posts = posts;
        this.enterprises = enterprises;
        this.audit = audit;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param revise whether the plan was revised as its result */
    record Review(LocalDate reviewedOn, Boolean revise, String note) {
    }

    /** One evaluation as it was entered. */
    record ReviewEntry(LocalDate reviewedOn, boolean revise, String version, String note, String enteredBy, OffsetDateTime enteredAt) {
    }

    record NewSite(String name, String address, String enterprise) {
    }

    boolean mayKeep(ContingencyPlan plan, Caller caller) {
        return plan.inForce(LocalDate.now(clock)) && posts.owners(plan).stream().anyMatch(caller::isIn);
    }

    boolean mayFile(ContingencyPlan plan, Caller caller) {
        return plan.inForce(LocalDate.now(clock)) && caller.isIn(posts.authority(plan));
    }

    List<ReviewEntry> reviews(String plan) {
        return jdbc.sql("""
                select reviewed_on, revise, version, note, entered_by, entered_at from hazardflow.contingency_plan_review
                where plan = ? order by reviewed_on desc, id desc""").param(plan).query(ReviewEntry.class).list();
    }

    @Transactional
    public void upload(String id, String name, byte[] bytes, Caller by) {
        ContingencyPlan plan = kept(id, by);
        PlanFiles.PlanFile file = files.add(plan, name, bytes, by.userId());
        audit(id, "上传 " + plan.version() + " 文件 " + file.name() + "，校验值 " + file.sha256());
    }

    /** An evaluation: the plan stays as it is until the next one, or is revised, which makes a new version of it. */
    @Transactional
    public void review(String id, Review review, Caller by) {
        ContingencyPlan plan = kept(id, by);
        LocalDate day = pastDay("评估日期", review.reviewedOn());
        if (review.revise() == null) {
            throw RefusedException.badRequest("「评估结论」必须选择");
        }
        String note = text("评估意见", review.note(), 5, 500);
        if (plan.revisedOn() != null && day.isBefore(plan.revisedOn())) {
            throw RefusedException.badRequest("「评估日期」不能早于修订日期 " + plan.revisedOn());
        }
        jdbc.sql("""
                insert into hazardflow.contingency_plan_review (plan, version, reviewed_on, revise, note, entered_by, entered_at)
                values (?, ?, ?, ?, ?, ?, ?)""")
            .params(id, plan.version(), day, review.revise(), note, by.userId(), OffsetDateTime.now(clock)).update();
        if (review.revise()) {
            versions.raise(id, by.userId(), note, null);
            return;
        }
        LocalDate due = versions.reviewDueAfter(day);
        if (plan.reviewDue() == null || due.isAfter(plan.reviewDue())) {
            jdbc.sql("update hazardflow.contingency_plan set review_due = ? where id = ?").params(due, id).update();
        }
        audit(id, "评估结论：继续使用，评估日期 " + day + "：" + note);
    }

    @Transactional
    public void file(String id, LocalDate filedOn, Caller by) {
        ContingencyPlan plan = found(id, by);
        if (!mayFile(plan, by)) {
            throw RefusedException.forbidden("只有受理备案的部门可以登记备案日期");
        }
        LocalDate day = pastDay("备案日期", filedOn);
        if (plan.revisedOn() != null && day.isBefore(plan.revisedOn())) {
            throw RefusedException.badRequest("「备案日期」不能早于修订日期 " + plan.revisedOn());
        }
        if (plan.reviewDue() != null && day.isAfter(plan.reviewDue())) {
            throw RefusedException.badRequest("「备案日期」不能晚于应评估日期 " + plan.reviewDue() + "，请先评估");
        }
        jdbc.sql("update hazardflow.contingency_plan set filed_on = ? where id = ?").params(day, id).update();
        audit(id, plan.version() + " 备案日期 " + day);
    }

    @Transactional
    public void addSite(String id, NewSite wanted, Caller by) {
        kept(id, by);
        String name = text("点位名称", wanted.name(), 2, 100);
        String address = text("地址", wanted.address(), 2, 200);
        String enterprise = wanted.enterprise() == null || wanted.enterprise().isBlank() ? null : wanted.enterprise();
        if (enterprise != null && enterprises.find(enterprise).isEmpty()) {
            throw RefusedException.badRequest("「企业」没有登记");
        }
        String site = sites.add(id, name, address, enterprise);
        audit(id, "登记点位 " + site + " " + name);
    }

    @Transactional
    public void removeSite(String id, String site, Caller by) {
        kept(id, by);
        if (!sites.remove(id, site)) {
            throw RefusedException.notFound("没有这个点位");
        }
        audit(id, "删除点位 " + site);
    }

    private ContingencyPlan kept(String id, Caller by) {
        ContingencyPlan plan = found(id, by);
        if (!mayKeep(plan, by)) {
            throw RefusedException.forbidden("预案由编制单位维护，已废止的不再维护");
        }
        return plan;
    }

    private ContingencyPlan found(String id, Caller by) {
        return register.find(id, by).orElseThrow(() -> RefusedException.notFound("没有这份预案，或不在您的查看范围内"));
    }

    private LocalDate pastDay(String label, LocalDate day) {
        if (day == null || day.isAfter(LocalDate.now(clock))) {
            throw RefusedException.badRequest("「" + label + "」必填，不能晚于今天");
        }
        return day;
    }

    private static String text(String label, String given, int least, int most) {
        String text = given == null ? "" : given.replaceAll("\\p{Cntrl}", " ").strip();
        int length = text.codePointCount(0, text.length());
        if (length < least || length > most) {
            throw RefusedException.badRequest("「" + label + "」须填写 " + least + " 至 " + most + " 个字");
        }
        return text;
    }

    private void audit(String plan, String what) {
        audit.record(AuditKind.ADMINISTRATION, "应急预案：" + plan, what);
    }
}
