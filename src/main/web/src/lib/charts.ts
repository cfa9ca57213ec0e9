import type { EChartsCoreOption } from 'echarts/core';
import { type Figure, type Unit, figureWords, isFew, isTime } from './dashboard';
import { t } from '../i18n';

/** The colours of a chart, those of the pages. */
export interface Colours {
  ink: string;
  faint: string;
  line: string;
  paper: string;
  primary: string;
  pale: string;
  good: string;
  font: string;
}

export function pageColours(): Colours {
  const style = getComputedStyle(document.documentElement);
  const of = (name: string) => style.getPropertyValue(`--hf-${name}`).trim();
  return { ink: of('ink'), faint: of('ink-2'), line: of('line'), paper: of('paper'), primary: of('primary'), pale: of('primary-pale'), good: of('green-pale'), font: of('font') };
}

export interface Month {
  month: string;
  now: Figure;
  /** the same month of the year before */
  then: Figure;
}

/** The later months of a row of them, each beside the same month a year earlier. */
export function monthsBeside(trend: { month: string; figure: Figure }[]): Month[] {
  return trend.slice(12).map(({ month, figure }, index) => ({ month, now: figure, then: trend[index]!.figure }));
}

/** What a figure is drawn as; null leaves a gap. */
export const drawn = (figure: Figure, unit: Unit): number | null => (unit === 'COUNT' ? figure.numerator : figure.rate);

/** 92.3%（12 / 13，样本少） */
export function figureInFull(figure: Figure, unit: Unit): string {
  const value = figureWords(figure, unit);
  if (figure.denominator === null) return value;
  const parts = unit === 'RATE' ? `${figure.numerator} / ${figure.denominator}` : t('chart.of', { n: figure.denominator });
  return t('chart.value', { value, parts: isFew(figure) ? `${parts}${t('punct.list')}${t('dashboard.few')}` : parts });
}

const DAY = 86_400;
/** Times stand on the axis in days, and are read from seconds. */
const axis = (unit: Unit) => (value: number) => (unit === 'RATE' || isTime(unit) ? figureWords({ numerator: value * DAY, denominator: 1, rate: value }, unit) : String(value));

const base = (colours: Colours): EChartsCoreOption => ({
  animation: false,
  textStyle: { fontFamily: colours.font, color: colours.ink },
});

const tooltip = (colours: Colours) => ({
  confine: true,
  backgroundColor: colours.paper,
  borderColor: colours.line,
  textStyle: { color: colours.ink, fontSize: 13 },
});

/** Where a figure should stay, open to a side without a limit; in what the axis shows: shares of 1, days, pieces. */
export interface Band {
  low: number | null;
  high: number | null;
}

/** Months as a line beside those of the year before; hollow where the figure is of few. A band is what the figure should stay in. */
export function monthsChart(months: Month[], unit: Unit, colours: Colours, band: Band | null = null): EChartsCoreOption {
  const now = t('chart.now');
  const then = t('chart.then');
  const points = (which: 'now' | 'then', symbol: string, hollow: string) =>
    months.map((month) => ({ value: drawn(month[which], unit), symbol: isFew(month[which]) ? hollow : symbol }));
  return {
    ...base(colours),
    grid: { left: 8, right: 16, top: 36, bottom: 8, containLabel: true },
    legend: { top: 0, right: 0, itemWidth: 26, textStyle: { color: colours.ink }, data: [now, then] },
    tooltip: {
      ...tooltip(colours),
      trigger: 'axis',
      formatter: (rows: { dataIndex: number }[]) => {
        const month = months[rows[0]!.dataIndex]!;
        return [month.month, `${now} ${figureInFull(month.now, unit)}`, `${then} ${figureInFull(month.then, unit)}`].join('<br>');
      },
    },
    xAxis: { type: 'category', boundaryGap: false, data: months.map(({ month }) => month), axisLabel: { color: colours.faint, hideOverlap: true }, axisLine: { lineStyle: { color: colours.line } }, axisTick: { show: false } },
    yAxis: { type: 'value', min: 0, max: unit === 'RATE' ? 1 : undefined, minInterval: unit === 'COUNT' ? 1 : undefined, axisLabel: { color: colours.faint, formatter: axis(unit) }, splitLine: { lineStyle: { color: colours.line } } },
    series: [
      {
        name: now,
        type: 'line',
        symbol: 'circle',
        symbolSize: 7,
        itemStyle: { color: colours.primary },
        lineStyle: { color: colours.primary, width: 2 },
        data: points('now', 'circle', 'emptyCircle'),
        ...(band ? { markArea: { silent: true, itemStyle: { color: colours.good }, data: [[{ yAxis: band.low ?? 0 }, { yAxis: band.high ?? 'max' }]] } } : {}),
      },
      {
        name: then,
        type: 'line',
        symbol: 'triangle',
        symbolSize: 7,
        itemStyle: { color: colours.faint },
        lineStyle: { color: colours.faint, width: 1.5, type: 'dashed' },
        data: points('then', 'triangle', 'emptyTriangle'),
      },
    ],
  };
}

export interface Bar {
  label: string;
  /** null where there is nothing to divide by */
  value: number | null;
  words: string;
  few: boolean;
}

/** The longest first; behind them what is of few, and last what has no value. */
export const byLength = <B extends Bar>(bars: B[]): B[] => [...bars].sort((one, other) => Number(one.few) - Number(other.few) || (other.value ?? -1) - (one.value ?? -1)).sort((one, other) => Number(one.value === null) - Number(other.value === null));

/** Parts beside one another, hatched where the figure is of few. */
export function barsChart(bars: Bar[], name: string, unit: Unit, colours: Colours): EChartsCoreOption {
  const hatched = { symbol: 'rect', dashArrayX: [1, 0], dashArrayY: [2, 4], rotation: -Math.PI / 4, color: colours.primary, backgroundColor: colours.pale };
  return {
    ...base(colours),
    grid: { left: 8, right: 84, top: 4, bottom: 8, containLabel: true },
    tooltip: {
      ...tooltip(colours),
      trigger: 'item',
      formatter: ({ dataIndex }: { dataIndex: number }) => `${bars[dataIndex]!.label}<br>${name} ${bars[dataIndex]!.words}`,
    },
    xAxis: { type: 'value', min: 0, max: unit === 'RATE' ? 1 : undefined, minInterval: unit === 'COUNT' ? 1 : undefined, axisLabel: { color: colours.faint, formatter: axis(unit), hideOverlap: true }, splitLine: { lineStyle: { color: colours.line } } },
    yAxis: { type: 'category', inverse: true, data: bars.map(({ label }) => label), axisLabel: { color: colours.ink, width: 110, overflow: 'truncate' }, axisLine: { lineStyle: { color: colours.line } }, axisTick: { show: false } },
    series: [
      {
        type: 'bar',
        barMaxWidth: 16,
        cursor: 'pointer',
        label: { show: true, position: 'right', color: colours.ink, formatter: ({ dataIndex }: { dataIndex: number }) => bars[dataIndex]!.words },
        itemStyle: { color: colours.primary },
        data: bars.map(({ value, few }) => ({ value: value ?? 0, itemStyle: few ? { color: colours.pale, borderColor: colours.primary, borderWidth: 1, decal: hatched } : { color: colours.primary } })),
      },
    ],
  };
}
