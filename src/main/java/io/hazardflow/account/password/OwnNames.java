package io.hazardflow.account.password;

import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.camunda.bpm.engine.identity.User;

/** Whether a password says whose it is. */
final class OwnNames {

    private static final int SHORTEST_LATIN_NAME = 3;
    private static final int SHORTEST_CHINESE_NAME = 2;

    private OwnNames() {
    }

    static boolean areNotIn(String password, User user) {
        if (user == null) {
            return true;
        }
        String plain = password.toLowerCase(Locale.ROOT);
        String reversed = new StringBuilder(plain).reverse().toString();
        return names(user).noneMatch(name -> plain.contains(name) || reversed.contains(name));
    }

    private static Stream<String> names(User user) {
        String last = Objects.toString(user.getLastName(), "").trim();
        String first = Objects.toString(user.getFirstName(), "").trim();
        String mail = Objects.toString(user.getEmail(), "").replaceFirst("@.*", "");
        return Stream.of(user.getId(), last, first, last + first, first + last, mail)
            .filter(Objects::nonNull).map(name -> name.toLowerCase(Locale.ROOT)).filter(OwnNames::isLongEnough);
    }

    private static boolean isLongEnough(String name) {
        boolean latin = name.chars().allMatch(c -> c < 128);
        return name.length() >= (latin ? SHORTEST_LATIN_NAME : SHORTEST_CHINESE_NAME);
    }
}
