package io.hazardflow.expiry;

import io.hazardflow.access.Caller;
import io.hazardflow.access.Role;
import io.hazardflow.audit.AuditKind;
import io.hazardflow.audit.RequestAudit;
import io.hazardflow.registry.Enterprise;
import io.hazardflow.registry.EnterpriseDates;
import io.hazardflow.registry.EnterpriseReaches;
import io.hazardflow.registry.Enterprises;
import io.hazardflow.task.Refusal;
import io.hazardflow.task.Words;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Enters, renews and ends what runs out: by the enterprise itself, or by its street's office. */
@Component
class Validities {

    private static final Period FARTHEST = Period.ofYears(30);
    private static final int LONGEST = 80;

    private final ValidityTable table;
    private final Enterprises enterprises;
    private final EnterpriseReaches reaches;
    private final EnterpriseDates card;
    private final RequestAudit audit;
    private final Clock clock;

    Validities(ValidityTable table, Enterprises enterprises, EnterpriseReaches reaches, EnterpriseDates card, RequestAudit audit, Clock clock) {
        this.table = table;
        this.enterprises = enterprises;
        this.reaches = reaches;
        this.card = card;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param number and item may be blank */
    record Wanted(String enterprise, ValidityKind kind, String number, String item, LocalDate expiresOn) {
    }

    record Given(String number, String item, LocalDate expiresOn) {
    }

    @Transactional
    public Validity add(Wanted wanted, Caller by) {
        Enterprise enterprise = enterprises.find(wanted.enterprise() == null ? "" : wanted.enterprise()).filter(found -> mayKeep(found, by))
            .orElseThrow(() -> Refusal.notFound("没有这家企业，或其证照不由您登记"));
        if (wanted.kind() == null) {
            throw Refusal.wrong("kind", "事项", "必须选择");
        }
        Given given = checked(wanted.kind(), new Given(wanted.number(), wanted.item(), wanted.expiresOn()));
        String id;
        if (wanted.kind().isOnTheCard()) {
            id = cardId(wanted.kind(), enterprise.id());
            table.find(id).ifPresent(there -> {
                throw Refusal.wrong("kind", "事项", "已登记，有效期至 " + there.expiresOn() + "，请在原记录上续期");
            });
            onTheCard(wanted.kind(), enterprise.id(), given.expiresOn());
        } else {
            id = table.add(enterprise.id(), wanted.kind(), given.number(), given.item(), given.expiresOn(), by.userId());
        }
        audit(enterprise.id(), "登记" + wanted.kind().label() + "，有效期至 " + given.expiresOn());
        return table.find(id).orElseThrow();
    }

    @Transactional
    public Validity change(String id, Given wanted, Caller by) {
        Validity old = kept(id, by);
        Given given = checked(old.kind(), wanted);
        if (old.kind().isOnTheCard()) {
            onTheCard(old.kind(), old.enterprise(), given.expiresOn());
        } else {
            table.change(id, given.number(), given.item(), given.expiresOn(), by.userId());
        }
        audit(old.enterprise(), old.kind().label() + " " + id + " 有效期由 " + old.expiresOn() + " 改为 " + given.expiresOn());
        return table.find(id).orElseThrow();
    }

    /** No longer needed: equipment scrapped, person left, licence given back. */
    @Transactional
    public void end(String id, String reason, Caller by) {
        Validity old = kept(id, by);
        String why = Words.checked("reason", "原因", reason, 2, 200);
        if (old.kind().isOnTheCard()) {
            onTheCard(old.kind(), old.enterprise(), null);
        } else {
            table.end(id, by.userId());
        }
        audit(old.enterprise(), "停止登记" + old.kind().label() + " " + id + "，有效期至 " + old.expiresOn() + "：" + why);
    }

    boolean mayKeep(Enterprise enterprise, Caller caller) {
        return caller.isIn(Role.ENTERPRISE_SAFETY.group(enterprise.id())) || caller.isIn(Role.ENTERPRISE_HEAD.group(enterprise.id()))
            || caller.isIn(Role.STREET_OFFICE.group(enterprise.street()));
    }

    private Validity kept(String id, Caller by) {
        Validity found = table.find(id).orElseThrow(Validities::unknown);
        Enterprise enterprise = enterprises.find(found.enterprise()).filter(reaches.of(by)::covers).orElseThrow(Validities::unknown);
        if (!mayKeep(enterprise, by)) {
            throw unknown();
        }
        return found;
    }

    private Given checked(ValidityKind kind, Given given) {
        LocalDate today = LocalDate.now(clock);
        if (given.expiresOn() == null || given.expiresOn().isBefore(today.minus(FARTHEST)) || given.expiresOn().isAfter(today.plus(FARTHEST))) {
            throw Refusal.wrong("expiresOn", "有效期至", "须是前后 30 年内的日期");
        }
        if (kind.isOnTheCard()) {
            return new Given(null, null, given.expiresOn());
        }
        String item = text("item", kind.isPersonal() ? "持证人" : "名称", given.item(), kind.needsItem());
        return new Given(text("number", "编号", given.number(), false), item, given.expiresOn());
    }

    private static String text(String field, String label, String value, boolean required) {
        String text = Words.checked(field, label, value, required ? 1 : 0, LONGEST);
        return text.isEmpty() ? null : text;
    }

    private void onTheCard(ValidityKind kind, String enterprise, LocalDate lastDay) {
        if (kind == ValidityKind.LIABILITY_INSURANCE) {
            card.insurance(enterprise, lastDay);
        } else {
            card.standardisation(enterprise, lastDay);
        }
    }

    private static String cardId(ValidityKind kind, String enterprise) {
        return (kind == ValidityKind.LIABILITY_INSURANCE ? "insurance-" : "standard-") + enterprise;
    }

    private void audit(String enterprise, String what) {
        audit.record(AuditKind.ADMINISTRATION, "证照有效期：" + enterprise, what);
    }

    private static Refusal unknown() {
        return Refusal.notFound("没有这条记录，或不由您登记");
    }
}
