/** 日历订阅: the calendar of drills for the calendar programs of its readers (iCalendar, RFC 5545). */
package io.hazardflow.drill.feed;
