export default {
  'stand.hint': 'Running campaigns, those first whose inspections end first. Only objects and hazards of your area are counted.',
  'stand.total': '{n} running campaigns',
  'stand.none': 'No campaign is running in your area.',
  'stand.all': 'All campaigns',
  'stand.left': '{n} days left until {day}',
  'stand.over': '{n} days past the last day, {day}',
  'stand.settled': 'All objects are settled, the last day is {day}',
  'stand.pace': '{time} of the time, {done} inspected',
  'stand.behind': 'behind its days',
  'stand.openHazards': 'Open hazards',
};
