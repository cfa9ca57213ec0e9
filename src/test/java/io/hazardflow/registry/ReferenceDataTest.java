package io.hazardflow.registry;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ReferenceDataTest {

    @RegisterExtension
    static final RegistryDatabase DB = new RegistryDatabase();

    @Test
    void twelve_streets_take_part_and_the_exclave_does_not() {
        assertThat(DB.streets.all()).extracting(Street::name).containsExactly("大王庄", "大直沽", "中山门", "富民路", "二号桥", "春华", "唐家口",
            "向阳楼", "常州道", "上杭路", "东新", "鲁山道");
        assertThat(DB.streets.all()).allSatisfy(street -> {
            assertThat(street.lat()).isBetween(39.10, 39.16);
            assertThat(street.lng()).isBetween(117.20, 117.29);
        });
        assertThat(DB.streets.find("013")).get().extracting(Street::name, Street::active).containsExactly("天津铁厂", false);
        assertThat(DB.streets.name("999")).isEqualTo("999");
    }

    @Test
    void every_industry_has_a_supervising_department() {
        assertThat(DB.industries.all()).hasSize(19).allSatisfy(industry -> {
            assertThat(DB.departments.find(industry.department())).isPresent();
            assertThat(industry.basis()).isNotBlank();
        });
        assertThat(DB.industries.department("INDUSTRY_SMALL")).isEqualTo("yjj");
        assertThat(DB.industries.department("LNG_STATION")).isEqualTo("cgw");
        assertThat(DB.industries.label("CATERING")).isEqualTo("餐饮");
    }

    @Test
    void twenty_four_categories_in_two_families() {
        Categories categories = new Categories(DB.jdbc);
        assertThat(categories.all()).hasSize(24);
        assertThat(categories.all()).filteredOn(category -> category.family().equals("基础管理")).hasSize(13)
            .allSatisfy(category -> assertThat(category.code()).matches("JC(0[1-9]|1[0-3])"));
        assertThat(categories.label("XC05")).isEqualTo("消防安全");
    }
}
