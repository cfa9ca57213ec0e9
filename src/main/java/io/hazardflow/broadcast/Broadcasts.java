package io.hazardflow.broadcast;

import io.hazardflow.access.Caller;
import io.hazardflow.access.PostNames;
import io.hazardflow.audit.AuditKind;
import io.hazardflow.audit.RequestAudit;
import io.hazardflow.ledger.Actor;
import io.hazardflow.ledger.Ledger;
import io.hazardflow.ledger.LedgerEntry;
import io.hazardflow.ledger.LedgerEvent;
import io.hazardflow.ledger.NumberSeries;
import io.hazardflow.notice.Announcement;
import io.hazardflow.notice.Announcements;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sends broadcasts, confirms that one has read, urges whoever has not, and withdraws; every act stands in the ledger. */
@Service
class Broadcasts {

    private static final int SHORTEST_REASON = 5;
    private static final int LONGEST_REASON = 200;
    private static final int EXCERPT = 200;
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final SenderReaches reaches;
    private final AudiencePeople recipients;
    private final BroadcastTable table;
    private final NumberSeries series;
    private final BroadcastUrgings urgings;
    private final Ledger ledger;
    private final Announcements announcements;
    private final PostNames posts;
    private final RequestAudit audit;
    private final Clock clock;

    Broadcasts(SenderReaches reaches, AudiencePeople recipients, BroadcastTable table, NumberSeries series, BroadcastUrgings urgings,
               Ledger ledger, Announcements announcements, PostNames posts, RequestAudit audit, Clock clock) {
        this.reaches = reaches;
        this.recipients = recipients;
        this.table = table;
        this.series = series;
        this.urgings = urgings;
        this.ledger = ledger;
        this.announcements = announcements;
        this.posts = posts;
        this.audit = audit;
        this.clock = clock;
    }

    /** Reach of somebody who may send. */
    Reach sending(Caller caller) {
        return reaches.sending(caller).orElseThrow(() -> Refusal.forbidden("只有街道安全办和街道领导、行业部门、区应急局综合科、区安委办和区领导可以发布公告"));
    }

    /** Number of the broadcast. Who receives it is settled now, whatever becomes of posts and accounts later. */
    @Transactional
    public String send(Draft.Wanted wanted, Caller caller) {
        Reach reach = sending(caller);
        Draft draft = Draft.of(wanted, clock);
        Optional<String> before = table.sentBefore(draft.request(), caller.userId());
        if (before.isPresent()) {
            return before.get();
        }
        List<Recipient> chosen = recipients.of(draft.audience(), reach, caller.userId());
        if (chosen.isEmpty()) {
            throw Refusal.wrong("roles", "接收范围", "没有一个在用账号，请放宽岗位、街道或行业");
        }
        String day = "GB-" + LocalDate.now(clock).format(DateTimeFormatter.BASIC_ISO_DATE);
        String number = "%s-%03d".formatted(day, series.next(day));
        LedgerEvent event = append(number, BroadcastSteps.SEND, new Actor(caller.userId(), caller.name(), reach.post()),
            new BroadcastSteps.Sent(text(draft.request()), draft.kind(), draft.title(), draft.text(), draft.urgent(), text(draft.validUntil()),
                text(draft.confirmBy()), draft.audience().within(reach), chosen));
        announce("broadcast", table.find(number).orElseThrow(), event, draft.urgent(), chosen.stream().map(Recipient::person).toList(), Map.of());
        audit.record(AuditKind.ADMINISTRATION, number, "发布" + draft.kind().label() + "，" + chosen.size() + " 人");
        return number;
    }

    /** Confirms for the caller himself; once is enough. */
    @Transactional
    public void confirm(String number, Caller caller) {
        String post = table.postOf(number, caller.userId()).orElseThrow(Refusal::unknown);
        Broadcast broadcast = table.locked(number).orElseThrow(Refusal::unknown);
        if (broadcast.confirmBy() == null) {
            throw Refusal.now("这条公告不要求确认");
        }
        if (!broadcast.stands()) {
            throw Refusal.now("这条公告已撤回，不用确认");
        }
        if (!table.hasConfirmed(number, caller.userId())) {
            append(number, BroadcastSteps.CONFIRM, caller.actingFor(List.of(post)), null);
        }
    }

    /** Number of people who were urged: all that have not confirmed, at most once a day. */
    @Transactional
    public int urge(String number, Caller caller) {
        Broadcast broadcast = ofUnit(number, caller);
        LocalDate today = LocalDate.now(clock);
        List<String> waiting = table.waiting(number);
        urgings.refusal(broadcast, waiting.size(), today).ifPresent(reason -> {
            throw Refusal.now(reason);
        });
        LedgerEvent event = append(number, BroadcastSteps.URGE, actor(caller), new BroadcastSteps.Urged(today.toString(), waiting.size()));
        announce("broadcast-urged", broadcast, event, true, waiting, Map.of());
        audit.record(AuditKind.ADMINISTRATION, number, "催促未确认的 " + waiting.size() + " 人");
        return waiting.size();
    }

    @Transactional
    public void withdraw(String number, String reason, Caller caller) {
        Broadcast broadcast = ofUnit(number, caller);
        if (!broadcast.stands()) {
            throw Refusal.now("这条公告已经撤回");
        }
        String why = Draft.line("reason", "撤回原因", reason, SHORTEST_REASON, LONGEST_REASON);
        LedgerEvent event = append(number, BroadcastSteps.WITHDRAW, actor(caller), new BroadcastSteps.Withdrawn(why));
        announce("broadcast-withdrawn", broadcast, event, broadcast.urgent(), table.recipients(number), Map.of("reason", why));
        audit.record(AuditKind.ADMINISTRATION, number, "撤回" + broadcast.kind().label());
    }

    /** A broadcast of the caller's unit, locked against others who change it. */
    private Broadcast ofUnit(String number, Caller caller) {
        Reach reach = sending(caller);
        Broadcast broadcast = table.locked(number).orElseThrow(Refusal::unknown);
        if (!SenderReaches.sendersOfUnit(reach).contains(broadcast.senderPost())) {
            throw table.postOf(number, caller.userId()).isPresent() ? Refusal.forbidden("只有发布单位可以催促和撤回") : Refusal.unknown();
        }
        return broadcast;
    }

    private Actor actor(Caller caller) {
        return new Actor(caller.userId(), caller.name(), sending(caller).post());
    }

    private LedgerEvent append(String number, String step, Actor actor, Object document) {
        return ledger.append(new LedgerEntry(number, BroadcastSteps.KEY, step, actor, document, Map.of(), List.of(), List.of()));
    }

    private void announce(String kind, Broadcast broadcast, LedgerEvent event, boolean urgent, List<String> people, Map<String, String> more) {
        Map<String, String> facts = new HashMap<>(more);
        facts.put("number", broadcast.number());
        facts.put("kind", broadcast.kind().name());
        facts.put("title", broadcast.title());
        facts.put("text", excerpt(broadcast.text()));
        facts.put("sender", posts.label(broadcast.senderPost()));
        facts.put("validUntil", broadcast.validUntil() == null ? "" : MINUTE.format(broadcast.validUntil().atZone(clock.getZone())));
        facts.put("confirmBy", broadcast.confirmBy() == null ? "" : broadcast.confirmBy().toString());
        announcements.announce(new Announcement(kind, null, event.id(), urgent, facts, List.of(), people, event.actor().userId(),
            "/broadcasts/" + broadcast.number()));
    }

    private static String excerpt(String text) {
        return text.codePointCount(0, text.length()) <= EXCERPT ? text : text.substring(0, text.offsetByCodePoints(0, EXCERPT)) + "……";
    }

    private static String text(Object value) {
        return value instanceof Instant at ? at.toString() : value == null ? null : value.toString();
    }
}
