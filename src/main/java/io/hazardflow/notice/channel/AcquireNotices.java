package io.hazardflow.notice.channel;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.AcquireJobsCmd;
import org.camunda.bpm.engine.impl.db.ListQueryParameterObject;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.jobexecutor.AcquiredJobs;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.impl.persistence.entity.AcquirableJobEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobManager;
import org.camunda.bpm.engine.impl.util.ClockUtil;

/** Locks due jobs of notices: the engine's own query with the range of priorities that its configuration leaves out, urgent ones first. */
class AcquireNotices extends AcquireJobsCmd {

    AcquireNotices(JobExecutor executor, int jobs) {
        super(executor, jobs);
    }

    @Override
    public AcquiredJobs execute(CommandContext context) {
        acquiredJobs = new AcquiredJobs(numJobsToAcquire);
        for (AcquirableJobEntity job : due(context)) {
            lockJob(job);
            acquiredJobs.addJobIdBatch(job.getId());
        }
        context.getDbEntityManager().registerOptimisticLockingListener(this);
        return acquiredJobs;
    }

    @SuppressWarnings("unchecked")
    private List<AcquirableJobEntity> due(CommandContext context) {
        ProcessEngineConfigurationImpl engine = context.getProcessEngineConfiguration();
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("now", ClockUtil.getCurrentTime());
        parameters.put("alwaysSetDueDate", engine.isEnsureJobDueDateNotNull());
        parameters.put("deploymentAware", engine.isJobExecutorDeploymentAware());
        parameters.put("deploymentIds", engine.getRegisteredDeployments());
        parameters.put("jobPriorityMin", null);
        parameters.put("jobPriorityMax", NoticeEngine.FIRST_OF_CASES - 1);
        parameters.put("historyCleanupEnabled", true);
        parameters.put("applyExclusiveOverProcessHierarchies", false);
        parameters.put("applyOrdering", true);
        ListQueryParameterObject query = new ListQueryParameterObject(parameters, 0, numJobsToAcquire);
        query.setOrderingProperties(List.of(JobManager.JOB_PRIORITY_ORDERING_PROPERTY, JobManager.JOB_DUEDATE_ORDERING_PROPERTY));
        parameters.put("orderingProperties", query.getOrderingProperties());
        return context.getDbEntityManager().selectList("selectNextJobsToExecute", query);
    }
}
