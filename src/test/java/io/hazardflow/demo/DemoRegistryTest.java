package io.hazardflow.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.hazardflow.registry.CreditCode;
import io.hazardflow.registry.Enterprise;
import io.hazardflow.registry.Person;
import io.hazardflow.registry.RegistryDatabase;
import io.hazardflow.registry.Street;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class DemoRegistryTest {

    @RegisterExtension
    static final RegistryDatabase DB = new RegistryDatabase();

    private static Duration duration;

    @BeforeAll
    static void load() {
        long start = System.nanoTime();
        demo().load();
        duration = Duration.ofNanos(System.nanoTime() - start);
    }

    @Test
    void enterprises_per_street_are_those_of_the_district() {
        assertThat(counts("select s.name, count(*) from hazardflow.enterprise e join hazardflow.street s on s.code = e.street group by 1"))
            .containsExactlyInAnyOrderEntriesOf(Map.ofEntries(Map.entry("大王庄", 52L), Map.entry("大直沽", 55L), Map.entry("中山门", 38L),
                Map.entry("富民路", 28L), Map.entry("二号桥", 42L), Map.entry("春华", 36L), Map.entry("唐家口", 34L), Map.entry("向阳楼", 30L),
                Map.entry("常州道", 33L), Map.entry("上杭路", 40L), Map.entry("东新", 34L), Map.entry("鲁山道", 35L)));
    }

    @Test
    void grid_workers_per_street_are_those_of_the_district() {
        assertThat(counts("""
            select s.name, count(*) from hazardflow.person p join hazardflow.street s on s.code = p.street where p.role = 'grid' group by 1
            """)).containsExactlyInAnyOrderEntriesOf(Map.ofEntries(Map.entry("大王庄", 104L), Map.entry("大直沽", 108L), Map.entry("中山门", 98L),
                Map.entry("富民路", 66L), Map.entry("二号桥", 84L), Map.entry("春华", 86L), Map.entry("唐家口", 92L), Map.entry("向阳楼", 90L),
                Map.entry("常州道", 82L), Map.entry("上杭路", 94L), Map.entry("东新", 84L), Map.entry("鲁山道", 74L)));
    }

    @Test
    void enterprises_per_industry_are_those_of_the_district() {
        assertThat(counts("select industry, count(*) from hazardflow.enterprise group by 1"))
            .containsExactlyInAnyOrderEntriesOf(Map.ofEntries(Map.entry("GAS_STATION", 18L), Map.entry("LNG_STATION", 5L),
                Map.entry("HAZCHEM_TRADE", 6L), Map.entry("INDUSTRY_LARGE", 20L), Map.entry("INDUSTRY_SMALL", 46L),
                    Map.entry("COMPLEX", 8L),
                Map.entry("MARKET", 40L), Map.entry("HOTEL", 38L), Map.entry("CATERING", 72L), Map.entry("ENTERTAINMENT", 26L),
                Map.entry("SPORTS", 18L), Map.entry("SCHOOL", 44L), Map.entry("HOSPITAL", 22L), Map.entry("ELDERLY_CARE", 14L),
                Map.entry("WAREHOUSE", 24L), Map.entry("CONSTRUCTION", 14L), Map.entry("TRANSPORT", 23L), Map.entry("PROPERTY", 12L),
                Map.entry("OTHER", 7L)));
    }

    @Test
    void plans_are_one_general_22_special_29_departmental_and_413_of_units() {
        assertThat(counts("select level, count(*) from hazardflow.contingency_plan group by 1"))
            .containsExactlyInAnyOrderEntriesOf(Map.of("GENERAL_GOV", 1L, "SPECIAL", 22L, "DEPARTMENT", 29L, "UNIT", 413L));
    }

    @Test
    void teams_are_15_of_the_district_and_one_of_each_street_with_936_people() {
        assertThat(counts("select level, count(*) from hazardflow.rescue_team group by 1"))
            .containsExactlyInAnyOrderEntriesOf(Map.of("DISTRICT", 15L, "STREET", 12L));
        assertThat(counts("select 'people', sum(members) from hazardflow.rescue_team")).containsEntry("people", 936L);
        assertThat(counts("select street, count(*) from hazardflow.rescue_team where street is not null group by 1")).hasSize(12);
        assertThat(counts("select tier, count(*) from hazardflow.rescue_team group by 1")).hasSize(4);
        assertThat(DB.jdbc().sql("select phone from hazardflow.rescue_team").query(String.class).list())
            .allSatisfy(phone -> assertThat(phone).matches("190-0000-\\d{4}"));
    }

    @Test
    void enterprises_are_invented_but_complete() {
        List<Enterprise> all = DB.enterprises().search(null, null, null, 1_000);
        assertThat(all).hasSize(457).allSatisfy(enterprise -> {
            assertThat(CreditCode.isValid(enterprise.creditCode())).isTrue();
            assertThat(enterprise.creditCode()).matches("(91|92|12|52)120102DEM.*");
            assertThat(enterprise.name()).matches("(津东示范|海河样例|东岸演示|直沽虚拟).+\\d\\d");
            assertThat(enterprise.phone()).matches("190-0000-\\d{4}");
            assertThat(enterprise.lat()).isBetween(39.09, 39.17);
            assertThat(enterprise.lng()).isBetween(117.20, 117.29);
            assertThat(DB.people().find(enterprise.profile().gridWorker())).get().extracting(Person::street).isEqualTo(enterprise.street());
        });
        assertThat(all).extracting(Enterprise::name).doesNotHaveDuplicates();
    }

    @Test
    void the_first_enterprise_is_within_reach_of_the_demo_accounts() {
        Enterprise first = DB.enterprises().find("e0001").orElseThrow();
        assertThat(first).extracting(Enterprise::street, Enterprise::industry, Enterprise::name)
            .containsExactly("001", "INDUSTRY_SMALL", "津东示范小微加工厂01");
        assertThat(DB.industries().department(first.industry())).isEqualTo("yjj");
    }

    @Test
    void people_with_a_demo_account_are_registered() {
        for (Street street : DB.streets().all()) {
            assertThat(List.of("grid.%s", "grid.%s.2", "office.%s", "streetleader.%s"))
                .allSatisfy(form -> assertThat(DB.people().byAccount(form.formatted(street.code()))).get()
                    .extracting(Person::street).isEqualTo(street.code()));
        }
        assertThat(List.of("law.yjj.1", "law.yjj.2", "dept.yjj", "depthead.yjj", "coordination", "committee", "leader", "expert",
            "tips", "admin"))
            .allSatisfy(account -> assertThat(DB.people().byAccount(account)).isPresent());
        assertThat(DB.people().find("p00001")).get().extracting(Person::street, Person::account).containsExactly("001", null);
    }

    @Test
    void law_officers_are_certified_through_2027_unless_their_certificate_ran_out() {
        LocalDate end = LocalDate.of(2027, 12, 31);
        assertThat(DB.certificates().certified("law.yjj.1", end)).isTrue();
        assertThat(DB.certificates().certified("law.yjj.2", end)).isTrue();
        assertThat(DB.certificates().certified("law.yjj.1", LocalDate.of(2030, 1, 1))).isFalse();
        assertThat(DB.certificates().certified("grid.001", end)).isFalse();
        assertThat(DB.certificates().validIn("yjj", LocalDate.of(2026, 6, 30))).hasSize(4);
        assertThat(DB.certificates().validIn("yjj", LocalDate.of(2026, 7, 1))).hasSize(3);
    }

    @Test
    void loading_is_quick_and_happens_once() {
        assertThat(duration).isLessThan(Duration.ofSeconds(5));
        demo().load();
        assertThat(DB.jdbc().sql("select count(*) from hazardflow.enterprise").query(Long.class).single()).isEqualTo(457);
    }

    private static DemoRegistry demo() {
        return new DemoRegistry(DB.imports(), DB.enterprises(), DB.streets(), DB.departments(), DB.transactions());
    }

    private static Map<String, Long> counts(String sql) {
        Map<String, Long> counts = new LinkedHashMap<>();
        DB.jdbc().sql(sql).query(row -> {
            counts.put(row.getString(1), row.getLong(2));
        });
        return counts;
    }
}
