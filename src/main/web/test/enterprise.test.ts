import { describe, expect, it } from 'vitest';
import { UNRESOLVED, pageOf, riskTone } from '../src/lib/enterprise';

describe('the file of an enterprise', () => {
  it('leads from a document to the page of its case', () => {
    expect(pageOf('YH-20261119-009-00001')).toBe('/hazards/YH-20261119-009-00001');
    expect(pageOf('ZX-2026-006-0001')).toBe('/inspections/ZX-2026-006-0001');
    expect(pageOf('YL-2026-e0003-001')).toBe('/drills/YL-2026-e0003-001');
    expect(pageOf('GP-2026-001')).toBeNull();
  });

  it('counts a hazard as open until its rectification is confirmed', () => {
    expect(UNRESOLVED.split(',')).toContain('REVIEWING');
    expect(UNRESOLVED.split(',')).not.toContain('REVIEW_PASSED');
  });

  it('says of an enterprise without a risk colour that it has none', () => {
    expect(riskTone(null)).toBe('is-plain');
    expect(riskTone('RED')).toBe('is-red');
  });
});
