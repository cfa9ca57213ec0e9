import { describe, expect, it } from 'vitest';
import { checkPassword, inGroups } from '../src/lib/password';

describe('a new password, while it is typed', () => {
  it('has ten characters, whatever they are made of', () => {
    expect(checkPassword('河东区安全生产九字', '', []).length).toBe(false);
    expect(checkPassword('河东区安全生产共十个字', '', []).length).toBe(true);
    expect(checkPassword('😀😀😀😀😀', '', []).length).toBe(false);
  });

  it('holds neither account nor name, in no spelling', () => {
    expect(checkPassword('Office.001-2026', '', ['office.001', '张三']).ownName).toBe(false);
    expect(checkPassword('张三的密码很长很长', '', ['office.001', '张三']).ownName).toBe(false);
    expect(checkPassword('my-100.eciffo-word', '', ['office.001']).ownName).toBe(false);
    expect(checkPassword('落霞与孤鹜齐飞2026', '', ['office.001', '张三', null]).ownName).toBe(true);
  });

  it('is another one than the current one and typed twice alike', () => {
    expect(checkPassword('longenough1', 'longenough1', [], 'longenough1').different).toBe(false);
    expect(checkPassword('longenough1', 'longenough2', []).same).toBe(false);
    expect(checkPassword('', '', [])).toEqual({ length: false, ownName: false, different: false, same: false });
  });
});

describe('a secret to be typed from the screen', () => {
  it('stands in groups of four', () => {
    expect(inGroups('JBSWY3DPEHPK3PXPAB')).toBe('JBSW Y3DP EHPK 3PXP AB');
  });
});
