package io.hazardflow.dashboard.sequence;

import io.hazardflow.platform.EngineClock;

/**
 * What looks implausible. Each is a select of the columns {@code reference} (tells a finding from the others, for good), {@code at}, {@code numbers}
 * (cases), {@code found}, {@code more} and {@code bound} over the reader's hazards {@code visible}, of the parameters {@code from} and {@code to}.
 * From
 * what on stands in {@code sequence_limit}, by the day of the step.
 */
enum Kind {

    /** Minutes between report and closure; neither an old ledger's cases nor what officers saw put right where they found it. */
    QUICK_CLOSURE("上报后很快销号", """
        select h.number as reference, h.closed_at as at, array[h.number] as numbers, extract(epoch from h.closed_at - h.reported_at) / 60 as found,
               0 as more, %1$s as bound
        from visible h
        where h.state = 'CLOSED' and h.closed_at >= :from and h.closed_at < :to
          and h.closed_at - h.reported_at < %1$s * interval '1 minute'
          and not exists (select from hazardflow.ledger_event e where e.subject = h.number and e.step in ('import-hazard', 'record-site-fix'))
        """.formatted(limit("quick-closure.minutes", "h.closed_at"))),

    /** Minutes between the order and the first feedback on it. */
    QUICK_FEEDBACK("责令后很快反馈", """
        select h.number as reference, f.at, array[h.number] as numbers, extract(epoch from f.at - m.ordered_at) / 60 as found, 0 as more, %1$s as
            bound
        from visible h
        join hazardflow.hazard_measure m on m.number = h.number and m.ordered_at >= cast(:from as timestamptz) - interval '1 day' and m.ordered_at
            < :to
        cross join lateral (select min(e.at) as at from hazardflow.ledger_event e
                            where e.subject = h.number and e.step = 'rectify' and e.at >= m.ordered_at) f
        where f.at >= :from and f.at < :to and f.at - m.ordered_at < %1$s * interval '1 minute'
        """.formatted(limit("quick-feedback.minutes", "m.ordered_at"))),

    /** A street or department that closed far more than the even share in the last days of a month; months that are over. */
    MONTH_END("月末集中销号", """
        select u.type || ':' || u.unit || ':' || to_char(u.month, 'YYYY-MM') as reference, u.at, cast(array[] as text[]) as numbers,
               u.late as found, u.total as more, %2$s as bound
        from (select p.type, p.unit, c.month, c.at, count(*) as total,
                     count(*) filter (where h.closed_at >= c.at + interval '1 second' - %1$s * interval '1 day') as late
              from visible h
              cross join lateral (select date_trunc('month', h.closed_at at time zone '%5$s') as month,
                  (date_trunc('month', h.closed_at at time zone '%5$s') + interval '1 month') at time zone '%5$s' - interval '1 second' as at) c
              cross join lateral (values ('STREET', h.street), ('DEPARTMENT', h.dept)) p (type, unit)
              where h.state = 'CLOSED' and h.closed_at >= date_trunc('month', cast(:from as timestamptz) at time zone '%5$s') at time zone '%5$s'
                and h.closed_at < :to and p.unit is not null and p.type = any(:types) and (:allUnits or p.unit = any(:units))
              group by p.type, p.unit, c.month, c.at) u
        where u.at >= :from and u.at < :to and u.total >= %4$s
          and u.late * extract(day from u.at at time zone '%5$s') >= u.total * %3$s * %2$s
        """.formatted(limit("month-end.days", "c.at"), limit("month-end.times", "u.at"), limit("month-end.days", "u.at"),
        limit("month-end.least", "u.at"), EngineClock.ZONE)),

    /** The camera says that a picture of the feedback was taken after the review that looked at it. */
    REVIEW_BEFORE_PHOTO("复查早于整改照片", """
        select r.number || '#' || r.position as reference, r.at, array[r.number] as numbers, max(extract(epoch from p.taken_at - r.at)) / 60 as found,
               count(*) as more, 0 as bound
        from hazardflow.hazard_review r
        join visible h on h.number = r.number
        join hazardflow.evidence_use u on u.subject = r.number and u.step in ('rectify', 'fix-on-site')
        join hazardflow.evidence p on p.id = u.evidence_id and p.kind = 'PHOTO' and p.uploaded_at <= r.at and p.taken_at > r.at
        where r.at >= :from and r.at < :to
        group by r.number, r.position, r.at
        """),

    /** The camera says that a picture of the feedback was taken before the rectification was ordered. */
    OLD_PHOTO("整改照片早于责令", """
        select h.number as reference, max(p.uploaded_at) as at, array[h.number] as numbers, max(extract(epoch from h.ordered_at - p.taken_at)) / 60
            as found,
               count(*) as more, max(%1$s) as bound
        from hazardflow.evidence p
        join hazardflow.evidence_use u on u.evidence_id = p.id and u.step = 'rectify'
        join visible h on h.number = u.subject
        where p.kind = 'PHOTO' and p.uploaded_at >= :from and p.uploaded_at < :to and p.taken_at < h.ordered_at - %1$s * interval '1 minute'
        group by h.number
        """.formatted(limit("old-photo.minutes", "p.uploaded_at"))),

    /** The same file in several hazards; the cases that the reader does not see are counted only. */
    SAME_PHOTO("多件隐患用同一张照片", """
        select p.sha256 as reference, max(p.uploaded_at) as at, array_agg(distinct h.number) filter (where h.number is not null) as numbers,
               count(distinct u.subject) as found, 0 as more, 0 as bound
        from hazardflow.evidence p
        join hazardflow.evidence_use u on u.evidence_id = p.id
        join hazardflow.hazard_measure m on m.number = u.subject and m.state <> 'MERGED'
        left join visible h on h.number = u.subject
        where p.kind = 'PHOTO' and p.sha256 in (select n.sha256 from hazardflow.evidence n where n.uploaded_at >= :from and n.uploaded_at < :to)
        group by p.sha256
        having count(distinct u.subject) > 1 and count(h.number) > 0 and max(p.uploaded_at) < :to
        """),

    /** The same person reviewed on site at two places, too soon one after the other for the way between them. */
    FAR_APART("短时间内在两地现场复查", """
        select cast(s.id as text) as reference, s.at, array[s.earlier, s.number] as numbers, extract(epoch from s.at - s.earlier_at) / 60 as found,
               s.metres as more, %1$s as bound
        from (select o.*, 111320 * sqrt(power(o.lat - o.earlier_lat, 2) + power((o.lng - o.earlier_lng) * cos(radians(o.lat)), 2)) as metres
              from (select e.id, r.at, h.number, h.lat, h.lng, lag(h.number) over w as earlier, lag(r.at) over w as earlier_at, lag(h.lat) over w
                  as earlier_lat,
                           lag(h.lng) over w as earlier_lng
                    from hazardflow.hazard_review r
                    join visible h on h.number = r.number and h.lat is not null and h.lng is not null
                    join hazardflow.ledger_event e on e.subject = r.number and e.step = 'review-rectification' and e.document ->> 'mode' = 'ON_SITE'
                         and e.at >= r.at - interval '1 second' and e.at <= r.at + interval '1 second'
                    where r.at >= cast(:from as timestamptz) - interval '1 day' and r.at < :to
                    window w as (partition by e.actor_user order by r.at, e.id)) o) s
        where s.at >= :from and s.at - s.earlier_at < %1$s * interval '1 minute' and s.metres > %2$s
        """.formatted(limit("far-apart.minutes", "s.at"), limit("far-apart.metres", "s.at")));

    private final String label;
    private final String sql;

    Kind(String label, String sql) {
        this.label = label;
        this.sql = sql;
    }

    /** Name on the screen. */
    String label() {
        return label;
    }

    String sql() {
        return sql;
    }

    private static String limit(String key, String at) {
        return """
            (select l.amount from hazardflow.sequence_limit l where l.key = '%1$s' and l.effective_from <= cast(%2$s at time zone '%3$s' as date)
             and coalesce(l.effective_to, date 'infinity') >= cast(%2$s at time zone '%3$s' as date) order by l.effective_from desc limit 1)"""
            .formatted(key, at, EngineClock.ZONE);
    }
}
