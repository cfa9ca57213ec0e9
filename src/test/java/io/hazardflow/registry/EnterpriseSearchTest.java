package io.hazardflow.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class EnterpriseSearchTest {

    @RegisterExtension
    static final RegistryDatabase DB = new RegistryDatabase();

    @BeforeAll
    static void fifty_thousand_enterprises() {
        DB.jdbc.sql("""
            insert into hazardflow.enterprise (id, credit_code, name, street, address, industry, status)
            select 'e' || to_char(n, 'FM00000'), '91120102' || to_char(n, 'FM0000000000'),
                   case when n % 1000 = 0 then '漏电 示例厂' else '津东示范餐厅' end || n, to_char(n % 12 + 1, 'FM000'), '示范路1号', 'CATERING',
                   case when n = 2000 then 'MOVED' else 'OPERATING' end
            from generate_series(1, 50000) as n
            """).update();
        DB.jdbc.sql("analyze hazardflow.enterprise").update();
    }

    @Test
    void two_chinese_characters_are_found_through_the_index() {
        assertThat(plan(EnterpriseSearch.of("漏电", null, EnterpriseReach.ALL, 20))).contains("enterprise_name_bigrams")
            .doesNotContain("Seq Scan");
        assertThat(DB.enterprises.search("漏电", null, null, 100)).hasSize(50);
    }

    @Test
    void the_beginning_of_a_credit_code_is_found_through_an_index() {
        assertThat(plan(EnterpriseSearch.of("911201020000012", null, EnterpriseReach.ALL, 20))).contains("enterprise_credit_code_key")
            .doesNotContain("Seq Scan");
        assertThat(DB.enterprises.search("911201020000012345", null, null, 20)).extracting(Enterprise::id).containsExactly("e12345");
        assertThat(DB.enterprises.search("e12345", null, null, 20)).extracting(Enterprise::id).containsExactly("e12345");
    }

    @Test
    void spaces_separate_words_and_do_not_matter_within_a_name() {
        assertThat(DB.enterprises.search(" 示例  漏电 ", null, null, 100)).hasSize(50);
        assertThat(DB.enterprises.search("漏电示例厂3000", null, null, 100)).extracting(Enterprise::id).contains("e03000");
        assertThat(DB.enterprises.search("电漏", null, null, 100)).isEmpty();
    }

    @Test
    void wildcards_are_plain_characters() {
        assertThat(DB.enterprises.search("%", null, null, 100)).isEmpty();
        assertThat(DB.enterprises.search("漏_示", null, null, 100)).isEmpty();
        assertThat(DB.enterprises.search("' or 1=1 --", null, null, 100)).isEmpty();
    }

    @Test
    void street_and_given_ids_narrow_the_choice() {
        assertThat(DB.enterprises.search("漏电", "005", null, 100)).isNotEmpty().allMatch(enterprise -> enterprise.street().equals("005"));
        assertThat(DB.enterprises.search(null, null, Set.of("e00007"), 100)).extracting(Enterprise::id).containsExactly("e00007");
        assertThat(DB.enterprises.search(null, null, Set.of(), 100)).isEmpty();
        assertThat(DB.enterprises.search("", null, null, 7)).hasSize(7);
    }

    @Test
    void enterprises_out_of_business_come_last() {
        List<Enterprise> found = DB.enterprises.search("漏电", null, null, 100);
        assertThat(found.get(found.size() - 1).id()).isEqualTo("e02000");
        assertThat(found).filteredOn(enterprise -> !enterprise.operating()).hasSize(1);
    }

    private static String plan(EnterpriseSearch search) {
        return String.join("\n", DB.jdbc.sql("explain " + search.sql()).params(search.params()).query(String.class).list());
    }
}
