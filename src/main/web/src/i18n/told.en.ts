/** Who was told of a step. */
export default {
  'told.to': 'Told: {who}',
  'told.ways': ' ({ways})',
  'told.and': '; ',
  'told.inPage': 'in the portal',
  'told.arrived': 'arrived {at}',
  'told.arrivedMany': 'arrived with {n} people {at}',
  'told.waiting': 'to be sent',
  'told.failed': '{channel} did not reach {who}: {reason}',
  'told.dropped': '{channel} not sent to {who}: {reason}',
};
