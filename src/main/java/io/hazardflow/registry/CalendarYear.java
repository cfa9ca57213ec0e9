package io.hazardflow.registry;

import java.time.LocalDate;
import java.util.List;

/**
 * The holidays and make-up days of one year, as its notice lists them.
 *
 * @param basis the notice
 */
record CalendarYear(String basis, List<Day> days) {

    /** @param working false for a day off, true for a make-up day; other days follow Monday to Friday */
    record Day(LocalDate day, Boolean working, String note) {

        boolean isOff(int month, int dayOfMonth) {
            return !working && day.getMonthValue() == month && day.getDayOfMonth() == dayOfMonth;
        }
    }
}
