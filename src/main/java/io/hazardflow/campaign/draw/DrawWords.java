package io.hazardflow.campaign.draw;

import io.hazardflow.campaign.Campaign;
import io.hazardflow.campaign.ObjectChoice;
import io.hazardflow.campaign.pool.CampaignObject;
import io.hazardflow.campaign.pool.CampaignObjects;
import io.hazardflow.registry.Industries;
import io.hazardflow.registry.Streets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Pools and draws in a few lines for forms. */
@Component
class DrawWords {

    private static final List<ObjectChoice> SHOWN = List.of(ObjectChoice.SELECTED, ObjectChoice.MUST, ObjectChoice.MERGED, ObjectChoice.RESERVE,
        ObjectChoice.LEFT_OUT, ObjectChoice.EXCLUDED);

    private final CampaignObjects objects;
    private final Streets streets;
    private final Industries industries;

    DrawWords(CampaignObjects objects, Streets streets, Industries industries) {
        this.objects = objects;
        this.streets = streets;
        this.industries = industries;
    }

    String pool(Campaign campaign) {
        Map<ObjectChoice, Integer> counts = objects.counts(campaign.number());
        String beside = Stream.of(ObjectChoice.MERGED, ObjectChoice.EXCLUDED).filter(counts::containsKey)
            .map(choice -> choice.label() + " " + counts.get(choice) + " 户").collect(Collectors.joining("，"));
        return campaign.poolSize() + " 户" + (beside.isEmpty() ? "" : "（其中" + beside + "，不参加选取）") + "\n清单校验值 " + campaign.poolHash();
    }

    static String method(Campaign campaign) {
        return campaign.mode().label() + switch (campaign.mode()) {
            case FULL -> "：对象库中的企业全部检查";
            case TARGETED -> "：由您选定检查对象，并说明选取理由";
            case SAMPLE -> "：按行业和建筑面积分层，每层随机抽取 " + campaign.samplePercent() + "%";
            case DOUBLE_RANDOM -> campaign.targetCount() != null ? "：随机抽取 " + campaign.targetCount() + " 户，并随机抽取检查组"
                : "：随机抽取 " + campaign.samplePercent() + "%，并随机抽取检查组";
        };
    }

    static String officers(List<DrawOfficer> officers) {
        long leads = officers.stream().filter(officer -> officer.account() != null).count();
        return officers.size() + " 人（有账号、可带队的 " + leads + " 人）\n名录校验值 " + DrawParts.officerHash(officers);
    }

    /** What a draw made of the pool. */
    String result(String campaign) {
        List<CampaignObject> all = objects.of(campaign);
        Map<ObjectChoice, Long> counts = all.stream().collect(Collectors.groupingBy(CampaignObject::choice, Collectors.counting()));
        String first = SHOWN.stream().filter(counts::containsKey).map(choice -> choice.label() + " " + counts.get(choice) + " 户")
            .collect(Collectors.joining("，"));
        List<CampaignObject> inspected = all.stream().filter(object -> object.choice().isInspected()).toList();
        long officers = inspected.stream().flatMap(object -> Stream.of(object.leadOfficer(), object.secondOfficer()).filter(Objects::nonNull))
            .distinct().count();
        return Stream.of(first, "街道：" + counted(inspected, object -> streets.name(object.street())),
                "行业：" + counted(inspected, object -> industries.label(object.industry())),
                "信用：" + counted(inspected, object -> object.creditGrade() == null ? "未评级" : object.creditGrade() + " 级"),
                officers == 0 ? "检查人员：由部门执法人员领取" : "检查组：每户两人，共 " + officers + " 名执法人员")
            .collect(Collectors.joining("\n"));
    }

    /** Name of a stratum on the screen. */
    String stratum(String stratum) {
        String[] parts = stratum.split("/");
        return parts.length < 2 ? "全部" : industries.label(parts[0]) + ("LARGE".equals(parts[1]) ? "（大面积）" : "（小面积）");
    }

    private static String counted(List<CampaignObject> objects, Function<CampaignObject, String> by) {
        Map<String, Long> counts = objects.stream().collect(Collectors.groupingBy(by, TreeMap::new, Collectors.counting()));
        return counts.isEmpty() ? "无" : counts.entrySet().stream().map(count -> count.getKey() + " " + count.getValue())
            .collect(Collectors.joining("，"));
    }
}
