package io.hazardflow.demo;

import io.hazardflow.registry.Sheet;
import io.hazardflow.registry.Street;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/** The invented enterprises, street by street. */
final class DemoRegistryEnterprises {

    private static final String[] BRANDS = {"津东示范", "海河样例", "东岸演示", "直沽虚拟"};
    private static final String[] ROADS = {"示范路", "样例道", "演示街", "虚拟路", "向海示范道", "春晖样例路", "安澜演示道", "津塘虚拟街"};
    private static final String[] RISK = {"BLUE", "BLUE", "BLUE", "YELLOW", "YELLOW", "ORANGE"};
    private static final String[] CREDIT = {"A", "A", "B", "B", "B", "C"};
    private static final double SPREAD = 0.006;

    private final DemoRegistryNames names;
    private final Random random;
    private final Map<DemoRegistryIndustry, Integer> counts = new HashMap<>();
    private final DemoRegistryTable table = new DemoRegistryTable("企业编号", "统一社会信用代码", "企业名称", "街道", "地址", "纬度", "经度", "行业",
        "国民经济行业代码", "建筑面积(㎡)", "从业人数", "规模以上", "消防重点单位", "高风险单位", "人员密集场所", "用气类型", "已装燃气报警器", "特种设备数量",
        "标准化等级", "标准化有效期至", "双重预防", "信用等级", "风险颜色", "法定代表人", "法定代表人电话", "安全管理员", "安全管理员电话", "网格员编号",
        "最近检查日期", "本年检查次数", "安责险到期日", "上线日期", "经营状态");

    DemoRegistryEnterprises(DemoRegistryNames names, Random random) {
        this.names = names;
        this.random = random;
    }

    Sheet sheet(List<Street> streets) {
        List<String> industries = DemoRegistryDistribution.industries(random);
        for (Street street : streets) {
            for (int n = 0; n < DemoRegistryDistribution.enterprises(street.code()); n++) {
                add(street, n, DemoRegistryIndustry.valueOf(industries.get(table.size())));
            }
        }
        return table.sheet();
    }

    private void add(Street street, int n, DemoRegistryIndustry industry) {
        int number = table.size() + 1;
        boolean gas = !industry.gas.equals("NONE");
        boolean standard = industry.aboveScale() || industry.highRisk() || random.nextInt(4) == 0;
        int inspections = random.nextInt(3);
        table.add("e%04d".formatted(number), DemoRegistryCreditCode.of(industry.registrar, number), name(industry), street.name(),
            address(street), degrees(street.lat()), degrees(street.lng()), industry.name(), industry.national,
            around(industry.area), around(industry.staff), yes(industry.aboveScale()), yes(industry.keyFire()), yes(industry.highRisk()),
            yes(industry.crowded()), industry.gas, yes(gas), industry.lifts() ? 1 + random.nextInt(8) : 0,
            standard ? (industry.aboveScale() ? "LEVEL_2" : "LEVEL_3") : null, standard ? day(2027, 700) : null,
            industry.aboveScale() || industry.highRisk() ? "DONE" : any("NONE", "BUILDING"), any(CREDIT),
            industry.highRisk() ? "ORANGE" : any(RISK), names.person(), names.phone(), names.person(), names.phone(),
            DemoRegistryPeople.gridWorker(street.code(), n % DemoRegistryDistribution.gridWorkers(street.code())),
            inspections == 0 ? day(2025, 300) : day(2026, 300), inspections, day(2027, 300), day(2021, 300), "OPERATING");
    }

    private String name(DemoRegistryIndustry industry) {
        int number = counts.merge(industry, 1, Integer::sum);
        String noun = industry == DemoRegistryIndustry.SCHOOL && number % 3 == 0 ? "幼儿园" : industry.noun;
        return "%s%s%02d".formatted(BRANDS[(number - 1) % BRANDS.length], noun, number);
    }

    private String address(Street street) {
        return "河东区%s街道%s%d号".formatted(street.name(), any(ROADS), 1 + random.nextInt(240));
    }

    private String degrees(double centre) {
        return String.format(Locale.ROOT, "%.6f", centre + (random.nextDouble() * 2 - 1) * SPREAD);
    }

    private int around(int typical) {
        return Math.max(3, (int) (typical * (0.7 + random.nextDouble() * 0.6)));
    }

    private LocalDate day(int year, int span) {
        return LocalDate.of(year, 1, 5).plusDays(random.nextInt(span));
    }

    private String any(String... values) {
        return values[random.nextInt(values.length)];
    }

    private static String yes(boolean value) {
        return value ? "是" : "否";
    }
}
