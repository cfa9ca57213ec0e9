package io.hazardflow.absence;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.task.IdentityLink;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Makes the substitute a candidate of every task that opens for a post of somebody absent, where he has no such post himself. */
@Component
class SubstituteCandidates extends AbstractProcessEnginePlugin {

    private final ObjectProvider<StandInTable> standIns;

    SubstituteCandidates(ObjectProvider<StandInTable> standIns) {
        this.standIns = standIns;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        List<BpmnParseListener> listeners = new ArrayList<>(
            Optional.ofNullable(configuration.getCustomPostBPMNParseListeners()).orElse(List.of()));
        listeners.add(new AbstractBpmnParseListener() {
            @Override
            public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
                ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition()
                    .addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, SubstituteCandidates.this::addTo);
            }
        });
        configuration.setCustomPostBPMNParseListeners(listeners);
    }

    private void addTo(DelegateTask task) {
        List<String> groups = task.getCandidates().stream().map(IdentityLink::getGroupId).filter(Objects::nonNull).toList();
        if (!groups.isEmpty()) {
            standIns.getObject().wantedFor(task.getId(), task.getTaskDefinitionKey(), groups).forEach(row -> {
                task.addCandidateUser(row.substitute());
                standIns.getObject().add(row);
            });
        }
    }
}
