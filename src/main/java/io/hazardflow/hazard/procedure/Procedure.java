package io.hazardflow.hazard.procedure;

import java.util.Arrays;
import java.util.Optional;

/** A procedure that runs beside the rectification; its key is the key of its process. */
public enum Procedure {
    DEADLINE_LADDER("deadline-ladder", "整改期限阶梯"),
    DEADLINE_EXTENSION("deadline-extension", "延期"),
    ORDER_OBJECTION("order-objection", "对整改要求的异议"),
    EMERGENCY_RESPONSE("emergency-response", "紧急处置"),
    MAJOR_HAZARD_SUPERVISION("major-hazard-supervision", "挂牌督办"),
    BUSINESS_SUSPENSION("business-suspension", "停产停业整顿"),
    EXCEPTIONAL_ENDING("exceptional-ending", "特殊结案");

    private final String key;
    private final String label;

    Procedure(String key, String label) {
        this.key = key;
        this.label = label;
    }

    public static Optional<Procedure> of(String key) {
        return Arrays.stream(values()).filter(procedure -> procedure.key.equals(key)).findFirst();
    }

    public String key() {
        return key;
    }

    public String label() {
        return label;
    }

    /** The ladder ends with the case; every other one has to be over before a case may be closed. */
    public boolean keepsCaseOpen() {
        return this != DEADLINE_LADDER;
    }
}
