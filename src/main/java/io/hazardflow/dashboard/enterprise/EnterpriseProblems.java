package io.hazardflow.dashboard.enterprise;

import io.hazardflow.lists.ListProblems;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Says which condition of the list could not be read. */
@RestControllerAdvice(basePackageClasses = EnterpriseProblems.class)
@Order(-1)
class EnterpriseProblems extends ListProblems {

    EnterpriseProblems() {
        super(Map.of());
    }
}
