import { describe, expect, it } from 'vitest';
import { quietFault } from '../src/lib/quiet';

describe('quiet hours and digest', () => {
  it('fit as they usually are, over midnight or not, or without any quiet', () => {
    expect(quietFault('22:00', '07:00', '08:00')).toBeNull();
    expect(quietFault('22:00', '07:00', '07:00')).toBeNull();
    expect(quietFault('00:00', '06:30', '06:30')).toBeNull();
    expect(quietFault('20:00', '08:00', '09:00')).toBeNull();
    expect(quietFault('08:00', '08:00', '08:00')).toBeNull();
  });

  it('name what does not fit', () => {
    expect(quietFault('', '07:00', '08:00')).toEqual({ field: 'quietFrom', fault: 'badTime' });
    expect(quietFault('22:00', '24:00', '08:00')).toEqual({ field: 'quietTo', fault: 'badTime' });
    expect(quietFault('22:00', '07:00', '8')).toEqual({ field: 'digestAt', fault: 'badTime' });
    expect(quietFault('19:00', '07:01', '08:00')).toEqual({ field: 'quietTo', fault: 'tooLong' });
    expect(quietFault('22:00', '07:00', '06:59')).toEqual({ field: 'digestAt', fault: 'digestInQuiet' });
    expect(quietFault('22:00', '07:00', '22:00')).toEqual({ field: 'digestAt', fault: 'digestInQuiet' });
  });
});
