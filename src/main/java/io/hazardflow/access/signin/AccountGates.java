package io.hazardflow.access.signin;

import io.hazardflow.access.AccountGate;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** All that can shut an account. */
@Component
public class AccountGates {

    private final ObjectProvider<AccountGate> gates;

    AccountGates(ObjectProvider<AccountGate> gates) {
        this.gates = gates;
    }

    public void check(String userId) {
        gates.orderedStream().map(gate -> gate.shut(userId)).flatMap(Optional::stream).findFirst().ifPresent(reason -> {
            throw new AccountShutException(reason);
        });
    }
}
