import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isMessage } from '../src/i18n';
import en from '../src/i18n/en';
import zh from '../src/i18n/zh-CN';

const names = (text: string) => (text.match(/\{\w+\}/g) ?? []).sort();

describe('the words of the pages', () => {
  it('are there in both languages', () => {
    expect(Object.keys(en).sort()).toEqual(Object.keys(zh).sort());
  });

  it('have each key once, whichever file it stands in', () => {
    const folder = join(__dirname, '../src/i18n');
    for (const language of ['zh-CN.ts', 'en.ts']) {
      const keys = readdirSync(folder).filter((file) => file.endsWith(language)).flatMap((file) => readFileSync(join(folder, file), 'utf8').match(/^ {2}('[^']+'|\w+)(?=:)/gm) ?? []);
      expect(keys.length).toBeGreaterThan(1000);
      expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
    }
  });

  it('take the same values in both languages', () => {
    for (const [key, text] of Object.entries(zh)) expect([key, ...names(en[key as keyof typeof zh])]).toEqual([key, ...names(text)]);
  });

  it('speak Chinese in Chinese', () => {
    const foreign = Object.entries(zh).filter(([key, text]) => key !== 'app.language' && /[a-z]{3,}/i.test(text.replace(/\{\w+\}/g, '').replace(/JPG|PNG|WebP|HazardFlow|SHA|PDF/g, '')));
    expect(foreign).toEqual([]);
  });

  it('name the button of every form with a verb', () => {
    const folder = join(__dirname, '../../../../forms');
    const forms = readdirSync(folder).flatMap((area) => readdirSync(join(folder, area))).map((file) => file.replace(/\.form$/, ''));
    expect(forms.length).toBeGreaterThan(50);
    expect(forms.filter((form) => !isMessage(`submit.${form}`))).toEqual([]);
  });
});
