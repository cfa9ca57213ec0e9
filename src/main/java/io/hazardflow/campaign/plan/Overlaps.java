package io.hazardflow.campaign.plan;

import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what the check of a plan found. */
@Component
class Overlaps {

    private final JdbcClient jdbc;

    Overlaps(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Rows of one kind that meet the same other.
     *
     * @param other     null for caps
     * @param ahead     the other is still to come
     * @param daysApart the largest distance that was asked for
     */
    record Group(Overlap.Kind kind, String other, String otherName, boolean ahead, int enterprises, Integer daysApart) {
    }

    List<Overlap> of(String campaign) {
        return jdbc.sql("select * from hazardflow.campaign_overlap where campaign = ? order by enterprise, kind, other").param(campaign)
            .query(Overlap.class).list();
    }

    List<Overlap> of(String campaign, String enterprise) {
        return jdbc.sql("select * from hazardflow.campaign_overlap where campaign = ? and enterprise = ? order by kind, other")
            .params(campaign, enterprise).query(Overlap.class).list();
    }

    /** Caps first, then campaigns, past inspections and other offices by how many they concern. */
    List<Group> groups(String campaign) {
        return jdbc.sql("""
                select kind, case when kind = 'NEAR' and proposal = 'MERGE' and other like 'ZX-%' then other end as other,
                       case when kind = 'NEAR' and proposal = 'MERGE' then other_name end as other_name,
                       proposal = 'MERGE' as ahead, count(distinct enterprise) as enterprises, max(days_apart) as days_apart
                from (select kind, other, other_name, enterprise, days_apart, case kind when 'CAP' then 'CAP' else proposal end as proposal
                      from hazardflow.campaign_overlap where campaign = ?) overlap
                group by 1, 2, 3, 4 order by kind, enterprises desc, other""")
            .param(campaign).query(Group.class).list();
    }

    /** For the forms of approval and filing: how many reach the cap, and who meets whom. */
    String summary(String campaign) {
        List<String> parts = new ArrayList<>();
        for (Group group : groups(campaign)) {
            if (group.kind() == Overlap.Kind.CAP) {
                parts.add("%d 户超过年度检查次数上限".formatted(group.enterprises()));
            } else if (group.other() != null) {
                parts.add("%d 户与 %s「%s」在 %d 日内重复".formatted(group.enterprises(), group.other(), group.otherName(), group.daysApart()));
            } else if (group.ahead()) {
                parts.add("%d 户与%s的检查计划在 %d 日内重复".formatted(group.enterprises(), group.otherName(), group.daysApart()));
            } else {
                parts.add("%d 户在开始前 %d 日内刚检查过".formatted(group.enterprises(), group.daysApart()));
            }
        }
        return parts.isEmpty() ? "没有超过年度上限或与其他检查重复的企业" : String.join("；", parts);
    }
}
