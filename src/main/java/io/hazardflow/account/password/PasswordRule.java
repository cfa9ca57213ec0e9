package io.hazardflow.account.password;

import java.util.Map;
import java.util.function.BiPredicate;
import org.camunda.bpm.engine.identity.PasswordPolicyRule;
import org.camunda.bpm.engine.identity.User;

/**
 * One rule that every password keeps, whichever way it comes.
 *
 * @param sentence what the password has to be, for the user
 * @param kept     whether a password of this person keeps it; the person may be unknown (null)
 */
record PasswordRule(String sentence, BiPredicate<String, User> kept) implements PasswordPolicyRule {

    private static final String SENTENCE = "message";

    /** The engine's Admin shows what is no key of its translations as it stands. */
    @Override
    public String getPlaceholder() {
        return sentence;
    }

    @Override
    public Map<String, String> getParameters() {
        return Map.of(SENTENCE, sentence);
    }

    @Override
    public boolean execute(String password) {
        return execute(password, null);
    }

    @Override
    public boolean execute(String password, User user) {
        return kept.test(password, user);
    }
}
