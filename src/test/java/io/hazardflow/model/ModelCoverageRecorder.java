package io.hazardflow.model;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.test.context.TestComponent;

/** Writes down every element that ends and every flow that is walked while tests run; {@link ModelCoverageIT} compares them with the models. */
@TestComponent
public class ModelCoverageRecorder extends AbstractProcessEnginePlugin implements DisposableBean {

    static final Path FOLDER = Path.of("target/model-coverage");

    private final Set<String> walked = new ConcurrentSkipListSet<>();

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        List<BpmnParseListener> listeners = configuration.getCustomPostBPMNParseListeners();
        if (listeners == null) {
            listeners = new ArrayList<>();
            configuration.setCustomPostBPMNParseListeners(listeners);
        }
        listeners.add(new AbstractBpmnParseListener() {
            @Override
            public void parseSequenceFlow(Element flow, ScopeImpl scope, TransitionImpl transition) {
                transition.addListener(ExecutionListener.EVENTNAME_TAKE, execution ->
                    record(((ProcessDefinitionEntity) scope.getProcessDefinition()).getKey(), transition.getId()));
            }

            @Override
            public void parseProcess(Element element, ProcessDefinitionEntity process) {
                watch(process, process.getKey());
            }
        });
    }

    private void watch(ScopeImpl scope, String key) {
        for (ActivityImpl activity : scope.getActivities()) {
            ExecutionListener listener = execution -> record(key, activity.getId());
            activity.addListener(activity.isScope() && !activity.getActivities().isEmpty()
                ? ExecutionListener.EVENTNAME_START : ExecutionListener.EVENTNAME_END, listener);
            watch(activity, key);
        }
    }

    private void record(String processKey, String element) {
        walked.add(processKey + "\t" + element);
    }

    @Override
    public void destroy() {
        try {
            Files.createDirectories(FOLDER);
            Files.write(FOLDER.resolve(ProcessHandle.current().pid() + "-" + System.identityHashCode(this) + ".txt"), new TreeSet<>(walked));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
