import { describe, expect, it } from 'vitest';
import { formatPosition, moved, parsePosition } from '../src/form-host/position';
import { ruleWords, word } from '../src/form-host/words';

describe('a position', () => {
  it('keeps accuracy and way', () => {
    const text = '39.128400,117.226900;25;device';
    expect(parsePosition(text)).toEqual({ lat: 39.1284, lng: 117.2269, accuracy: 25, way: 'device' });
    expect(formatPosition(parsePosition(text)!)).toBe(text);
  });

  it('may be a bare pair of degrees', () => {
    expect(parsePosition('39.1284,117.2269')).toEqual({ lat: 39.1284, lng: 117.2269, accuracy: null, way: null });
    expect(parsePosition('here')).toBeNull();
  });

  it('moves by metres', () => {
    const place = moved({ lat: 39, lng: 117, accuracy: null, way: null }, 100, -100);
    expect((place.lat - 39) * 111_320).toBeCloseTo(-100, 3);
    expect((place.lng - 117) * 111_320 * Math.cos((39 * Math.PI) / 180)).toBeCloseTo(100, 3);
  });
});

describe('a rule of the form', () => {
  it.each([
    ['Field is required.', '必填'],
    ['Field must have minimum length of 10.', '至少 10 个字'],
    ['Value is expected to have at most 2 decimal digits.', '最多 2 位小数'],
    ['Field must match pattern ^1.', '格式不正确'],
    ['手机号码应为 11 位', '手机号码应为 11 位'],
  ])('"%s" is said in Chinese', (english, chinese) => {
    expect(ruleWords(english)).toBe(chinese);
  });
});

describe('the rows of a list', () => {
  it.each([
    ['Add new', '增加一行'],
    ['Remove list item 2', '删除第 2 行'],
    ['Expand all (5)', '展开全部 6 行'],
    ['Collapse', '收起'],
  ])('%s', (english, chinese) => {
    expect(word(english)).toBe(chinese);
  });
});
