package io.hazardflow.registry;

/** The working days of a year have become known, so that what was counted by weekdays can be counted again. */
public record CalendarYearLoaded(int year) {
}
