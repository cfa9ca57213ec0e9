package io.hazardflow.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TwoOfficersTest {

    @RegisterExtension
    static final RegistryDatabase DB = new RegistryDatabase();

    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

    @BeforeAll
    static void officers() {
        load("people", """
            人员编号,姓名,岗位,部门,账号,在岗
            p1,赵示安,执法人员,区应急管理局,law.1,是
            p2,钱示宁,执法人员,区应急管理局,law.2,是
            p3,孙示平,执法人员,区应急管理局,,是
            p4,李示和,执法人员,区应急管理局,law.4,否
            p5,周示全,执法人员,区应急管理局,law.5,是
            """);
        load("officer-certificates", """
            证件编号,人员编号,部门,有效期自,有效期至
            A1,p1,yjj,2026-11-24,2026-11-24
            A2,p2,yjj,2024-01-01,2027-12-31
            A3,p3,yjj,2024-01-01,2027-12-31
            B3,p3,wlj,2024-01-01,2027-12-31
            A4,p4,yjj,2024-01-01,2027-12-31
            A5,p5,yjj,2024-01-01,2026-11-23
            B5,p5,wlj,2026-11-25,2027-12-31
            """);
    }

    @ParameterizedTest
    @CsvSource({"law.1, law.2", "law.1, A2", "A1, A2", "law.2, A3", "law.2, B3"})
    void twoPeopleByAccountOrCertificateAreTwo(String first, String second) {
        assertThat(DB.twoOfficers().are(first, second, DAY)).isTrue();
        assertThat(DB.twoOfficers().are(second, first, DAY)).isTrue();
    }

    @ParameterizedTest(name = "{0} and {1}: {2}")
    @CsvSource({
        "law.1, law.1, the same account",
        "law.1, A1, his own certificate",
        "A3, B3, both certificates of one without an account",
        "law.2, law.4, who has left",
        "law.2, A4, the certificate of who has left",
        "law.2, law.5, between two certificates",
        "law.2, A5, ended yesterday",
        "law.2, B5, begins tomorrow",
        "law.2, grid.001, no certificate at all",
        "law.2, '', nobody"})
    void anybodyElseIsNot(String first, String second, String why) {
        assertThat(DB.twoOfficers().are(first, second, DAY)).as(why).isFalse();
        assertThat(DB.twoOfficers().are(second, first, DAY)).as(why).isFalse();
    }

    @Test
    void aCertificateCountsOnItsFirstAndLastDayOnly() {
        assertThat(DB.twoOfficers().are("law.1", "law.2", DAY.minusDays(1))).isFalse();
        assertThat(DB.twoOfficers().are("law.1", "law.2", DAY.plusDays(1))).isFalse();
    }

    private static void load(String dataset, String csv) {
        DB.imports.load(dataset, SheetReader.read(csv.getBytes(StandardCharsets.UTF_8)));
    }
}
