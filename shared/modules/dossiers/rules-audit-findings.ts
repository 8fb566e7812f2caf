import { monthsBetween, monthsText, type PartialDate, parsePartialDate } from '../../values/partial-date'
import type { AuditItem, Decision, Finding, FindingKind, Statement } from './audit'
import { AUDIT_BASES } from './audit-basis'
import { isDated, relateValues } from './rules-audit-compare'
import { dateSaid, gapBetween } from './rules-audit-dates'
import {
  type AuditedRecord,
  careerFaults,
  FULL_MEMBER,
  isPartyMember,
  relativesOf,
  rewardsOf,
  type Subject,
  stretchesOf,
  subjectsOf,
} from './rules-audit-record'
import { contradicts, earliestFormed, valuesOf } from './rules-audit-values'
import { absentWords, differWords, nameOf, placeOf } from './rules-audit-words'

export type Decided = { item: AuditItem; about: string; decision: Decision }

export type AuditFacts = {
  statements: readonly Statement[]
  decisions: readonly Decided[]
  record: AuditedRecord
  today: PartialDate
}

/** 三龄两历一身份. The items beside them are shown and keep nobody from passing. */
export const SIX: readonly AuditItem[] = ['birth', 'work', 'party', 'education', 'career', 'identity']

/** Every item over the whole dossier: what is said, whether it agrees, what was decided (R1.9–R1.12). */
export function findingsOf(facts: AuditFacts): Finding[] {
  return allSubjects(facts).map((subject) => findingOf(subject, facts))
}

/** What the record lists, then what statements and decisions are about beside it. */
function allSubjects({ statements, decisions, record }: AuditFacts): Subject[] {
  const listed = subjectsOf(record)
  const known = [...stretchesOf(record), ...relativesOf(record), ...rewardsOf(record)]
  for (const { item, about } of [...statements, ...decisions]) {
    if (listed.some((it) => it.item === item && it.about === about)) continue
    const found = known.find((it) => it.item === item && it.about === about)
    listed.push(found ?? { item, about, onRecord: '' })
  }
  return listed.toSorted((a, b) => place(a.item) - place(b.item))
}

/** Looked at beside the six; each may be stated of any dossier. */
export const BESIDE: readonly AuditItem[] = ['family', 'title', 'reward']
const ORDER: readonly AuditItem[] = [...SIX, ...BESIDE]
const place = (item: AuditItem) => ORDER.indexOf(item)

function findingOf(subject: Subject, facts: AuditFacts): Finding {
  const { item, about, onRecord } = subject
  const own = facts.statements.filter((it) => it.item === item && it.about === about).toSorted(byFormation)
  const decision = facts.decisions.find((it) => it.item === item && it.about === about)?.decision ?? null
  const values = valuesOf(item, own, isCompared(subject) ? onRecord : '')
  const apart = contradicts(item, values)
  const kind = decision ? 'decided' : openKind(subject, { own, apart, facts })
  const found = { ...subject, kind, values, statements: own, decision }
  return {
    ...found,
    gap: apart ? gapOf(values) : '',
    hints: hintsOf(found, facts),
    doubt: SIX.includes(item) && !decision ? doubtOf(found, facts) : '',
    recordDiffers: decision !== null && differsFromRecord(subject, decision),
  }
}

function byFormation(a: Statement, b: Statement): number {
  return (a.formedOn || '9') < (b.formedOn || '9') ? -1 : a.formedOn === b.formedOn ? 0 : 1
}

/** 人员类别 of the record is no word on how somebody became a cadre; a relative's post changes with the years. */
export function isCompared({ item }: Pick<Subject, 'item'>): boolean {
  return item !== 'identity' && item !== 'family' && item !== 'title'
}

type Looked = { own: readonly Statement[]; apart: boolean; facts: AuditFacts }

function openKind(subject: Subject, { own, apart, facts }: Looked): FindingKind {
  if (subject.item === 'career' && subject.about === '') return careerKind(facts)
  if (own.length === 0) return isExpected(subject, facts) ? 'absent' : 'none'
  if (apart) return 'differ'
  return own.length === 1 ? 'single' : 'agree'
}

function careerKind({ record, statements }: AuditFacts): FindingKind {
  if (careerFaults(record).length > 0) return 'gap'
  return statements.some((it) => it.item === 'career') ? 'agree' : 'absent'
}

/** Whether this is something a dossier must prove: of a member, the day of joining; of anybody, a title only where held. */
function isExpected({ item, about, onRecord }: Subject, { record }: AuditFacts): boolean {
  if (item === 'party') return isPartyMember(record) && (about === '' || about === FULL_MEMBER)
  if (item === 'title') return onRecord !== ''
  return SIX.includes(item)
}

type Found = Pick<Finding, 'item' | 'about' | 'kind' | 'values' | 'statements' | 'decision'>

function doubtOf(found: Found, { record }: AuditFacts): string {
  const name = nameOf(found)
  if (found.kind === 'differ') return differWords(found)
  if (found.kind === 'gap') return `工作经历${careerFaults(record).join('；')}，尚未认定。`
  if (found.kind === 'absent') return found.about === FULL_MEMBER ? '' : absentWords(found)
  const altered = found.statements.find((it) => it.altered)
  if (altered) return `${placeOf(altered)}所记${name}有涂改，尚未认定。`
  const unread = isDated(found.item) && found.statements.find((it) => dateSaid(it.value) === null)
  return unread ? `${placeOf(unread)}所记${name}“${unread.value}”读不出公历日期，尚未认定。` : ''
}

function hintsOf(found: Found, facts: AuditFacts): string[] {
  return [...earliestHints(found), ...basisHints(found), ...lengthHints(found, facts)]
}

/** Pointed out once it matters: the earliest material is altered, or which one is the earliest cannot be told. */
function earliestHints({ statements, values, item }: Found): string[] {
  const earliest = earliestFormed(statements)
  const altered = earliest.find((it) => it.altered)
  const hints = altered ? [`最早形成的${placeOf(altered)}在此处有涂改，不能单凭它认定。`] : []
  const torn = contradicts(
    item,
    values.filter((it) => it.earliest),
  )
  return torn ? [...hints, '最早形成的材料不止一件，先后分不清，所记不一。'] : hints
}

/** What the material says by which this item is decided. */
function basisHints({ item, about, statements }: Found): string[] {
  const basis = about === '' ? AUDIT_BASES[item] : undefined
  return statements
    .filter((it) => basis?.titles.some((word) => it.materialTitle.includes(word)))
    .map((it) => `${placeOf(it)}作 ${it.value}。`)
}

/** 工龄 and 党龄 by what was decided, else by what is agreed. */
function lengthHints(found: Found, { today, record }: AuditFacts): string[] {
  const isWork = found.item === 'work'
  if (!isWork && !(found.item === 'party' && found.about === FULL_MEMBER)) return []
  const since = settledDate(found)
  if (!since) return isWork || !isPartyMember(record) ? [] : ['转正时间没有登记，党龄无从计算。']
  const length = monthsText(monthsBetween(since, today))
  if (!isWork) return [`党龄自 ${since} 起算，${length}。`]
  const breaks = careerFaults(record).filter((it) => it.endsWith('不接'))
  const broken = breaks.length > 0 ? `；${breaks.join('，')}，是否间断须查明` : ''
  return [`工龄自 ${since} 起算，${length}${broken}。`]
}

/** The one date that stands: as decided, or as nothing speaks against. */
function settledDate({ decision, values, kind }: Found): PartialDate | null {
  if (decision) return dateSaid(decision.value)
  return kind === 'differ' ? null : dateSaid(values[0]?.value ?? '')
}

function gapOf(values: Finding['values']): string {
  const dates = values.flatMap((it) => (it.coarse ? [] : (parsePartialDate(it.value) ?? [])))
  return gapBetween(dates)
}

function differsFromRecord(subject: Subject, { value }: Decision): boolean {
  if (!isDated(subject.item) || subject.about !== '' || value === '') return false
  return subject.onRecord === '' || relateValues(subject.item, subject.onRecord, value) === 'apart'
}

const WORST: readonly FindingKind[] = ['differ', 'gap', 'absent', 'single', 'decided', 'agree']

/** How an item, or several together, stands as a whole: the worst of its findings. What has no doubt counts as settled though nothing says it. */
export function kindOfItem(findings: readonly Finding[], ...items: readonly AuditItem[]): FindingKind {
  const own = findings.filter((it) => items.includes(it.item) && !(it.kind === 'absent' && it.doubt === ''))
  return WORST.find((kind) => own.some((it) => it.kind === kind)) ?? 'none'
}
