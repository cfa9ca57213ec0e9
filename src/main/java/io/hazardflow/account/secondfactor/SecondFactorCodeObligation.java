package io.hazardflow.account.secondfactor;

import io.hazardflow.access.SignInObligation;
import io.hazardflow.account.SignedInPerson;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Whoever has a second factor shows it in every session; name and password alone (Basic) never suffice for such an account. */
@Component
@Order(10)
class SecondFactorCodeObligation implements SignInObligation {

    private static final String PAGE = "/account/code";

    private final SecondFactorGuard guard;

    SecondFactorCodeObligation(SecondFactorGuard guard) {
        this.guard = guard;
    }

    @Override
    public Optional<Owed> owed(String userId, HttpServletRequest request) {
        SignedInPerson person = new SignedInPerson(userId, request);
        if (!guard.isOwed(person)) {
            return Optional.empty();
        }
        return Optional.of(new Owed(PAGE, person.isBasic() ? "该账号已启用双重验证，不能用于接口直接登录；请使用专门的机器账号" : "请输入双重验证的验证码"));
    }
}
