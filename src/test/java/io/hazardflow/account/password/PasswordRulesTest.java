package io.hazardflow.account.password;

import java.util.List;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class PasswordRulesTest {

    private static final String SHORT = "不少于 10 个字符";
    private static final String LONG = "不超过 128 个字符";
    private static final String NAME = "不得包含账号或姓名";
    private static final String COMMON = "常用密码";
    private static final String SIMPLE = "过于简单";

    private final PasswordRules rules = new PasswordRules();

    @ParameterizedTest
    @CsvSource({
        "9Kx!fq2#p,            " + SHORT,
        "'天气很好去公园走走', " + SHORT,
        "office.001-Kx!fq2#pZ, " + NAME,
        "OFFICE.001-Kx!fq2#pZ, " + NAME,
        "Kx!fq2#pZ-100.eciffo, " + NAME,
        "王建国的隐患本2093xq, " + NAME,
        "xq3902本患隐国建王zz, " + NAME,
        "wang.jg#Kx!fq2#pZ,    " + NAME,
        "password123,          " + COMMON,
        "1qaz2wsx3edc,         " + COMMON,
        "1234567890,           " + COMMON,
        "qwertyuiop,           " + COMMON,
        "woaini5201314,        " + SIMPLE,
        "Admin@123456,         " + SIMPLE,
        "tianjin2026,          " + SIMPLE,
        "aaaaaaaaaaaaaaaa,     " + SIMPLE,
        "abcabcabcabcabc,      " + SIMPLE,
        "P@ssw0rd!!,           " + SIMPLE})
    void a_password_that_breaks_a_rule_is_told_which(String password, String rule) {
        assertThat(broken(password)).anySatisfy(sentence -> assertThat(sentence).contains(rule));
    }

    @ParameterizedTest
    @ValueSource(strings = {"9Kx!fq2#pZ", "tianqi-hen-hao-7", "correct horse battery staple", "梧桐树下三只白猫听雨打芭蕉"})
    void a_password_that_is_long_and_nobodys_name_is_fit(String password) {
        assertThat(broken(password)).isEmpty();
    }

    @Test
    void the_longest_fit_password_has_128_characters() {
        String fit = "9Kx!fq2#pZ-lamp river stone ".repeat(5).substring(0, 128);

        assertThat(broken(fit)).isEmpty();
        assertThat(broken(fit + "x")).singleElement().satisfies(sentence -> assertThat(sentence).contains(LONG));
    }

    @Test
    void a_surname_alone_is_no_name_to_avoid() {
        assertThat(broken("王与9Kx!fq2#pZ")).isEmpty();
    }

    @Test
    void the_rules_that_do_not_need_the_person_hold_without_one() {
        assertThat(rules.getRules().stream().filter(rule -> !rule.execute("password123")).toList()).isNotEmpty();
        assertThat(rules.getRules()).allMatch(rule -> rule.execute("9Kx!fq2#pZ"));
    }

    private List<String> broken(String password) {
        return rules.getRules().stream().filter(rule -> !rule.execute(password, person())).map(rule -> rule.getParameters().get("message"))
            .toList();
    }

    private static User person() {
        User person = new UserEntity("office.001");
        person.setLastName("王");
        person.setFirstName("建国");
        person.setEmail("wang.jg@example.org");
        return person;
    }
}
