export default {
  'casefile.open': 'Case file',
  'casefile.hint': 'Download all of this case as one file: data, steps, photos and documents',
  'casefile.compiling': 'Compiling the case file, {n} s …',
  'casefile.loading': 'Downloading the case file, {percent}%',
  'casefile.cancel': 'Cancel',
  'casefile.cancelled': 'Cancelled.',
  'casefile.done': 'The case file has been downloaded.',
  'casefile.failed': 'The case file was not downloaded',
} as const;
