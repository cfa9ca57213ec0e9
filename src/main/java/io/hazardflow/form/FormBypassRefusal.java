package io.hazardflow.form;

import java.util.Set;
import org.camunda.bpm.engine.impl.cmd.HandleTaskBpmnErrorCmd;
import org.camunda.bpm.engine.impl.cmd.HandleTaskEscalationCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;

/** Refuses to leave a user task by a thrown error or escalation: a boundary event that catches it cancels the task unseen by listeners. */
class FormBypassRefusal extends CommandInterceptor {

    private static final Set<Class<?>> REFUSED = Set.of(HandleTaskBpmnErrorCmd.class, HandleTaskEscalationCmd.class);

    @Override
    public <T> T execute(Command<T> command) {
        if (REFUSED.contains(command.getClass())) {
            throw FormRefusal.of("任务只能通过提交表单办理");
        }
        return next.execute(command);
    }
}
