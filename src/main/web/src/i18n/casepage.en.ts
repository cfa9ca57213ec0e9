export default {
  'casepage.chainLoad': 'The records could not be verified',
  'casepage.intact': 'records complete',
  'casepage.intactHint': 'Each record follows the hash of the one before it and is as it was sealed.',
  'casepage.broken': 'The records are not complete',
  'casepage.checking': 'verifying the records',
  'casepage.taken': 'taken {at}',
  'casepage.noTaken': 'the photo has no time',
  'casepage.place': 'at {lat}, {lng}',
  'casepage.away': 'about {n} m from the hazard',
  'casepage.noPlace': 'the photo has no position',
  'casepage.zoom': 'Enlarge: {title}, {n} of {all}',
  'casepage.compareHint': 'Open to enlarge; the arrow keys turn from before to after, Esc closes.',
} as const;
