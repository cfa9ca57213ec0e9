package io.hazardflow.demo;

import io.hazardflow.registry.Department;
import io.hazardflow.registry.Enterprise;
import io.hazardflow.registry.Sheet;
import io.hazardflow.registry.Street;
import java.time.LocalDate;
import java.util.List;

/** The plan register of the demo district: 1 general, 22 special, 29 departmental and 413 plans of streets and units. */
final class DemoRegistryPlans {

    private static final String[] EVENTS = {"生产安全事故", "火灾事故", "危险化学品事故", "燃气事故", "道路交通事故", "建筑施工事故", "特种设备事故",
        "人员密集场所事故", "防汛", "地震", "雨雪冰冻", "大风", "重污染天气", "突发环境事件", "传染病疫情", "食品安全事件", "供热事故", "供水事故",
        "大面积停电", "通信中断", "群体踩踏事件", "地下空间事故"};
    private static final int PRODUCTION_SAFETY_EVENTS = 8;
    private static final int DEPARTMENT_PLANS = 29;
    private static final int UNIT_PLANS = 413;
    private static final int REVIEW_YEARS = 3;

    private final List<Street> streets;
    private final List<Department> departments;
    private final DemoRegistryTable table = new DemoRegistryTable("预案编号", "预案名称", "预案层级", "预案类型", "事件类型", "编制单位", "企业编号",
        "部门", "街道", "版本", "备案日期", "应评估日期");

    DemoRegistryPlans(List<Street> streets, List<Department> departments) {
        this.streets = streets;
        this.departments = departments;
    }

    Sheet sheet(List<Enterprise> enterprises) {
        add("河东区突发事件总体应急预案", "GENERAL_GOV", "GOV_OVERALL", "OTHER", "河东区人民政府", null, null, null);
        for (int n = 0; n < EVENTS.length; n++) {
            add("河东区" + EVENTS[n] + "专项应急预案", "SPECIAL", "GOV_SPECIAL", publicEvent(n), "河东区人民政府", null, null, null);
        }
        for (int n = 0; n < DEPARTMENT_PLANS; n++) {
            Department department = departments.get(n % departments.size());
            int event = n % EVENTS.length;
            add(department.name() + EVENTS[event] + "应急处置预案", "DEPARTMENT", "DEPARTMENTAL", publicEvent(event), department.name(), null,
                department.name(), null);
        }
        streets.forEach(street -> add(street.name() + "街道突发事件应急预案", "UNIT", "COMMUNITY", "PRODUCTION_SAFETY", street.name() + "街道办事处", null,
            null, street.name()));
        enterprises.stream().limit(UNIT_PLANS - streets.size()).forEach(this::add);
        return table.sheet();
    }

    private static String publicEvent(int event) {
        return event < PRODUCTION_SAFETY_EVENTS ? "PRODUCTION_SAFETY" : "OTHER";
    }

    /** Of every sort some, so that each rule of the frequency of drills has plans. */
    private void add(Enterprise enterprise) {
        int n = table.size();
        boolean school = "SCHOOL".equals(enterprise.industry());
        boolean equipment = enterprise.profile().specialEquipment() != null && enterprise.profile().specialEquipment() > 0;
        if (school) {
            unit(enterprise, "应急疏散预案", "SPECIAL", "EVACUATION");
        } else if (n % 7 == 0) {
            unit(enterprise, "火灾事故专项应急预案", "SPECIAL", "FIRE");
        } else if (n % 7 == 1 && equipment) {
            unit(enterprise, "特种设备事故专项应急预案", "SPECIAL", "SPECIAL_EQUIPMENT");
        } else if (n % 7 == 2) {
            unit(enterprise, "重点岗位现场处置方案", "ON_SITE", "PRODUCTION_SAFETY");
        } else {
            unit(enterprise, "生产安全事故综合应急预案", "COMPREHENSIVE", "PRODUCTION_SAFETY");
        }
    }

    private void unit(Enterprise enterprise, String title, String type, String event) {
        add(enterprise.name() + title, "UNIT", type, event, enterprise.name(), enterprise.id(), null, null);
    }

    private void add(String title, String level, String type, String event, String owner, String enterprise, String department, String street) {
        int number = table.size() + 1;
        LocalDate filed = LocalDate.of(2023, 9, 1).plusDays(number * 37L % 1_000);
        table.add("YA-%04d".formatted(number), title, level, type, event, owner, enterprise, department, street, filed.getYear() + "版", filed,
            filed.plusYears(REVIEW_YEARS));
    }
}
