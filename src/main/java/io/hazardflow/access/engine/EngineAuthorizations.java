package io.hazardflow.access.engine;

import io.hazardflow.access.AccessProperties;
import io.hazardflow.access.ProcessAccess;
import io.hazardflow.access.ReadableModels;
import io.hazardflow.access.Role;
import java.util.Arrays;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.ProcessInstancePermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

import static org.camunda.bpm.engine.authorization.Authorization.ANY;
import static org.camunda.bpm.engine.authorization.Authorization.AUTH_TYPE_GLOBAL;
import static org.camunda.bpm.engine.authorization.Authorization.AUTH_TYPE_GRANT;

/**
 * The engine permissions that hold from the start. Everyone: the Tasklist and the start of the processes open to all. Administrators:
 * everything. Some processes: the posts that start them. The rest comes with each task, see {@link TaskAuthorizations}.
 */
@Component
class EngineAuthorizations {

    private final AuthorizationService authorizations;
    private final AccessProperties access;
    private final ObjectProvider<ProcessAccess> processes;
    private final ObjectProvider<ReadableModels> readable;

    EngineAuthorizations(AuthorizationService authorizations, AccessProperties access, ObjectProvider<ProcessAccess> processes,
                         ObjectProvider<ReadableModels> readable) {
        this.authorizations = authorizations;
        this.access = access;
        this.processes = processes;
        this.readable = readable;
    }

    void grant() {
        for (Resource resource : Resources.values()) {
            allowAdministrators(resource);
        }
        allowEveryone(Resources.APPLICATION, "tasklist", Permissions.ACCESS);
        allowEveryone(Resources.PROCESS_INSTANCE, ANY, ProcessInstancePermissions.CREATE);
        for (String process : access.startableByEveryone()) {
            allowEveryone(Resources.PROCESS_DEFINITION, process, ProcessDefinitionPermissions.READ,
                ProcessDefinitionPermissions.CREATE_INSTANCE);
        }
        processes.forEach(this::allowStart);
        readable.stream().flatMap(models -> models.processKeys().stream())
            .forEach(key -> allowEveryone(Resources.PROCESS_DEFINITION, key, ProcessDefinitionPermissions.READ));
    }

    private void allowStart(ProcessAccess process) {
        allowEveryone(Resources.PROCESS_DEFINITION, process.processKey(), ProcessDefinitionPermissions.READ);
        process.startedBy().forEach(group ->
            allowGroup(group, Resources.PROCESS_DEFINITION, process.processKey(), ProcessDefinitionPermissions.CREATE_INSTANCE));
    }

    void allowEveryone(Resource resource, String id, Permission... permissions) {
        Authorization found = authorizations.createAuthorizationQuery().authorizationType(AUTH_TYPE_GLOBAL)
            .resourceType(resource).resourceId(id).singleResult();
        save(found != null ? found : authorizations.createNewAuthorization(AUTH_TYPE_GLOBAL), resource, id, permissions);
    }

    private void allowAdministrators(Resource resource) {
        allowGroup(Role.ADMIN.key(), resource, ANY, Permissions.ALL);
    }

    private void allowGroup(String group, Resource resource, String id, Permission permission) {
        Authorization found = authorizations.createAuthorizationQuery().authorizationType(AUTH_TYPE_GRANT)
            .groupIdIn(group).resourceType(resource).resourceId(id).singleResult();
        if (found == null) {
            Authorization granted = authorizations.createNewAuthorization(AUTH_TYPE_GRANT);
            granted.setGroupId(group);
            save(granted, resource, id, permission);
        }
    }

    private void save(Authorization authorization, Resource resource, String id, Permission... permissions) {
        if (authorization.getId() != null && Arrays.stream(permissions).allMatch(authorization::isPermissionGranted)) {
            return;
        }
        authorization.setResource(resource);
        authorization.setResourceId(id);
        Arrays.stream(permissions).forEach(authorization::addPermission);
        authorizations.saveAuthorization(authorization);
    }
}
