package io.hazardflow.dashboard.live;

import io.hazardflow.dashboard.measure.MonthSums;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Looks every other second whether anything was recorded, on whichever node, and tells the pages that listen on this one. It says that figures have
 * changed, never which: a page asks again, as far as its reader may see.
 */
@Component
class LiveFigures {

    private static final int QUIET_ROUNDS = 12;

    private final List<SseEmitter> listeners = new CopyOnWriteArrayList<>();
    private final MonthSums months;
    private final JdbcClient jdbc;
    private long told;
    private int quiet;

    LiveFigures(MonthSums months, JdbcClient jdbc) {
        this.months = months;
        this.jdbc = jdbc;
    }

    SseEmitter listen(Duration longest) {
        SseEmitter listener = new SseEmitter(longest.toMillis());
        listener.onCompletion(() -> listeners.remove(listener));
        listener.onTimeout(listener::complete);
        listener.onError(gone -> listeners.remove(listener));
        listeners.add(listener);
        return listener;
    }

    @Scheduled(fixedDelayString = "${hazardflow.dashboard.tell-every:2s}")
    void tell() {
        if (listeners.isEmpty()) {
            return;
        }
        long newest = jdbc.sql("select coalesce(max(id), 0) from hazardflow.ledger_event").query(Long.class).single();
        if (newest != told && !months.behind()) {
            told = newest;
            quiet = 0;
            send(SseEmitter.event().name("figures").data(newest));
        } else if (++quiet >= QUIET_ROUNDS) {
            quiet = 0;
            send(SseEmitter.event().comment(""));
        }
    }

    private void send(SseEmitter.SseEventBuilder event) {
        var parts = event.build();
        for (SseEmitter listener : listeners) {
            try {
                listener.send(parts);
            } catch (IOException | IllegalStateException gone) {
                listeners.remove(listener);
            }
        }
    }

    int listeners() {
        return listeners.size();
    }
}
