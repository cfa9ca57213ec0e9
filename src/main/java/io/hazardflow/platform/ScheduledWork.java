package io.hazardflow.platform;

import java.util.concurrent.CountDownLatch;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.task.ThreadPoolTaskSchedulerCustomizer;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;
import org.springframework.stereotype.Component;

/** Lets scheduled work begin only when the application is ready: while the demo district is told, the clock stands in its past. */
@Component
class ScheduledWork implements ThreadPoolTaskSchedulerCustomizer {

    private final CountDownLatch ready = new CountDownLatch(1);

    @Override
    public void customize(ThreadPoolTaskScheduler scheduler) {
        scheduler.setTaskDecorator(work -> () -> {
            if (isReady()) {
                work.run();
            }
        });
    }

    /** Waits for it. @return false when the application stops before */
    private boolean isReady() {
        try {
            ready.await();
            return true;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        ready.countDown();
    }
}
