package io.hazardflow.registry;

import java.time.Duration;
import java.util.function.Supplier;

/** Reference data kept for a minute: small tables that change a few times a year, also from another node. */
final class Cached<T> {

    private static final long LIFETIME = Duration.ofMinutes(1).toNanos();

    private record Loaded<T>(T value, long at) {
    }

    private final Supplier<T> loader;
    private volatile Loaded<T> loaded;

    Cached(Supplier<T> loader) {
        this.loader = loader;
    }

    T get() {
        Loaded<T> current = loaded;
        if (current == null || System.nanoTime() - current.at() > LIFETIME) {
            current = new Loaded<>(loader.get(), System.nanoTime());
            loaded = current;
        }
        return current.value();
    }

    void refresh() {
        loaded = null;
    }
}
