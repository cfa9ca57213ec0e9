package io.hazardflow.demo;

import io.hazardflow.registry.Sheet;
import io.hazardflow.registry.Street;
import java.util.List;

/** The rescue teams of the demo district: 15 of the district and one of each street, 936 people together. */
final class DemoRegistryTeams {

    private static final int ALL_PEOPLE = 936;
    private static final int PEOPLE_OF_A_STREET = 24;

    private record Team(String name, String department, String tier, String speciality, int members) {
    }

    /** Departments by their code; the first team takes whoever is left of the 936. */
    private static final List<Team> OF_THE_DISTRICT = List.of(
        new Team("河东区消防救援大队示例中队", "xf", "MAIN", "火灾扑救与综合救援", 0),
        new Team("河东区消防救援示例二中队", "xf", "MAIN", "高层建筑灭火救援", 58),
        new Team("河东区危险化学品应急救援队", "yjj", "BACKBONE", "危险化学品处置", 36),
        new Team("河东区地震地质灾害救援队", "yjj", "BACKBONE", "建筑坍塌搜救", 40),
        new Team("河东区应急救援专家组", "yjj", "BACKBONE", "技术支持与研判", 18),
        new Team("河东区燃气抢险队", "cgw", "BACKBONE", "燃气泄漏抢修", 42),
        new Team("河东区道路桥梁抢险队", "cgw", "BACKBONE", "道路桥梁抢修", 45),
        new Team("河东区供热抢险队", "cgw", "BACKBONE", "供热管网抢修", 38),
        new Team("河东区建筑工程抢险队", "zjw", "BACKBONE", "建筑施工事故救援", 48),
        new Team("河东区特种设备救援队", "scjg", "BACKBONE", "电梯与压力容器救援", 26),
        new Team("河东区医疗救护队", "wjw", "BACKBONE", "伤员急救与转运", 50),
        new Team("河东区民兵应急分队", "yjj", "SHOCK", "突击抢险与警戒", 80),
        new Team("河东区退役军人应急救援队", "yjj", "SHOCK", "水域与防汛抢险", 46),
        new Team("河东区防汛抢险队", "cgw", "SHOCK", "防汛排水", 40),
        new Team("河东区文旅场所应急队", "wlj", "BASE", "人员密集场所疏散", 20));

    private final DemoRegistryNames names;
    private final DemoRegistryTable table = new DemoRegistryTable("队伍编号", "队伍名称", "级别", "主管部门", "街道", "力量类别", "专业方向", "人数", "队长", "电话");

    DemoRegistryTeams(DemoRegistryNames names) {
        this.names = names;
    }

    Sheet sheet(List<Street> streets) {
        int rest = ALL_PEOPLE - PEOPLE_OF_A_STREET * streets.size() - OF_THE_DISTRICT.stream().mapToInt(Team::members).sum();
        OF_THE_DISTRICT.forEach(team -> add(team.name(), "DISTRICT", team.department(), null, team.tier(), team.speciality(),
            team.members() == 0 ? rest : team.members()));
        streets.forEach(street -> add(street.name() + "街道应急救援队", "STREET", null, street.code(), "BASE", "先期处置与人员疏散", PEOPLE_OF_A_STREET));
        return table.sheet();
    }

    private void add(String name, String level, String department, String street, String tier, String speciality, int members) {
        table.add("t%02d".formatted(table.size() + 1), name, level, department, street, tier, speciality, members, names.person(), names.phone());
    }
}
