package io.hazardflow.form;

import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.impl.cmd.SubmitTaskFormCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Two people who finish different tasks of one case at the same moment are both right: what the engine rolled back is done once more. Within
 * a transaction that somebody else began nothing can be done again, and whoever meets somebody at the same task is told so.
 */
class CollidedSubmission extends CommandInterceptor {

    private static final int MOST_TRIES = 5;

    @Override
    public <T> T execute(Command<T> command) {
        boolean mayRepeat = command instanceof SubmitTaskFormCmd && !TransactionSynchronizationManager.isActualTransactionActive();
        for (int tries = 1; ; tries++) {
            try {
                return next.execute(command);
            } catch (OptimisticLockingException e) {
                if (!mayRepeat || tries == MOST_TRIES) {
                    throw e;
                }
            }
        }
    }
}
