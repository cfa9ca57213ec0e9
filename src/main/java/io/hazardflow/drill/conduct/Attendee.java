package io.hazardflow.drill.conduct;

import java.time.Instant;

/**
 * Somebody who is on the list of a drill, or came to it.
 *
 * @param position    position among those who came; null for whoever did not
 * @param participant position on the list; null for those who came without being on it
 * @param account     null where none is known
 * @param checkedInAt null for those who did not come, or were named afterwards
 * @param way         QR, SELF or LIST; null for whoever did not come
 */
record Attendee(Integer position, Integer participant, String name, String department, String account, Instant checkedInAt, String way) {

    boolean present() {
        return way != null;
    }

    /** Name and department, which is also how the form names him. */
    String shown() {
        return department == null || department.isBlank() ? name : name + "（" + department + "）";
    }

    boolean isNamed(String otherName, String otherDepartment) {
        return name.equals(otherName) && (otherDepartment == null || department == null || department.equals(otherDepartment));
    }
}
