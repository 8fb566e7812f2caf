import { listName } from '../../../values/name-order'
import type { RoundResult, Working } from '../result'
import type { Round, RoundSubject } from '../round'
import { displayScore } from '../rules-rounding'
import type { Group } from '../scheme'
import { postOf } from './subjects-ballot'

/** A round that has come to something: what all result papers are made from. */
export type PaperResult = {
  round: Round
  result: RoundResult
  workings: readonly Working[]
  /** Foot of every page: the department and the day it was printed. */
  from: string
}

export const NOTHING = '–'
/** In place of votes that would say who gave them, and of what these could be worked out from. */
export const TOO_FEW = '票数过少，不显示'

/** A score with the scheme's digits, – where there is none. */
export function scoreWords(score: number | null, digits: number): string {
  return score === null ? NOTHING : displayScore(score, digits)
}

/** A share of votes as percent with two digits, – where there is nothing to divide by. */
export function rateWords(votes: number, base: number): string {
  return base > 0 ? `${displayScore((votes / base) * 100, 2)}%` : NOTHING
}

export function groupName({ letter, name }: Group): string {
  return `${letter} ${name}`
}

/** One line a group: 应到 实到 发出 收回 有效 无效. */
export function turnoutWords({ round, result }: Pick<PaperResult, 'round' | 'result'>): string[] {
  return result.turnout.map((it) => {
    const group = round.scheme.groups.find(({ key }) => key === it.group)
    const counts = `应到 ${it.expected}　实到 ${it.present}　发出 ${it.issued}　收回 ${it.returned}`
    return `${group ? groupName(group) : it.group}：${counts}　有效 ${it.valid}　无效 ${it.void}`
  })
}

/** The columns that say who: name and post of a person, else the name alone. */
export function whoHeads({ scheme }: Pick<Round, 'scheme'>): string[] {
  return scheme.subject === 'person' ? ['姓　名', '单位及职务'] : ['考核对象']
}

type Named = Pick<RoundSubject, 'kind' | 'name' | 'post' | 'unitName'>

export function whoCells(subject: Named): string[] {
  return subject.kind === 'person' ? [listName(subject.name), postOf(subject)] : [subject.name]
}

/** The fingerprint in groups of eight, so that two people can compare it aloud. */
export function fingerprintWords(fingerprint: string): string {
  return (fingerprint.match(/.{1,8}/g) ?? []).join(' ')
}
