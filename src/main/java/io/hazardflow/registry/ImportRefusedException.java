package io.hazardflow.registry;

import java.util.List;

/** An import that changed nothing because something in the file is wrong. */
public class ImportRefusedException extends RuntimeException {

    private final transient List<RowError> errors;
    private final int count;

    ImportRefusedException(List<RowError> errors, int count) {
        super("共 " + count + " 处错误,未作任何更改" + (count > errors.size() ? ",以下列出前 " + errors.size() + " 处" : "")
            + ";首处:" + errors.get(0));
        this.errors = errors;
        this.count = count;
    }

    /** The file as a whole. */
    public static ImportRefusedException file(String message) {
        return new ImportRefusedException(List.of(new RowError(0, null, message)), 1);
    }

    static ImportRefusedException file(String message, Throwable cause) {
        ImportRefusedException refused = file(message);
        refused.initCause(cause);
        return refused;
    }

    /** The errors by line, at most the first thousand. */
    public List<RowError> errors() {
        return errors;
    }

    public int count() {
        return count;
    }
}
