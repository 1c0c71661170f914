import type { RespondentGroup } from '../domain/survey/survey.ts';

/**
 * The 53 indicators under "How will we measure impact?" in Bury's Priority Impact Plan (June 2024), in the plan's order.
 * The plan gives them no numbers: the ids are ours, priority area and place in its list. The labels are our own words.
 */
export type Indicator = SurveyIndicator | DataIndicator;

/** Answered by people. The groups are the ones the plan names. */
interface SurveyIndicator {
  readonly id: string;
  readonly label: string;
  readonly kind: 'survey';
  readonly groups: readonly RespondentGroup[];
}

/** Counted by the council, the NHS, schools or a web server. */
interface DataIndicator {
  readonly id: string;
  readonly label: string;
  readonly kind: 'data';
}

const data = (id: string, label: string): DataIndicator => ({ id, label, kind: 'data' });
const asked = (id: string, label: string, ...groups: RespondentGroup[]): SurveyIndicator => ({ id, label, kind: 'survey', groups });

export const INDICATORS: readonly Indicator[] = [
  data('PA1-01', 'Requests for an EHC needs assessment, per 10,000 children'),
  data('PA1-02', 'Attainment 8 of pupils with SEND'),
  data('PA1-03', 'Reading, writing and maths at the end of key stage 2, pupils with SEND'),
  data('PA1-04', 'School attendance, pupils with SEND and all pupils'),
  data('PA1-05', 'Suspensions, pupils with SEND and all pupils'),
  data('PA1-06', 'Permanent exclusions, pupils with SEND and all pupils'),
  data('PA1-07', 'Children with SEND educated at home by choice'),
  data('PA1-08', 'Complaints received'),
  data('PA1-09', 'Feedback from more, and more varied, parents and carers'),
  asked('PA1-10', 'Understand the SEND strategy', 'young-person', 'parent', 'professional'),
  asked('PA1-11', 'Agree with the SEND strategy', 'young-person', 'parent', 'professional'),
  asked('PA1-12', 'Think delivery of the strategy is going well', 'parent', 'professional'),
  asked('PA1-13', 'Local SEND services make a positive difference to our lives', 'parent', 'young-person'),

  data('PA2-01', 'Visitors to the Graduated Approach toolkit'),
  data('PA2-02', 'Pages per visit to the Graduated Approach toolkit'),
  data('PA2-03', 'Visitors to the Local Offer'),
  data('PA2-04', 'Pages per visit to the Local Offer'),
  data('PA2-05', 'Pupils in mainstream schools on SEN support'),
  data('PA2-06', 'New EHC plans first issued at age 10 or over'),
  asked('PA2-07', 'Services spotted our child’s needs early', 'parent'),
  asked('PA2-08', 'Services support our child’s extra needs well', 'parent'),

  data('PA3-01', 'Waiting lists: speech and language, community paediatrics, neurodevelopmental'),
  asked('PA3-02', 'Good access to GP services', 'parent'),
  asked('PA3-03', 'Good access to the health services the child needs', 'parent', 'young-person'),
  asked('PA3-04', 'Helpful advice and guidance while waiting', 'parent', 'young-person'),

  data('PA4-01', 'Young people aged 16 and 17 with an EHC plan in education or training'),
  data('PA4-02', 'Level 2 by age 19, young people with SEND'),
  asked('PA4-03', 'Feel well supported getting ready for adulthood', 'young-person', 'parent'),
  data('PA4-04', 'EHC plan reviews at age 14 that include preparing for adulthood'),

  data('PA5-01', 'Attendance in Year 7, pupils with SEND'),
  data('PA5-02', 'Good level of development at the end of reception, all children'),
  data('PA5-03', 'Attendance in reception, children with SEND'),
  data('PA5-04', 'Suspensions in reception and Year 1, children with an EHC plan'),
  data('PA5-05', 'Suspensions in Year 7, pupils with an EHC plan'),
  data('PA5-06', 'Permanent exclusions in Year 7, pupils with an EHC plan'),
  data('PA5-07', 'Post-16 EHC plan reviews to which all relevant professionals contributed'),
  asked('PA5-08', 'Good support moving into and between early years, school and college', 'young-person', 'parent'),
  data('PA5-09', 'Adults with a learning disability living on their own or with relatives'),

  data('PA6-01', 'EHC plans issued within 20 weeks'),
  data('PA6-02', 'Reviews in the year that led to an amended plan'),
  data('PA6-03', 'Amended plans issued on time after the annual review'),
  data('PA6-04', 'New plans with all advice present and on time'),
  data('PA6-05', 'Reviews with input from all relevant professionals'),
  asked('PA6-06', 'The EHC assessment supports and helps meet needs', 'young-person', 'parent'),
  asked('PA6-07', 'The EHC plan review supports and helps meet needs', 'young-person', 'parent'),

  asked('AI1-01', 'Positive about the Local Offer', 'parent', 'young-person'),
  asked('AI1-02', 'Confidence in the local SEND partnership', 'parent'),
  asked('AI1-03', 'Understand transport options and support', 'parent', 'young-person'),

  data('AI2-01', 'Children on roll at alternative provision'),
  data('AI2-02', 'Average time in alternative provision, children there now'),
  data('AI2-03', 'Children with an EOTAS package'),
  data('AI2-04', 'Average time EOTAS packages have run'),
  asked('AI2-05', 'Understand the EOTAS policy and its support', 'parent', 'young-person'),
];
