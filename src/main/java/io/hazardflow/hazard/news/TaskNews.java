package io.hazardflow.hazard.news;

import io.hazardflow.access.Caller;
import io.hazardflow.access.Callers;
import io.hazardflow.hazard.HazardCase;
import io.hazardflow.hazard.HazardCases;
import io.hazardflow.hazard.HazardProcess;
import io.hazardflow.hazard.news.StepsOfTransaction.Step;
import io.hazardflow.notice.Announcement;
import io.hazardflow.notice.Announcements;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.task.IdentityLink;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes down in the transaction in which a task comes into being that its posts have to be told, unless the notice of the step that led to it tells
 * them. Whatever goes wrong here is undone by itself and leaves the step alone.
 */
@Component
class TaskNews implements TaskListener {

    static final String KIND = "task-opened";

    private static final Logger LOG = LoggerFactory.getLogger(TaskNews.class);
    private static final int MOST_TASK = 10;
    private static final Duration SOON = Duration.ofHours(24);

    private final HazardCases cases;
    private final StepsOfTransaction steps;
    private final NoticeRouting routing;
    private final NewsFacts facts;
    private final TimeLeft left;
    private final Announcements announcements;
    private final TransactionTemplate apart;
    private final Callers callers;
    private final Clock clock;

    TaskNews(HazardCases cases, StepsOfTransaction steps, NoticeRouting routing, NewsFacts facts, TimeLeft left, Announcements announcements,
             PlatformTransactionManager transactions, Callers callers, Clock clock) {
        this.cases = cases;
        this.steps = steps;
        this.routing = routing;
        this.facts = facts;
        this.left = left;
        this.announcements = announcements;
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
        this.callers = callers;
        this.clock = clock;
    }

    @Override
    public void notify(DelegateTask task) {
        try {
            String number = task.getExecution().getProcessBusinessKey();
            List<Step> led = number == null ? List.of() : steps.of(number);
            if (number != null && led.stream().noneMatch(step -> routing.tasksToldBy(step.step()).contains(task.getTaskDefinitionKey()))) {
                Long event = led.isEmpty() ? null : led.get(0).id();
                apart.executeWithoutResult(status -> announce(task, number, event));
            }
        } catch (RuntimeException e) {
            LOG.warn("Nobody is told of task {} of {}", task.getTaskDefinitionKey(), task.getProcessInstanceId(), e);
        }
    }

    private void announce(DelegateTask task, String number, Long event) {
        HazardCase hazard = cases.find(number).orElse(null);
        Map<String, String> said = new HashMap<>(facts.ofCase(number, processKey(task), hazard));
        said.put("task", task.getName());
        said.put("taskShort", PlainWords.cut(task.getName(), MOST_TASK));
        Date due = task.getDueDate();
        said.putAll(left.facts("due", due == null ? null : due.toInstant()));
        List<String> posts = task.getCandidates().stream().map(IdentityLink::getGroupId).filter(Objects::nonNull).distinct().toList();
        List<String> people = Stream.concat(Stream.ofNullable(task.getAssignee()), task.getCandidates().stream().map(IdentityLink::getUserId))
            .filter(Objects::nonNull).distinct().toList();
        announcements.announce(new Announcement(KIND, number, event, isUrgent(task), said, posts, people,
            callers.current().map(Caller::userId).orElse(null), "/tasks/" + task.getId()));
    }

    private static String processKey(DelegateTask task) {
        return task.getProcessDefinitionId().split(":")[0];
    }

    private boolean isUrgent(DelegateTask task) {
        return Boolean.TRUE.equals(HazardProcess.IMMINENT_DANGER.in(task))
            || task.getDueDate() != null && !task.getDueDate().toInstant().isAfter(clock.instant().plus(SOON));
    }
}
