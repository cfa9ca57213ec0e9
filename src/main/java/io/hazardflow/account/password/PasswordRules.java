package io.hazardflow.account.password;

import java.util.List;
import org.camunda.bpm.engine.identity.PasswordPolicy;
import org.camunda.bpm.engine.identity.PasswordPolicyRule;
import org.springframework.stereotype.Component;

/** The rules of all passwords: length, nobody's name in it, and neither common nor easy to guess. */
@Component
public class PasswordRules implements PasswordPolicy {

    private static final int LEAST = 10;
    private static final int MOST = 128;

    private final List<PasswordPolicyRule> rules;

    PasswordRules() {
        GuessablePasswords guessable = new GuessablePasswords();
        rules = List.of(
            new PasswordRule("密码不少于 " + LEAST + " 个字符",
                (password, user) -> password.codePointCount(0, password.length()) >= LEAST),
            new PasswordRule("密码不超过 " + MOST + " 个字符", (password, user) -> password.length() <= MOST),
            new PasswordRule("密码不得包含账号或姓名，倒写也不行", OwnNames::areNotIn),
            new PasswordRule("密码不得是常用密码", (password, user) -> !guessable.isCommon(password)),
            new PasswordRule("密码过于简单，容易被猜到；请加长，或用几个不相干的词",
                (password, user) -> guessable.isHardToGuess(password)));
    }

    @Override
    public List<PasswordPolicyRule> getRules() {
        return rules;
    }
}
