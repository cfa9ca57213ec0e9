package io.hazardflow.benchmark.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;

/** Words for invented findings: what is wrong with what, where, and what may come of it, in changing sentences. */
final class Words {

    /** Stands in one description of twenty thousand. */
    static final String RARE = "硝化棉";
    private static final int RARITY = 20_000;
    private static final List<String> FLOORS = List.of("地下一层", "一层", "二层", "三层", "四层", "顶层", "东区", "西区", "南侧", "北侧", "主楼", "附楼", "临街", "院内", "后院");
    private static final List<String> ROOMS = List.of("库房", "配电间", "后厨", "装卸口", "走廊", "楼梯间", "设备间", "车间", "值班室", "更衣室", "实验室", "员工宿舍", "停车场", "大厅入口",
        "锅炉房", "档案室", "消防控制室", "水泵房", "检修平台", "货架区", "包装线", "冷库门口", "化验室", "会议室外侧", "垃圾站旁", "候诊区", "教室", "舞台侧面", "收银台", "电梯前室");
    private static final List<String> DETAILS = List.of("现场无人负责", "上月检查已口头提醒", "员工称不知道有此要求", "与台账记录不一致", "整改通知贴出后未落实", "夜间更为明显", "雨后加重", "涉及人员密集区域",
        "设备已停用但未断电", "维修单已开未到场", "负责人当场承认", "已拍照留存", "周边五米内有明火作业", "标签字迹不清", "备件已到货尚未安装", "交接班本没有记载", "巡查表打勾但实物不符", "属于租户自行改造",
        "上次整改后反弹", "使用年限超过十年", "靠近学生通道", "顾客可随意接触", "钥匙由外包人员保管", "监控画面看不到该处", "说明书遗失");
    private static final List<String> RISKS = List.of("起火后难以及时扑救", "人员可能绊倒摔伤", "存在触电风险", "紧急情况下疏散受阻", "可能造成中毒窒息", "坠落时伤及行人", "有爆炸可能",
        "延误报警时间", "机械伤害风险较高",
        "可能引发坍塌", "烟气会迅速蔓延", "容易造成烫伤", "车辆碰撞风险增大", "高温季节易自燃", "冻裂后会漏水");
    private static final List<String> FINDERS = List.of("检查发现", "巡查时看到", "群众反映", "现场核实", "夜查发现", "专家指出", "复核时发现", "随机抽查发现");

    private final Map<String, List<Thing>> byCategory;
    private final List<Thing> all;

    private record Thing(String category, String name, List<String> defects) {
    }

    /** What was found. */
    record Finding(String title, String description, String location) {
    }

    Words() {
        try {
            all = new ClassPathResource("benchmark/hazard-words.txt").getContentAsString(StandardCharsets.UTF_8).lines()
                .map(line -> line.split("\\|"))
                .map(parts -> new Thing(parts[0], parts[1], Arrays.asList(parts[2].split(",")))).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        byCategory = all.stream().collect(Collectors.groupingBy(Thing::category));
    }

    /** @param category null before the case was verified */
    Finding finding(String category, SplittableRandom random) {
        Thing thing = any(byCategory.getOrDefault(category, all), random);
        String defect = any(thing.defects(), random);
        String location = any(FLOORS, random) + any(ROOMS, random);
        String rare = random.nextInt(RARITY) == 0 ? "，旁边存放" + RARE : "";
        int amount = 2 + random.nextInt(18);
        String description = switch (random.nextInt(5)) {
            case 0 -> location + thing.name() + defect + "，" + any(DETAILS, random) + rare + "。";
            case 1 -> any(FINDERS, random) + location + "的" + thing.name() + defect + rare + "，" + any(RISKS, random) + "。";
            case 2 -> thing.name() + defect + "，" + any(DETAILS, random) + "，" + any(RISKS, random) + rare + "。";
            case 3 -> amount + "处" + thing.name() + defect + "，多在" + location + "，" + any(DETAILS, random) + rare + "。";
            default -> any(FINDERS, random) + thing.name() + any(thing.defects(), random) + "，距" + location + "约" + amount * 3
                + "米，" + any(RISKS, random)
                + rare + "，" + any(DETAILS, random) + "。";
        };
        return new Finding(thing.name() + defect, description, location);
    }

    private static <T> T any(List<T> of, SplittableRandom random) {
        return of.get(random.nextInt(of.size()));
    }
}
