package io.hazardflow.subscription;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** The systems that are told of events, by their ids: {@code hazardflow.subscribers.<id>}. */
@ConfigurationProperties("hazardflow")
public record SubscriptionProperties(Map<String, Subscriber> subscribers) {

    public SubscriptionProperties {
        subscribers = subscribers == null ? Map.of() : Map.copyOf(subscribers);
        subscribers.forEach(SubscriptionProperties::check);
    }

    /**
     * One system.
     *
     * @param label     name on the screen; null for the id
     * @param url       where batches are posted to; null for a system that fetches them
     * @param secret    for the signature, at least 32 characters; needed with a url
     * @param processes keys of the processes whose events it gets
     * @param from      position after which it begins when it is new; null for what comes from now on
     * @param accounts  machine accounts that may fetch its events
     */
    public record Subscriber(String label, URI url, String secret, List<String> processes, Long from, List<String> accounts) {

        public Subscriber {
            processes = processes == null ? List.of() : List.copyOf(processes);
            accounts = accounts == null ? List.of() : List.copyOf(accounts);
        }

        boolean isPushed() {
            return url != null;
        }
    }

    private static void check(String id, Subscriber subscriber) {
        String name = "hazardflow.subscribers." + id;
        refuse(!id.matches("[a-z0-9][a-z0-9-]{0,39}"), name + ": an id has small letters, digits and hyphens");
        refuse(subscriber.processes().isEmpty(), name + ".processes: say which processes it is told of");
        refuse(subscriber.url() == null && subscriber.accounts().isEmpty(), name + ": needs a url to push to, or accounts that fetch");
        if (subscriber.isPushed()) {
            refuse(!List.of("http", "https").contains(String.valueOf(subscriber.url().getScheme())) || subscriber.url().getHost() == null,
                name + ".url: must be an address beginning with https:// or http://");
            refuse(subscriber.secret() == null || subscriber.secret().length() < 32, name + ".secret: at least 32 characters");
        }
    }

    private static void refuse(boolean wrong, String rule) {
        if (wrong) {
            throw new IllegalArgumentException(rule);
        }
    }
}
