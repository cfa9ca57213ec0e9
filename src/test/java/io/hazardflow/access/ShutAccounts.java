package io.hazardflow.access;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.test.context.TestComponent;

/** Accounts that a test has shut. */
@TestComponent
public class ShutAccounts implements AccountGate {

    private final Set<String> shut = ConcurrentHashMap.newKeySet();

    public void close(String userId) {
        shut.add(userId);
    }

    public void open(String userId) {
        shut.remove(userId);
    }

    @Override
    public Optional<String> shut(String userId) {
        return shut.contains(userId) ? Optional.of("账号已停用") : Optional.empty();
    }
}
