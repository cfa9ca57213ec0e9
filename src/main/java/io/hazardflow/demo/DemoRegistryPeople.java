package io.hazardflow.demo;

import io.hazardflow.registry.Department;
import io.hazardflow.registry.Sheet;
import io.hazardflow.registry.Street;
import java.util.List;

/** Grid workers, street offices, departments and the district's posts. People with a demo account carry its name as their number. */
final class DemoRegistryPeople {

    private static final int WITH_ACCOUNT = 2;
    private static final int OFFICERS = 4;
    private static final String[] SPECIALTIES = {"综合监管", "消防与用电", "设备设施", "现场作业"};

    private final DemoRegistryNames names;
    private final List<Department> departments;
    private final DemoRegistryTable people = new DemoRegistryTable("人员编号", "姓名", "电话", "岗位", "街道", "网格", "部门", "账号", "在岗");
    private int numbered;

    DemoRegistryPeople(DemoRegistryNames names, List<Department> departments) {
        this.names = names;
        this.departments = departments;
    }

    /** Number of the n-th grid worker (from 0) of a street; grid workers come first, street by street. */
    static String gridWorker(String street, int n) {
        if (n < WITH_ACCOUNT) {
            return gridAccount(street, n);
        }
        int before = 0;
        for (int other = 1; other < Integer.parseInt(street); other++) {
            before += DemoRegistryDistribution.gridWorkers("%03d".formatted(other)) - WITH_ACCOUNT;
        }
        return "p%05d".formatted(before + n - WITH_ACCOUNT + 1);
    }

    Sheet sheet(List<Street> streets) {
        streets.forEach(this::gridWorkers);
        for (Street street : streets) {
            withAccount("office." + street.code(), "street-office", street.name(), null);
            withAccount("streetleader." + street.code(), "street-leader", street.name(), null);
        }
        departments.forEach(this::department);
        withAccount("coordination", "district-coordination", null, null);
        withAccount("committee", "safety-committee", null, null);
        withAccount("leader", "district-leader", null, null);
        withAccount("expert", "expert", null, null);
        withAccount("tips", "tip-desk", null, null);
        withAccount("admin", "camunda-admin", null, null);
        return people.sheet();
    }

    /** Every officer's certificate; the last one of each department has run out. */
    Sheet certificates(List<String> departmentCodes) {
        DemoRegistryTable table = new DemoRegistryTable("证件编号", "人员编号", "部门", "专业", "有效期自", "有效期至");
        for (String department : departmentCodes) {
            for (int n = 0; n < OFFICERS; n++) {
                boolean expired = n == OFFICERS - 1;
                table.add("津东示例执法%04d".formatted(table.size() + 1), officer(department, n), department, SPECIALTIES[n],
                    expired ? "2021-07-01" : "2024-07-01", expired ? "2026-06-30" : "2029-06-30");
            }
        }
        return table.sheet();
    }

    private void gridWorkers(Street street) {
        for (int n = 0; n < DemoRegistryDistribution.gridWorkers(street.code()); n++) {
            String grid = "%s-%02d".formatted(street.code(), n / 2 + 1);
            if (n < WITH_ACCOUNT) {
                String account = gridAccount(street.code(), n);
                people.add(account, names.person(), names.phone(), "grid", street.name(), grid, null, account, "是");
            } else {
                people.add("p%05d".formatted(++numbered), names.person(), names.phone(), "grid", street.name(), grid, null, null, "是");
            }
        }
    }

    private void department(Department department) {
        withAccount("dept." + department.code(), "dept", null, department.name());
        withAccount("depthead." + department.code(), "dept-head", null, department.name());
        for (int n = 0; n < OFFICERS; n++) {
            String id = officer(department.code(), n);
            people.add(id, names.person(), names.phone(), "law", null, null, department.name(), n < WITH_ACCOUNT ? id : null, "是");
        }
    }

    private void withAccount(String account, String role, String street, String department) {
        people.add(account, names.person(), names.phone(), role, street, null, department, account, "是");
    }

    private static String officer(String department, int n) {
        return "law.%s.%d".formatted(department, n + 1);
    }

    private static String gridAccount(String street, int n) {
        return n == 0 ? "grid." + street : "grid.%s.%d".formatted(street, n + 1);
    }
}
