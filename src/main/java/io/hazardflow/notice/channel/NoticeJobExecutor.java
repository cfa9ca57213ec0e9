package io.hazardflow.notice.channel;

import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.camunda.bpm.engine.impl.ProcessEngineImpl;
import org.camunda.bpm.engine.impl.cmd.UnlockJobCmd;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.impl.jobexecutor.ExecuteJobHelper;
import org.camunda.bpm.engine.impl.jobexecutor.NotifyAcquisitionRejectedJobsHandler;
import org.camunda.bpm.engine.impl.jobexecutor.ThreadPoolJobExecutor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Executes the jobs of notices and no others, with threads of its own: a channel that hangs takes these and none of the cases'. */
class NoticeJobExecutor extends ThreadPoolJobExecutor {

    private static final Logger LOG = LoggerFactory.getLogger(NoticeJobExecutor.class);
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

    /** The engine's own would ask whether the executor of the cases is active. */
    @Override
    public Runnable getExecuteJobsRunnable(List<String> jobIds, ProcessEngineImpl engine) {
        CommandExecutor commands = engine.getProcessEngineConfiguration().getCommandExecutorTxRequired();
        return () -> jobIds.forEach(job -> execute(job, commands));
    }

    private void execute(String job, CommandExecutor commands) {
        try {
            if (isActive()) {
                ExecuteJobHelper.executeJob(job, commands);
            } else {
                commands.execute(new UnlockJobCmd(job));
            }
        } catch (Throwable e) {
            NotDeliveredException.in(e).ifPresentOrElse(reason -> LOG.warn("A notice was not taken: {}", reason.getMessage()),
                () -> LOG.warn("Job {} of a notice failed", job, e));
        }
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
