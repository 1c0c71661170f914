import type { DataPoint, DataSeries } from '../domain/indicator/dataSeries.ts';

const YEAR = 12;
const QUARTER = 3;

const series = (
  id: string,
  label: string,
  unit: DataSeries['unit'],
  measure: DataSeries['measure'],
  good: DataSeries['good'],
  everyMonths: number,
  waiting?: true,
): DataSeries => ({
  id,
  indicator: id.slice(0, 6).toUpperCase(),
  label,
  unit,
  measure,
  good,
  everyMonths,
  ...(waiting && { waiting }),
});

/**
 * The series of the 35 indicators that are counted elsewhere; the 36th, reach, Heard counts itself. The plan gives them no definitions,
 * owners or targets: units, directions and how often they are due are our reading of it, to be confirmed by whoever owns each figure.
 */
export const DATA_SERIES: readonly DataSeries[] = [
  series('pa1-01', 'Requests for an EHC needs assessment, per 10,000 children', 'per-10000', 'rate', 'context', YEAR),
  series('pa1-02-plan', 'Attainment 8, pupils with an EHC plan', 'score', 'average', 'up', YEAR),
  series('pa1-02-support', 'Attainment 8, pupils on SEN support', 'score', 'average', 'up', YEAR),
  series(
    'pa1-03-plan',
    'Expected standard in reading, writing and maths at key stage 2, pupils with an EHC plan',
    'percent',
    'share',
    'up',
    YEAR,
  ),
  series(
    'pa1-03-support',
    'Expected standard in reading, writing and maths at key stage 2, pupils on SEN support',
    'percent',
    'share',
    'up',
    YEAR,
  ),
  series('pa1-04-send', 'Attendance, pupils with SEND', 'percent', 'share', 'up', YEAR),
  series('pa1-04-all', 'Attendance, all pupils', 'percent', 'share', 'context', YEAR),
  series('pa1-05-send', 'Suspensions per 100 pupils with SEND', 'per-100', 'rate', 'down', YEAR),
  series('pa1-05-all', 'Suspensions per 100 pupils', 'per-100', 'rate', 'context', YEAR),
  series('pa1-06-send', 'Permanent exclusions per 100 pupils with SEND', 'per-100', 'rate', 'down', YEAR),
  series('pa1-06-all', 'Permanent exclusions per 100 pupils', 'per-100', 'rate', 'context', YEAR),
  series('pa1-07', 'Children with SEND educated at home by choice', 'count', 'total', 'context', QUARTER),
  series('pa1-08', 'Complaints received', 'count', 'total', 'context', QUARTER),
  { ...series('pa2-01', 'Visitors to the Graduated Approach toolkit', 'count', 'total', 'up', QUARTER), visits: true },
  { ...series('pa2-02', 'Pages per visit, Graduated Approach toolkit', 'pages', 'average', 'context', QUARTER), visits: true },
  { ...series('pa2-03', 'Visitors to the Local Offer', 'count', 'total', 'up', QUARTER), visits: true },
  { ...series('pa2-04', 'Pages per visit, Local Offer', 'pages', 'average', 'context', QUARTER), visits: true },
  series('pa2-05-primary', 'Pupils on SEN support, mainstream primary schools', 'percent', 'share', 'context', YEAR),
  series('pa2-05-secondary', 'Pupils on SEN support, mainstream secondary schools', 'percent', 'share', 'context', YEAR),
  series('pa2-06', 'New EHC plans first issued at age 10 or over', 'percent', 'share', 'down', QUARTER),
  series(
    'pa3-01-speech',
    'Speech and language therapy: average wait for the first appointment after triage',
    'weeks',
    'average',
    'down',
    QUARTER,
    true,
  ),
  series('pa3-01-paediatrics', 'Community paediatrics: average wait for an assessment', 'weeks', 'average', 'down', QUARTER, true),
  series('pa3-01-autism-under-5', 'Autism assessment, under 5: average wait', 'months', 'average', 'down', QUARTER, true),
  series('pa3-01-autism-adhd-from-5', 'Autism and ADHD assessment, 5 and over: longest wait', 'months', 'maximum', 'down', QUARTER, true),
  series('pa3-01-medication', 'First medication appointment after an ADHD diagnosis: wait', 'months', 'not-said', 'down', QUARTER, true),
  series('pa4-01', 'Young people aged 16 and 17 with an EHC plan in education or training', 'percent', 'share', 'up', QUARTER),
  series('pa4-02', 'Level 2 by age 19, young people with SEND', 'percent', 'share', 'up', YEAR),
  series('pa4-04', 'EHC plan reviews at age 14 that include preparing for adulthood', 'percent', 'share', 'up', QUARTER),
  series('pa5-01', 'Attendance in Year 7, pupils with SEND', 'percent', 'share', 'up', YEAR),
  series('pa5-02', 'Good level of development at the end of reception, all children', 'percent', 'share', 'up', YEAR),
  series('pa5-03', 'Attendance in reception, children with SEND', 'percent', 'share', 'up', YEAR),
  series('pa5-04', 'Suspensions per 100 children with an EHC plan, reception and Year 1', 'per-100', 'rate', 'down', YEAR),
  series('pa5-05', 'Suspensions per 100 pupils with an EHC plan, Year 7', 'per-100', 'rate', 'down', YEAR),
  series('pa5-06', 'Permanent exclusions per 100 pupils with an EHC plan, Year 7', 'per-100', 'rate', 'down', YEAR),
  series('pa5-07', 'Post-16 EHC plan reviews to which all relevant professionals contributed', 'percent', 'share', 'up', QUARTER),
  series('pa5-09', 'Adults with a learning disability living on their own or with relatives', 'percent', 'share', 'up', YEAR),
  series('pa6-01', 'EHC plans issued within 20 weeks', 'percent', 'share', 'up', QUARTER),
  series('pa6-02', 'Reviews in the year that led to an amended plan', 'count', 'total', 'context', QUARTER),
  series('pa6-03', 'Amended plans issued on time after the annual review', 'percent', 'share', 'up', QUARTER),
  series('pa6-04', 'New plans with all advice present and on time', 'percent', 'share', 'up', QUARTER),
  series('pa6-05', 'Reviews with input from all relevant professionals', 'percent', 'share', 'up', QUARTER),
  series('ai2-01', 'Children on roll at alternative provision', 'count', 'total', 'context', QUARTER),
  series('ai2-02', 'Average time in alternative provision, children there now', 'weeks', 'average', 'context', QUARTER),
  series('ai2-03', 'Children with an EOTAS package', 'count', 'total', 'context', QUARTER),
  series('ai2-04', 'Average time that EOTAS packages have run', 'weeks', 'average', 'context', QUARTER),
];

const INSPECTION = { source: 'Area SEND inspection report of Bury, Ofsted and CQC', sourceDate: '2024-02' };

/** The dated figures of the public documents, and no others: nothing that a survey would tell is ever preloaded. */
export const BASELINES: readonly DataPoint[] = [
  { series: 'pa3-01-speech', period: '2024-02', value: 75, ...INSPECTION },
  { series: 'pa3-01-paediatrics', period: '2024-02', value: 39, ...INSPECTION },
  { series: 'pa3-01-autism-under-5', period: '2024-02', value: 6, ...INSPECTION },
  {
    series: 'pa3-01-autism-adhd-from-5',
    period: '2024-02',
    value: 15,
    ...INSPECTION,
    note: 'The report says “up to 15 months”: the longest wait, not an average.',
  },
  {
    series: 'pa3-01-medication',
    period: '2024-02',
    value: 13,
    ...INSPECTION,
    note: 'The report gives one figure and does not say whether it is an average.',
  },
];
