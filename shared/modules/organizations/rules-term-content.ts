import { AFFILIATIONS, PARTY_KINDS } from './party-words'
import type { TermContent } from './term'

/** Every reason why a system of terms cannot be run, each a whole sentence. */
export function termProblems(content: TermContent): string[] {
  const { scope, cases, years, again, ahead, letter } = content
  return [
    ...(scope.kind === 'party' ? [] : ['适用对象应为党组织。']),
    ...scope.kinds.filter((it) => !(it in PARTY_KINDS)).map((it) => `“${it}”不是党组织的类型。`),
    ...twice(cases.map((it) => it.affiliation)).map((it) => `“${AFFILIATIONS[it]}”的负责提醒单位写了两次。`),
    ...twice(
      years.map((it) => `${PARTY_KINDS[it.kind]}${it.affiliation && `（${AFFILIATIONS[it.affiliation]}）`}`),
    ).map((it) => `“${it}”的任期年限写了两次。`),
    ...again.filter((it) => it >= ahead).map((it) => `再次提醒的 ${it} 个月应少于首次提醒的 ${ahead} 个月。`),
    ...unknownWords(letter.paragraphs).map((it) => `函里的〔${it}〕没有可填的内容。`),
  ]
}

/** What a letter can have filled in. */
export const LETTER_WORDS = ['组织', '届次', '选举日期', '任期', '届满日期', '请示日期'] as const

function unknownWords(paragraphs: readonly string[]): string[] {
  const used = paragraphs.flatMap((it) => [...it.matchAll(/〔([^〕]+)〕/g)].map((found) => found[1] ?? ''))
  // A year in a document number stands in the same brackets: 〔2018〕18 号.
  return used.filter((it) => !/^\d{4}$/.test(it) && !(LETTER_WORDS as readonly string[]).includes(it))
}

function twice<T>(items: readonly T[]): T[] {
  return [...new Set(items.filter((it, at) => items.indexOf(it) < at))]
}
