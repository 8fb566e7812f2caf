import type { Stage } from '#electron/platform/vault/demonstration-stage'
import { EMPTY_BALLOT } from '#shared/modules/procedures/rules-ballot'
import { plusDays, plusMonths } from '#shared/values/iso-day'
import type { Branch } from './demonstration.repository'
import { begin, someone, type Walked, walk } from './walk'

type World = { branches: readonly Branch[]; people: readonly string[] }

/** Months ago that somebody applied, and how far he has come: what lies between is seen in every stage. */
const AGO = [2, 3, 5, 8, 9, 11, 14, 17, 20, 23, 26, 29, 31, 33, 36, 38, 40, 41, 43, 44]
const NAMES = ['阮克勤', '卞玉芹', '晏德昌', '佟守成', '房毅', '狄文彬']

/** Admissions in every stage under both editions of the rules; a few are late, as they are. */
export async function makeAdmissions(stage: Stage, { branches, people }: World): Promise<void> {
  const today = stage.author.now.toISOString().slice(0, 10)
  for (const [at, ago] of AGO.entries()) {
    const personId = people[at]
    const branch = branches[(at * 3) % branches.length]
    if (!personId || !branch) return
    const beganOn = plusDays(plusMonths(today, -ago), at)
    const id = await begin(stage, {
      system: 'S31',
      kind: 'admission',
      subject: { kind: 'person', id: personId },
      partyId: branch.id,
      beganOn,
    })
    await walk(stage, id, courseFrom(beganOn, at))
  }
}

/** The days of one admission, reckoned from its application. Every seventh talk comes late. */
function courseFrom(beganOn: string, at: number): Walked[] {
  const after = (months: number, days = 0) => plusDays(plusMonths(beganOn, months), days)
  const two = [NAMES[at % NAMES.length] ?? '', NAMES[(at + 1) % NAMES.length] ?? '']
  const named = (role: string, count: number) => ({
    people: two.slice(0, count).map((name) => someone(role, name)),
  })
  const opinion = { fields: { opinion: '思想要求进步，工作积极。' } }
  // Somebody is always just before a step that is overdue.
  const stops = at % 5 === 3 ? 1 : 99
  const course: Walked[] = [
    { step: 'apply', on: beganOn },
    { step: 'talk', on: after(0, at % 7 === 2 ? 40 : 20), content: named('talker', 1) },
    { step: 'activist', on: after(6), outcome: 'agree', content: { fields: { way: '党员推荐' } } },
    { step: 'file-activist', on: after(6, 10) },
    { step: 'mentors', on: after(6, 12), content: named('mentor', 2) },
    { step: 'cultivate', on: after(12), content: opinion },
    { step: 'cultivate', on: after(18), content: opinion },
    ...targetFrom(after, named),
    ...acceptedFrom(after, named),
  ]
  return course.slice(0, at < 4 ? stops : 99)
}

type After = (months: number, days?: number) => string
type Named = (role: string, count: number) => { people: ReturnType<typeof someone>[] }

function targetFrom(after: After, named: Named): Walked[] {
  const clean = ['discipline', 'police', 'procuratorate', 'court'].map((key) => ({
    key,
    askedOn: after(19, 5),
    letterNo: '',
    repliedOn: after(19, 14),
    result: 'clean' as const,
    text: '',
  }))
  return [
    {
      step: 'target',
      on: after(18, 25),
      outcome: 'agree',
      content: { fields: { 'notice-from': after(18, 2), 'notice-to': after(18, 20) } },
    },
    { step: 'upper', on: after(19) },
    { step: 'sponsors', on: after(19, 2), content: named('sponsor', 2) },
    {
      step: 'review',
      on: after(19, 20),
      outcome: 'fit',
      content: { fields: { conclusion: '合格' }, replies: clean },
    },
    { step: 'class', on: after(20), content: { fields: { days: '3', hours: '24' } } },
    { step: 'committee', on: after(20, 10), outcome: 'fit' },
    { step: 'hearing', on: after(20, 20), outcome: 'agree' },
    { step: 'form', on: after(20, 25) },
  ]
}

function acceptedFrom(after: After, named: Named): Walked[] {
  const vote = { ballot: { ...EMPTY_BALLOT, due: 32, present: 29, favour: 29, against: 0, abstain: 0 } }
  return [
    { step: 'accept', on: after(21, 5), outcome: 'agree', content: vote },
    { step: 'upper-talk', on: after(21, 20), content: named('upper-talker', 1) },
    { step: 'approve', on: after(23), outcome: 'approve' },
    { step: 'register', on: after(23, 6) },
    { step: 'branch', on: after(23, 8), content: { fields: { group: '第一党小组' } } },
    { step: 'oath', on: after(23, 20) },
    { step: 'observe', on: after(30), content: { fields: { opinion: '履行党员义务较好。' } } },
    { step: 'apply-full', on: after(33) },
    { step: 'convert', on: after(33, 8), outcome: 'agree', content: vote },
    { step: 'approve-full', on: after(35), outcome: 'approve' },
    { step: 'archive', on: after(35, 20) },
  ]
}
