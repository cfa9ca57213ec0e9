package io.hazardflow.platform;

import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

/** One thread a node, with at most one piece of work waiting, for work that each time does all there is. Ends within seconds when closed. */
public final class BackgroundThread implements AutoCloseable {

    private static final int SECONDS_TO_END = 10;

    private final ThreadPoolTaskExecutor executor = new ThreadPoolTaskExecutor();

    /** @param name start of the thread's name */
    public BackgroundThread(String name) {
        executor.setThreadNamePrefix(name);
        executor.setCorePoolSize(1);
        executor.setMaxPoolSize(1);
        executor.setQueueCapacity(1);
        executor.setRejectedExecutionHandler((work, pool) -> { });
        executor.setWaitForTasksToCompleteOnShutdown(true);
        executor.setAwaitTerminationSeconds(SECONDS_TO_END);
        executor.initialize();
    }

    public void soon(Runnable work) {
        executor.execute(work);
    }

    @Override
    public void close() {
        executor.shutdown();
    }
}
