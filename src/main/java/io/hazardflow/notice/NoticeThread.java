package io.hazardflow.notice;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.stereotype.Component;

/** One thread a node, with at most one piece of work waiting, since each does all there is. */
@Component
class NoticeThread implements DisposableBean {

    private final ThreadPoolTaskExecutor executor = new ThreadPoolTaskExecutor();

    NoticeThread() {
        executor.setThreadNamePrefix("notice-");
        executor.setCorePoolSize(1);
        executor.setMaxPoolSize(1);
        executor.setQueueCapacity(1);
        executor.setRejectedExecutionHandler((work, pool) -> { });
        executor.setWaitForTasksToCompleteOnShutdown(true);
        executor.setAwaitTerminationSeconds(10);
        executor.initialize();
    }

    void soon(Runnable work) {
        executor.execute(work);
    }

    @Override
    public void destroy() {
        executor.shutdown();
    }
}
