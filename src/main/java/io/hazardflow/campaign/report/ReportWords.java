package io.hazardflow.campaign.report;

import com.fasterxml.jackson.databind.JsonNode;
import io.hazardflow.campaign.Campaign;
import io.hazardflow.campaign.report.Statistics.Count;
import io.hazardflow.hazard.paper.ChineseDates;
import io.hazardflow.hazard.paper.Organs;
import io.hazardflow.hazard.rule.Deadlines;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What the report of a campaign says: its plan, the figures, and the words of whoever summed up. */
@Component
class ReportWords {

    private static final String NONE = "—";

    private final Organs organs;

    ReportWords(Organs organs) {
        this.organs = organs;
    }

    Map<String, Object> of(Campaign campaign, Statistics figures, List<OpenHazard> open, JsonNode summary, LookBackRule lookBack) {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("caseNumber", campaign.number());
        content.put("name", campaign.name());
        content.put("type", campaign.type().label());
        put(content, "basis", campaign.basis());
        content.put("leadDept", organs.department(campaign.leadDept()));
        content.put("memberDepts", campaign.departments().stream().skip(1).map(organs::department).collect(Collectors.joining("、")));
        content.put("period", ChineseDates.day(campaign.periodFrom()) + "至" + ChineseDates.day(campaign.periodTo()));
        content.put("mode", campaign.mode().label() + (campaign.poolSize() == null ? "" : "，对象库 " + campaign.poolSize() + " 户"));
        put(content, "poolHash", campaign.poolHash());
        content.put("countedAt", ChineseDates.moment(figures.at()));
        Stream.of("overview", "problems", "conclusions", "measures", "proposals").forEach(field -> put(content, field, said(summary, field)));
        content.put("rates", rates(figures));
        content.put("results", ReportDraft.counts(figures.results(), "户"));
        content.put("levels", ReportDraft.counts(figures.levels(), "件"));
        content.put("handling", "停产停业 %d 件，立案处罚 %d 件，公开曝光 %d 件".formatted(figures.suspensions(), figures.casesFiled(), figures.published()));
        content.put("categories", figures.categories().stream().map(ReportWords::row).toList());
        content.put("streets", figures.streets().stream().map(street -> List.of(street.streetName(), street.coverage().shown(),
            String.valueOf(street.withHazards()), String.valueOf(street.hazards()), street.rectified().shown())).toList());
        content.put("top", figures.problems().stream().map(problem -> List.of(problem.text(), String.valueOf(problem.objects()),
            String.valueOf(problem.checked()))).toList());
        content.put("openCount", String.valueOf(figures.open()));
        content.put("open", open.stream().map(ReportWords::row).toList());
        content.put("openMore", String.valueOf(Math.max(0, figures.open() - open.size())));
        content.put("lookBack", lookBack(figures, lookBack));
        return content;
    }

    private static List<List<String>> rates(Statistics figures) {
        Map<String, Rate> rates = new LinkedHashMap<>();
        rates.put("检查覆盖率（已查/应查）", figures.coverage());
        rates.put("隐患查出率（查出隐患户/已查户）", figures.withHazards());
        rates.put("整改率（已整改/查出隐患）", figures.rectified());
        rates.put("重大隐患整改率", figures.rectifiedMajor());
        rates.put("燃气报警装置安装率", figures.gasAlarms());
        rates.put("自查完成率（已答复/应自查）", figures.selfChecks());
        rates.put("回头看复发率（复发户/核查户）", figures.recurrence());
        return rates.entrySet().stream().filter(entry -> entry.getValue() != null).map(entry -> List.of(entry.getKey(),
            String.valueOf(entry.getValue().numerator()), String.valueOf(entry.getValue().denominator()),
            entry.getValue().percent() == null ? NONE : entry.getValue().percent() + "%")).toList();
    }

    private static String lookBack(Statistics figures, LookBackRule rule) {
        return !rule.wanted() || figures.hazards() == 0 ? "本次不安排回头看。"
            : "报告审定、结果公开后第 %d 至 %d 日之间，由系统按等级比例抽取查出隐患的企业开展回头看，抽取过程可重算验证。".formatted(rule.minDays(), rule.maxDays());
    }

    private static List<String> row(Count count) {
        return List.of(count.label(), String.valueOf(count.count()));
    }

    private static List<String> row(OpenHazard hazard) {
        return List.of(hazard.number(), Objects.requireNonNullElse(hazard.enterpriseName(), NONE), hazard.title(),
            Objects.requireNonNullElse(hazard.level(), NONE), hazard.state() + (hazard.overdue() ? "，已逾期" : ""),
            hazard.deadline() == null ? NONE : Deadlines.dayOf(hazard.deadline()).toString());
    }

    private static String said(JsonNode form, String field) {
        String text = form.path(field).asText("").strip();
        return text.isEmpty() || form.path(field).isNull() ? null : text;
    }

    private static void put(Map<String, Object> content, String name, Object value) {
        if (value != null) {
            content.put(name, value);
        }
    }
}
