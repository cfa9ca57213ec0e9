package io.hazardflow.form;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.junit.jupiter.api.Test;

class TaskGoneMeanwhileTest {

    @Test
    void aTaskThatWentBetweenReadingAndCheckingIsTakenByAnother() {
        assertThatThrownBy(() -> refused("Task", false)).isInstanceOf(OptimisticLockingException.class).hasMessageContaining("已由他人办理");
    }

    @Test
    void aRefusalOfAnOpenTaskOrOfSomethingElseStaysARefusal() {
        assertThatThrownBy(() -> refused("Task", true)).isInstanceOf(AuthorizationException.class);
        assertThatThrownBy(() -> refused("ProcessDefinition", false)).isInstanceOf(AuthorizationException.class);
    }

    private static void refused(String resource, boolean open) {
        TaskGoneMeanwhile interceptor = new TaskGoneMeanwhile(id -> open);
        interceptor.setNext(new CommandInterceptor() {
            @Override
            public <T> T execute(Command<T> command) {
                throw new AuthorizationException("office.001", "TASK_WORK", resource, "17");
            }
        });
        interceptor.execute(context -> null);
    }
}
