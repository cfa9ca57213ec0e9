import { describe, expect, it } from 'vitest';
import { type Colours, barsChart, byLength, drawn, figureInFull, monthsBeside, monthsChart } from '../src/lib/charts';
import type { Figure } from '../src/lib/dashboard';

const colours: Colours = { ink: '#111', faint: '#222', line: '#333', paper: '#444', primary: '#555', pale: '#666', good: '#777', font: 'x' };
const rate = (numerator: number, denominator: number): Figure => ({ numerator, denominator, rate: denominator ? numerator / denominator : null });
const trend = Array.from({ length: 25 }, (_, index) => ({ month: `m${index}`, figure: rate(index, 30) }));

describe('a chart of months', () => {
  it('sets thirteen months beside the same ones a year earlier', () => {
    const months = monthsBeside(trend);
    expect(months).toHaveLength(13);
    expect(months[0]).toEqual({ month: 'm12', now: rate(12, 30), then: rate(0, 30) });
    expect(months[12]).toEqual({ month: 'm24', now: rate(24, 30), then: rate(12, 30) });
  });

  it('leaves a gap where there is nothing to divide by and hollows what is of few', () => {
    const { series } = monthsChart([{ month: 'm', now: rate(0, 0), then: rate(1, 4) }], 'RATE', colours) as unknown as { series: { data: unknown[] }[] };
    expect(series[0]!.data).toEqual([{ value: null, symbol: 'circle' }]);
    expect(series[1]!.data).toEqual([{ value: 0.25, symbol: 'emptyTriangle' }]);
  });

  it('tells numerator and denominator of both years', () => {
    const option = monthsChart([{ month: '2026-11', now: rate(12, 13), then: rate(1, 4) }], 'RATE', colours) as unknown as { tooltip: { formatter: (rows: object[]) => string } };
    expect(option.tooltip.formatter([{ dataIndex: 0 }])).toBe('2026-11<br>当年 92.3%（12 / 13）<br>上年同月 25%（1 / 4、样本少）');
  });

  it('draws the band from its end to the edge', () => {
    const { series } = monthsChart(monthsBeside(trend), 'RATE', colours, { low: 0.8, high: null }) as unknown as { series: { markArea?: { data: unknown } }[] };
    expect(series[0]!.markArea!.data).toEqual([[{ yAxis: 0.8 }, { yAxis: 'max' }]]);
    expect(series[1]!.markArea).toBeUndefined();
  });
});

describe('bars of parts', () => {
  const bar = (label: string, value: number | null, few = false) => ({ label, value, words: String(value), few });

  it('stand in the order of their length, those without a value last', () => {
    expect(byLength([bar('a', 0), bar('b', null), bar('c', 3)]).map(({ label }) => label)).toEqual(['c', 'a', 'b']);
    expect(byLength([bar('a', 9, true), bar('b', null), bar('c', 3), bar('d', 10, true)]).map(({ label }) => label)).toEqual(['c', 'd', 'a', 'b']);
  });

  it('are hatched where they are of few', () => {
    const { series } = barsChart([bar('a', 1, true), bar('b', 1)], 'x', 'RATE', colours) as unknown as { series: { data: { itemStyle: object }[] }[] };
    expect(series[0]!.data[0]!.itemStyle).toHaveProperty('decal');
    expect(series[0]!.data[1]!.itemStyle).not.toHaveProperty('decal');
  });
});

describe('a figure in full', () => {
  it('has what it is made of', () => {
    expect(figureInFull({ numerator: 7, denominator: null, rate: null }, 'COUNT')).toBe('7');
    expect(figureInFull({ numerator: 6_739_200, denominator: 12, rate: 6.5 }, 'DAYS')).toBe('6.5 天（共 12）');
    expect(drawn({ numerator: 7, denominator: null, rate: null }, 'COUNT')).toBe(7);
  });
});
