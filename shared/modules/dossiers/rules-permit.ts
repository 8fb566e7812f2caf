import { plainName } from '../../values/name-order'
import { plusDays, wholeDay } from '../awards/rules-calendar'
import type { PermitContent, PermitReader } from './custody'
import { DOSSIER_STATES, type DossierState, isReadOnly } from './dossier'
import type { DossierStandards } from './standards'

/** @file What stands in the way of a permit (domain rules 1.7). */

export type Hindrance = { level: 'fail' | 'warn'; message: string }

export type PermitFacts = {
  content: PermitContent
  /** Why somebody may not read one of the dossiers, as sentences (R1.18). */
  bars: readonly string[]
  subjects: readonly { name: string; state: DossierState }[]
  /** Loans that are due back and are held by the unit or one of the readers. */
  overdue: readonly { number: string; unit: string; until: string }[]
  standards: Pick<DossierStandards, 'leastReaders' | 'partyMembersOnly' | 'borrowMostDays' | 'reasons'>
  /** `yyyy.MM.dd` */
  today: string
}

/** Everything that forbids approving the permit (fail) or wants a second look (warn), the gravest first. */
export function permitHindrances(facts: PermitFacts): Hindrance[] {
  const found = [
    ...facts.bars.map((it) => fail(`${it}，不得查阅。`)),
    ...dossierHindrances(facts),
    ...readerHindrances(facts),
    ...dateHindrances(facts),
    ...facts.overdue.map((it) => fail(`${it.unit}的${it.number}应于 ${it.until} 归还，尚未归还。`)),
    ...reasonHindrances(facts),
  ]
  return found.toSorted((a, b) => Number(a.level === 'warn') - Number(b.level === 'warn'))
}

function dossierHindrances({ content, subjects }: PermitFacts): Hindrance[] {
  return subjects.flatMap(({ name, state }) => {
    if (isReadOnly(state)) return [fail(`${name}的档案${DOSSIER_STATES[state]}，不在本单位办理查（借）阅。`)]
    if (state !== 'lent') return []
    return content.kind === 'borrow'
      ? [fail(`${name}的档案已借出，归还后再借。`)]
      : [warn(`${name}的纸质档案已借出，只能查阅扫描件。`)]
  })
}

function readerHindrances({ content, standards }: PermitFacts): Hindrance[] {
  const { readers } = content
  const found: Hindrance[] = []
  const known = new Set(readers.map(keyOf))
  if (known.size < readers.length) found.push(fail('同一查阅人填了两次。'))
  if (known.size < standards.leastReaders)
    found.push(fail(`查阅人只有 ${known.size} 名，至少要 ${standards.leastReaders} 名。`))
  for (const reader of readers) {
    if (standards.partyMembersOnly && !/中共党员|^党员$/u.test(reader.politics))
      found.push(
        fail(
          reader.politics === ''
            ? `${reader.name}的政治面貌未填，查阅人须是中共党员。`
            : `${reader.name}是${reader.politics}，查阅人须是中共党员。`,
        ),
      )
    if (!reader.declared) found.push(fail(`${reader.name}还没有签署与被查阅人无亲属关系的声明。`))
  }
  if (content.kind === 'consult' && readers.every((it) => it.accountId === null))
    found.push(warn('查阅人都没有本机账号，只能查阅纸质档案。'))
  return found
}

function keyOf({ name, personId, identityNumber }: PermitReader): string {
  return personId ?? (identityNumber || plainName(name))
}

function dateHindrances({ content, standards, today }: PermitFacts): Hindrance[] {
  const until = wholeDay(content.until)
  const asked = wholeDay(content.askedOn)
  if (!asked) return [fail('申请日期要填到日。')]
  if (content.until === '')
    return content.kind === 'borrow' ? [fail('应还日期未填。')] : [warn('没有填查阅截止日期。')]
  if (!until) return [fail(`${untilWord(content)}要填到日。`)]
  if (until < asked) return [fail(`${untilWord(content)}早于申请日期。`)]
  if (until < today) return [fail(`${untilWord(content)}已过。`)]
  const last = plusDays(asked > today ? asked : today, standards.borrowMostDays)
  return content.kind === 'borrow' && until > last
    ? [fail(`借阅最长 ${standards.borrowMostDays} 天，应还日期不能晚于 ${last}。`)]
    : []
}

function reasonHindrances({ content, standards }: PermitFacts): Hindrance[] {
  const { reason } = content
  return standards.reasons.some((it) => reason.startsWith(it.replace(/（须经批准）$/u, '')))
    ? []
    : [warn(`事由“${reason}”不在规定的查阅事由之内。`)]
}

function untilWord({ kind }: PermitContent): string {
  return kind === 'borrow' ? '应还日期' : '查阅截止日期'
}

function fail(message: string): Hindrance {
  return { level: 'fail', message }
}

function warn(message: string): Hindrance {
  return { level: 'warn', message }
}
