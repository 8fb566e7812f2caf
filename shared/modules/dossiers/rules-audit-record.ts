import { careerFindings } from '../people/rules-career'
import { parseParty } from '../people/rules-party'
import type { PersonContent } from '../people/schema'
import type { AuditItem } from './audit'
import { dateSaid } from './rules-audit-dates'

/** What the audit looks at of a person's record. */
export type AuditedRecord = Pick<
  PersonContent,
  | 'birth'
  | 'workStarted'
  | 'party'
  | 'educations'
  | 'career'
  | 'personnelCategory'
  | 'technicalTitle'
  | 'family'
  | 'rewards'
>

/** 入党时间 stands under '', the day of becoming a full member under this (R1.11). */
export const FULL_MEMBER = '转正'

/** One thing to be audited: which item, which of several, and what the record says of it. */
export type Subject = { item: AuditItem; about: string; onRecord: string }

/** What has to be looked at of this person, in the order of the form. */
export function subjectsOf(record: AuditedRecord): Subject[] {
  return [
    { item: 'birth', about: '', onRecord: record.birth },
    { item: 'work', about: '', onRecord: record.workStarted },
    { item: 'party', about: '', onRecord: joinedOn(record) },
    { item: 'party', about: FULL_MEMBER, onRecord: '' },
    ...(record.educations.length === 0 ? [{ item: 'education', about: '', onRecord: '' } as const] : []),
    ...numbered(record.educations.map(studyOf)),
    { item: 'career', about: '', onRecord: '' },
    { item: 'identity', about: '', onRecord: record.personnelCategory },
    { item: 'family', about: '', onRecord: '' },
    { item: 'title', about: '', onRecord: record.technicalTitle },
    { item: 'reward', about: '', onRecord: '' },
  ]
}

/** Stretches of the career that a statement can be about; they are looked at once something is stated. */
export function stretchesOf({ career }: Pick<AuditedRecord, 'career'>): Subject[] {
  return numbered(
    career.map(({ startedOn, endedOn, text }) => ({
      item: 'career',
      about: (text || startedOn || UNNAMED).slice(0, LONGEST),
      onRecord: stretchText(startedOn, endedOn || '今', text),
    })),
  )
}

const UNNAMED = '未写明的一段'

/** Relatives that a statement can be about. */
export function relativesOf({ family }: Pick<AuditedRecord, 'family'>): Subject[] {
  return numbered(
    family.map(({ relation, name, birth, politics, workplace }) => ({
      item: 'family',
      about: `${relation} ${name}`.slice(0, LONGEST),
      onRecord: [birth, politics, workplace].filter(Boolean).join(' '),
    })),
  )
}

/** Rewards and sanctions that a statement can be about. */
export function rewardsOf({ rewards }: Pick<AuditedRecord, 'rewards'>): Subject[] {
  return numbered(
    rewards.map(({ happenedOn, text }) => ({
      item: 'reward',
      about: [happenedOn, text].filter(Boolean).join(' ').slice(0, LONGEST),
      onRecord: [happenedOn, text].filter(Boolean).join(' '),
    })),
  )
}

/** So much of what a statement is about is kept. */
const LONGEST = 56

/** 全日制 and 在职 are kept apart (R1.12). */
function studyOf({
  mode,
  qualification,
  degree,
  startedOn,
  endedOn,
  school,
}: PersonContent['educations'][number]): Subject {
  const kind = mode === 'fullTime' ? '全日制' : '在职'
  return {
    item: 'education',
    about: [kind, qualification, degree].filter(Boolean).join(' ').slice(0, LONGEST),
    onRecord: stretchText(startedOn, endedOn, school),
  }
}

/** `2001.09—2005.06 湘南农业大学`: how the record's stretches are put beside what materials say. */
function stretchText(from: string, to: string, words: string): string {
  const period = from === '' ? '' : `${from}—${to}`
  return [period, words].filter(Boolean).join(' ')
}

/** Two of one name are told apart by their number. */
function numbered(subjects: readonly Subject[]): Subject[] {
  const seen = new Map<string, number>()
  return subjects.map((subject) => {
    const times = (seen.get(subject.about) ?? 0) + 1
    seen.set(subject.about, times)
    return times === 1 ? subject : { ...subject, about: `${subject.about}（${times}）` }
  })
}

/** 入党时间 of a member of the Communist Party, '' of anybody else. */
export function joinedOn({ party }: Pick<AuditedRecord, 'party'>): string {
  return parseParty(party)?.joinedOn ?? ''
}

/** Whether the record names a member or probationary member of the Communist Party. */
export function isPartyMember(record: Pick<AuditedRecord, 'party'>): boolean {
  const party = parseParty(record.party)
  return party !== null && (party.joinedOn !== '' || party.others.some((it) => PARTY_NAMES.includes(it)))
}

const PARTY_NAMES = ['中共党员', '预备党员']

/** The field of the record that a finding is about: `birth`, `educations.0`, `career.2`; the set where it is none of its rows. */
export function fieldOf({ item, about }: Pick<Subject, 'item' | 'about'>, record: AuditedRecord): string {
  const plain = PLAIN_FIELDS[item]
  if (plain) return plain
  const [set, subjects] =
    item === 'career'
      ? (['career', stretchesOf(record)] as const)
      : item === 'family'
        ? (['family', relativesOf(record)] as const)
        : (['educations', subjectsOf(record).filter((it) => it.item === 'education')] as const)
  const row = subjects.findIndex((it) => it.about === about)
  return row < 0 || about === '' ? set : `${set}.${row}`
}

const PLAIN_FIELDS: Partial<Record<AuditItem, string>> = {
  birth: 'birth',
  work: 'workStarted',
  party: 'party',
  identity: 'personnelCategory',
  title: 'technicalTitle',
  reward: 'rewards',
}

/** What does not fit in the career on record, as sentences. */
export function careerFaults({ career }: Pick<AuditedRecord, 'career'>): string[] {
  return careerFindings(career).map(({ kind, from, to, index }) => {
    const words = FAULTS[kind]
    return words(from, to, career[index]?.text ?? '')
  })
}

const FAULTS: Record<
  ReturnType<typeof careerFindings>[number]['kind'],
  (from: string, to: string, text: string) => string
> = {
  gap: (from, to) => `${from} 至 ${to} 不接`,
  overlap: (from, to) => `一段止于 ${from}，下一段起于 ${to}，重叠`,
  order: (_, to) => `${to} 起的一段次序不对`,
  open: (from, to) => `${from} 起的一段没有止月，下一段起于 ${to}`,
  reversed: (from, to) => `一段起于 ${from}、止于 ${to}，先后颠倒`,
  unread: (_from, _to, text) => `“${text.slice(0, 20)}”读不出起止年月`,
}

/** The record with a decided date in it: what saving it over would write. */
export function decidedContent(
  content: PersonContent,
  { item, value }: { item: AuditItem; value: string },
): PersonContent {
  const date = dateSaid(value) ?? value
  if (item === 'birth') return { ...content, birth: date }
  if (item === 'work') return { ...content, workStarted: date }
  if (item !== 'party') return content
  const others = parseParty(content.party)?.others ?? []
  return { ...content, party: [date, ...others].join('；') }
}
