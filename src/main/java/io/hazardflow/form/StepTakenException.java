package io.hazardflow.form;

/** Somebody else holds the task, or was faster. Nothing was wrong with the document. */
class StepTakenException extends FormRejectedException {

    private final String message;

    StepTakenException(String message) {
        super(null, "任务", message);
        this.message = message;
    }

    @Override
    public String getMessage() {
        return message;
    }
}
