package io.hazardflow.account.password;

import com.nulabinc.zxcvbn.Strength;
import com.nulabinc.zxcvbn.Zxcvbn;
import java.util.List;

/** What an attacker would try first, by the dictionaries and the estimate of zxcvbn, and words that are near at hand here. */
class GuessablePasswords {

    /** zxcvbn: 3 means safe from guessing while attempts are slowed down, above 10^8 guesses. */
    private static final int LEAST_SCORE = 3;
    /** The estimate grows with the square of the length; more adds nothing. */
    private static final int MEASURED = 64;
    private static final String COMMON_PASSWORDS = "passwords";
    private static final List<String> NEAR_AT_HAND = List.of("hazardflow", "hazard", "tianjin", "hedong", "tjhd", "yinhuan", "paicha",
        "anquan", "shengchan", "yingji", "anweiban", "jiedao", "qiye", "mima", "guanliyuan", "admin", "woaini", "wodemima", "5201314",
        "1314", "zhongguo", "beijing", "隐患", "安全", "天津", "河东", "安全生产", "隐患排查", "应急", "密码", "管理员");

    private final Zxcvbn estimate = new Zxcvbn();

    boolean isCommon(String password) {
        Strength strength = measure(password);
        return strength.getSequence().size() == 1 && COMMON_PASSWORDS.equals(strength.getSequence().get(0).dictionaryName);
    }

    boolean isHardToGuess(String password) {
        return measure(password).getScore() >= LEAST_SCORE;
    }

    private Strength measure(String password) {
        return estimate.measure(password.substring(0, Math.min(password.length(), MEASURED)), NEAR_AT_HAND);
    }
}
