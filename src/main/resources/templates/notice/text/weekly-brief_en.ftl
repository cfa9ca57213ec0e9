Brief of week ${week} of ${year}: ${unit}
${from} to ${to}: ${found} hazards found, ${passed} rectified. Now ${overdue} are overdue and ${major} major ones are open; ${due} fall due this week.
