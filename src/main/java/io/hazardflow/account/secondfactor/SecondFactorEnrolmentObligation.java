package io.hazardflow.account.secondfactor;

import io.hazardflow.access.Callers;
import io.hazardflow.access.SignInObligation;
import io.hazardflow.account.AccountTable;
import io.hazardflow.account.SignedInPerson;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Whose role needs a second factor sets one up first. Accounts named as machines need none, but then only by name and password (Basic). */
@Component
@Order(30)
class SecondFactorEnrolmentObligation implements SignInObligation {

    private static final Owed ENROLMENT = new Owed("/account/second-factor", "您的岗位需要双重验证，请先设置");

    private final SecondFactorDuty duty;
    private final AccountTable accounts;
    private final Callers callers;

    SecondFactorEnrolmentObligation(SecondFactorDuty duty, AccountTable accounts, Callers callers) {
        this.duty = duty;
        this.accounts = accounts;
        this.callers = callers;
    }

    @Override
    public Optional<Owed> owed(String userId, HttpServletRequest request) {
        SignedInPerson person = new SignedInPerson(userId, request);
        boolean owed = duty.existsForAnybody() && person.cameByPassword() && !(person.isBasic() && duty.isMachine(userId))
            && !accounts.find(userId).hasSecondFactor() && duty.concerns(callers.byId(userId));
        return owed ? Optional.of(ENROLMENT) : Optional.empty();
    }
}
