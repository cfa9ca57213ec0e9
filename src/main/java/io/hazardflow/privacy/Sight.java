package io.hazardflow.privacy;

/** How much of a person's name or phone somebody sees, from least to most. */
public enum Sight {

    /** Nothing but that there is one. */
    HIDDEN,

    /** Enough to tell whom it is about: 张*, 138****8000. */
    MASKED,

    PLAIN;

    /** Stands in place of what nobody but its keepers may see. */
    public static final String KEPT_SECRET = "已保密";

    /** The value as it may be seen; null stays null. */
    public String show(PersonalField kind, String value) {
        if (value == null || value.isBlank() || this == PLAIN) {
            return value;
        }
        return this == HIDDEN ? KEPT_SECRET : kind.mask(value);
    }
}
