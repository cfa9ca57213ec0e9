import { describe, expect, it } from 'vitest';
import { wanted, withNext } from '../src/lib/onward';

describe('the way on after what was owed is done', () => {
  it('leads to the page that was wanted', () => {
    expect(wanted('/hazards/YH-20261124-001-00001?done=1')).toBe('/hazards/YH-20261124-001-00001?done=1');
  });

  it('never leads to another site', () => {
    for (const trick of ['https://example.org/', '//example.org/', '/\\example.org', 'javascript:alert(1)', '', null, ['/a', '/b']]) expect(wanted(trick)).toBe('/');
  });

  it('is kept in the address while something is owed', () => {
    expect(withNext('/account/code', '/hazards?state=CLOSED')).toBe('/account/code?next=%2Fhazards%3Fstate%3DCLOSED');
    expect(withNext('/account/code', '/')).toBe('/account/code');
  });
});
