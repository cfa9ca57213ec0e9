package io.hazardflow.broadcast;

import io.hazardflow.access.Caller;
import io.hazardflow.access.PostNames;
import io.hazardflow.access.Role;
import io.hazardflow.registry.Industries;
import io.hazardflow.registry.Streets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the pages show of a broadcast. */
@Component
class BroadcastViews {

    private final BroadcastList list;
    private final RecipientList recipients;
    private final BroadcastUrgings urgings;
    private final Streets streets;
    private final Industries industries;
    private final PostNames posts;
    private final Clock clock;

    BroadcastViews(BroadcastList list, RecipientList recipients, BroadcastUrgings urgings, Streets streets, Industries industries,
                   PostNames posts, Clock clock) {
        this.list = list;
        this.recipients = recipients;
        this.urgings = urgings;
        this.streets = streets;
        this.industries = industries;
        this.posts = posts;
        this.clock = clock;
    }

    /** @param counts null for whoever only received it */
    record Line(String number, BroadcastKind kind, String kindLabel, String title, boolean urgent, String sender, Instant sentAt,
                Instant validUntil, LocalDate confirmBy, Instant withdrawnAt, boolean mine, Instant confirmedAt, Counts counts) {
    }

    record Counts(int recipients, int confirmed) {
    }

    /** @param urgeRefusal why nobody can be urged now; null when they can, or when the caller may not at all */
    record Detail(Line line, String text, String senderName, List<String> roles, List<String> streets, List<String> industries,
                  Broadcast.Withdrawal withdrawal, List<RecipientList.Part> parts, List<BroadcastUrgings.Urging> urgings, boolean mayConfirm,
                  boolean ofUnit, boolean mayFollow, String urgeRefusal) {
    }

    Line line(BroadcastList.Row row, Caller viewer) {
        Broadcast b = row.broadcast();
        return new Line(b.number(), b.kind(), b.kind().label(), b.title(), b.urgent(), posts.label(b.senderPost()), b.sentAt(), b.validUntil(),
            b.confirmBy(), b.stands() ? null : b.withdrawal().at(), row.mine(), row.confirmedAt(),
            mayFollow(row, viewer) ? new Counts(row.recipients(), row.confirmed()) : null);
    }

    Detail detail(BroadcastList.Row row, Caller viewer) {
        Broadcast b = row.broadcast();
        boolean ofUnit = list.isOfUnit(b, viewer);
        boolean mayFollow = mayFollow(row, viewer);
        return new Detail(line(row, viewer), b.text(), b.senderName(), b.audience().roles().stream().map(BroadcastViews::role).toList(),
            b.audience().streets().stream().map(streets::name).toList(), b.audience().industries().stream().map(industries::label).toList(),
            b.withdrawal(), mayFollow ? recipients.parts(b, viewer) : List.of(), mayFollow ? urgings.of(b.number()) : List.of(),
            row.mine() && row.confirmedAt() == null && b.confirmBy() != null && b.stands(), ofUnit, mayFollow,
            ofUnit ? urgings.refusal(b, row.recipients() - row.confirmed(), LocalDate.now(clock)).orElse(null) : null);
    }

    private boolean mayFollow(BroadcastList.Row row, Caller viewer) {
        return row.recipients() > 0 && list.followed(row.broadcast(), viewer) != Reach.Condition.NONE;
    }

    private static String role(String key) {
        return Role.byKey(key).map(Role::label).orElse(key);
    }
}
