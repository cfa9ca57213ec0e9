package io.hazardflow.access.engine;

import java.util.Set;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.variable.ValueTypeResolverImpl;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.type.ValueType;
import org.springframework.stereotype.Component;

/**
 * Policy of the engine: from outside come plain values and JSON, from whomever; no Java object, serialized in whatever format, no file, no
 * bytes, no XML. No class is chosen by data, no XML entity resolved, no script library loaded.
 */
@Component
class PlainValues extends AbstractProcessEnginePlugin {

    private static final Set<String> ACCEPTED = Set.of("null", "boolean", "string", "integer", "short", "long", "double", "date", "json");

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setValueTypeResolver(new PlainTypes());
        engine.setJavaSerializationFormatEnabled(false);
        engine.setDefaultSerializationFormat(Variables.SerializationDataFormats.JSON.getName());
        engine.setDeserializationTypeValidationEnabled(true);
        engine.setDeserializationAllowedClasses("");
        engine.setDeserializationAllowedPackages("");
        engine.setEnableXxeProcessing(false);
        engine.setEnableScriptEngineLoadExternalResources(false);
        engine.setEnableScriptEngineNashornCompatibility(false);
        engine.setEnableFetchScriptEngineFromProcessApplication(false);
    }

    /** The engine's interfaces ask here which values there are; an unknown one they refuse with 400. */
    private static final class PlainTypes extends ValueTypeResolverImpl {

        @Override
        public ValueType typeForName(String name) {
            return ACCEPTED.contains(name) ? super.typeForName(name) : null;
        }
    }
}
