Nobody on duty: ${post}
From ${from} to ${to} nobody is on duty. Urgent hazards of this time go to whoever is next; please enter somebody.
