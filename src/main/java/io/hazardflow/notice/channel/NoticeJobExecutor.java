package io.hazardflow.notice.channel;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.camunda.bpm.engine.impl.jobexecutor.NotifyAcquisitionRejectedJobsHandler;
import org.camunda.bpm.engine.impl.jobexecutor.ThreadPoolJobExecutor;

/** Executes the jobs of notices and no others, with threads of its own: a channel that hangs takes these and none of the cases'. */
class NoticeJobExecutor extends ThreadPoolJobExecutor {

    private static final int LOOK_MILLIS = 1_000;
    private static final int LONGEST_LOOK_MILLIS = 4_000;
    private static final int SHUTDOWN_SECONDS = 20;

    NoticeJobExecutor(int threads) {
        name = "notice-jobs";
        maxJobsPerAcquisition = threads;
        waitTimeInMillis = LOOK_MILLIS;
        maxWait = LONGEST_LOOK_MILLIS;
        rejectedJobsHandler = new NotifyAcquisitionRejectedJobsHandler();
        threadPoolExecutor = new ThreadPoolExecutor(threads, threads, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(threads),
            work -> new Thread(work, "notice-send"));
    }

    @Override
    protected void ensureInitialization() {
        super.ensureInitialization();
        acquireJobsCmdFactory = jobs -> new AcquireNotices(this, jobs);
    }

    @Override
    protected void stopExecutingJobs() {
        super.stopExecutingJobs();
        threadPoolExecutor.shutdown();
        try {
            if (!threadPoolExecutor.awaitTermination(SHUTDOWN_SECONDS, TimeUnit.SECONDS)) {
                threadPoolExecutor.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
