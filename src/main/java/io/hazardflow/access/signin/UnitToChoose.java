package io.hazardflow.access.signin;

import io.hazardflow.access.SignInObligation;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Who belongs to several units says for which one he acts; machines act for all unless they name one. */
@Component
@Order(40)
class UnitToChoose implements SignInObligation {

    private static final Owed CHOICE = new Owed("/account/unit", "您在多个单位任职，请先选择本次办理业务的单位");

    @Override
    public Optional<Owed> owed(String userId, HttpServletRequest request) {
        return Rights.of(request).filter(rights -> !rights.machine() && rights.unit() == null && Units.keys(rights.all()).size() > 1)
            .map(rights -> CHOICE);
    }
}
