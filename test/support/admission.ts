import type { StepReply } from '#shared/modules/procedures/record'
import { someone, votes, type Written } from './procedures'

/** @file The course of an admission, step by step, for tests that walk it. */

const full = (role: string, ...names: string[]) => names.map((name) => someone(role, name))
export const branchVote = { ballot: votes({ due: 40, present: 36, favour: 35, against: 0, abstain: 1 }) }
const replies = (on: string): StepReply[] =>
  ['discipline', 'police', 'procuratorate', 'court'].map((key) => ({
    key,
    askedOn: on,
    letterNo: '青组函〔2026〕5号',
    repliedOn: on,
    result: 'clean',
    text: '',
  }))

export type Course = [step: string, written: Written][]

/** The course of an admission: what each step records, by the days given. */
export function admissionCourse(day: Record<string, string>): Course {
  const on = (step: string) => day[step] ?? ''
  return [
    ['apply', { on: on('apply') }],
    ['talk', { on: on('talk'), content: { people: full('talker', '阮克勤') } }],
    ['activist', { on: on('activist'), outcome: 'agree', content: { fields: { way: '党员推荐' } } }],
    ['file-activist', { on: on('file-activist') }],
    ['mentors', { on: on('mentors'), content: { people: full('mentor', '狄文彬', '卞玉芹') } }],
    ['cultivate', { on: on('cultivate'), content: { fields: { opinion: '表现良好' } } }],
    ['cultivate', { on: on('cultivate2'), content: { fields: { opinion: '表现良好' } } }],
    [
      'target',
      {
        on: on('target'),
        outcome: 'agree',
        content: { fields: { 'notice-from': on('notice'), 'notice-to': on('noticed') } },
      },
    ],
    ['upper', { on: on('upper') }],
    ['sponsors', { on: on('sponsors'), content: { people: full('sponsor', '狄文彬', '卞玉芹') } }],
    [
      'review',
      {
        on: on('review'),
        outcome: 'fit',
        content: { fields: { conclusion: '合格' }, replies: replies(on('sponsors')) },
      },
    ],
    ['class', { on: on('class'), content: { fields: { days: '3' } } }],
    ['committee', { on: on('committee'), outcome: 'fit' }],
    ['hearing', { on: on('hearing'), outcome: 'agree' }],
    ['form', { on: on('form') }],
    ['accept', { on: on('accept'), outcome: 'agree', content: branchVote }],
    ['upper-talk', { on: on('upper-talk'), content: { people: full('upper-talker', '晏德昌') } }],
    ['approve', { on: on('approve'), outcome: 'approve' }],
    ['register', { on: on('register') }],
    ['branch', { on: on('branch') }],
    ['oath', { on: on('oath') }],
    ['observe', { on: on('observe'), content: { fields: { opinion: '合格' } } }],
    ['apply-full', { on: on('apply-full') }],
    ['convert', { on: on('convert'), outcome: 'agree', content: branchVote }],
    ['approve-full', { on: on('approve-full'), outcome: 'approve' }],
    ['archive', { on: on('archive') }],
  ]
}

/** One that was lived under the rules of 2014, to the dossier. */
export const DAYS_2014 = {
  apply: '2019-03-01',
  talk: '2019-03-20',
  activist: '2019-09-10',
  'file-activist': '2019-09-20',
  mentors: '2019-09-25',
  cultivate: '2020-03-10',
  cultivate2: '2020-09-10',
  target: '2020-10-15',
  upper: '2020-10-20',
  sponsors: '2020-10-21',
  review: '2020-10-28',
  class: '2020-11-05',
  committee: '2020-11-10',
  hearing: '2020-11-15',
  form: '2020-11-20',
  // Two months after the hearing: no rule of 2014 minds.
  accept: '2021-01-18',
  'upper-talk': '2021-02-01',
  approve: '2021-03-10',
  register: '2021-03-20',
  branch: '2021-03-21',
  // Seven weeks after approval: 及时 sets no limit.
  oath: '2021-05-01',
  observe: '2021-12-01',
  'apply-full': '2022-01-10',
  convert: '2022-01-18',
  'approve-full': '2022-03-01',
  archive: '2022-03-15',
}
