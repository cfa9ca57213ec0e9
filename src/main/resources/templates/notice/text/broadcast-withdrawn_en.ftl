Withdrawn: ${title}
${sender} has withdrawn this notice. Do not act on it any more; no confirmation is needed.
Reason: ${reason}
