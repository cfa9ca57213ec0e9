package io.hazardflow.api;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.env.Environment;

/** The accounts of the demo district on the running server. */
@TestComponent
class District {

    private static final String PASSWORD = "demo";

    private final Environment environment;
    private final Map<String, Account> people = new ConcurrentHashMap<>();

    District(Environment environment) {
        this.environment = environment;
    }

    Account as(String user) {
        return Account.machine(port(), user, PASSWORD);
    }

    /** The same person in the Tasklist. */
    Account person(String user) {
        return people.computeIfAbsent(user, id -> Account.person(port(), id, PASSWORD));
    }

    Account stranger() {
        return Account.stranger(port());
    }

    private int port() {
        return environment.getRequiredProperty("local.server.port", Integer.class);
    }
}
