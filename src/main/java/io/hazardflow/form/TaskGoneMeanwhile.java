package io.hazardflow.form;

import java.util.function.Predicate;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.authorization.MissingAuthorization;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;

/**
 * Whoever comes second to a task lost a race, not a right: the permissions of a task go with it, and may go between the moment when the
 * engine read the task and the moment when it looks for them.
 */
class TaskGoneMeanwhile extends CommandInterceptor {

    private final Predicate<String> isOpen;

    TaskGoneMeanwhile(Predicate<String> isOpen) {
        this.isOpen = isOpen;
    }

    @Override
    public <T> T execute(Command<T> command) {
        try {
            return next.execute(command);
        } catch (AuthorizationException e) {
            boolean gone = e.getMissingAuthorizations().stream()
                .filter(missing -> Resources.TASK.resourceName().equals(missing.getResourceType())).map(MissingAuthorization::getResourceId)
                .anyMatch(id -> id != null && isOpen.negate().test(id));
            if (gone) {
                throw new OptimisticLockingException("该任务刚刚已由他人办理,请刷新后再看");
            }
            throw e;
        }
    }
}
