import { type PartialDate, parsePartialDate } from '../../values/partial-date'
import type { PersonContent } from '../people/schema'
import type { CompletenessLine } from './audit'
import type { Material } from './material'
import { type Span, spanOf } from './rules-audit-dates'
import { dateText } from './rules-catalogue'
import type { ClassStandard, CompletenessCheck } from './standards'

/** What the checks of completeness look at. */
export type CompletenessFacts = {
  materials: readonly Material[]
  record: Pick<PersonContent, 'workStarted' | 'party' | 'posts' | 'ranks' | 'educations' | 'rewards'>
  /** Which conditions of the checks hold of this person. */
  conditions: ReadonlySet<CompletenessCheck['when']>
  classes: readonly ClassStandard[]
  /** When the dossier came in, '' where unknown. */
  receivedOn: string
  /** Scanned pages without a material, and 零散材料 not filed yet. */
  unassigned: number
  loose: number
  today: PartialDate
}

/** What the record tells of one check; `times` counts what is short. */
export type LineFound = { state: CompletenessLine['state']; times: number; detail: string }

/** Materials that a check looks for, with the days their date may be; those without a date have none. */
export function wanted(
  { classCode, words, since }: CompletenessCheck,
  { materials }: Pick<CompletenessFacts, 'materials'>,
): { material: Material; span: Span | null }[] {
  return materials
    .filter((it) => classCode === null || it.classCode === classCode)
    .filter((it) => words.length === 0 || words.some((word) => it.title.includes(word)))
    .map((material) => ({ material, span: spanOfText(dateText(material)) }))
    .filter(({ span }) => since === null || span === null || span.to >= since * 10_000)
}

export function spanOfText(text: string): Span | null {
  const date = text === '' ? null : parsePartialDate(text)
  return date && spanOf(date)
}

/** What is short, in words: 缺 3 项：2005、2007、2012. */
export function shortOf(missing: readonly string[], unit: string): LineFound {
  if (missing.length === 0) return { state: 'met', times: 0, detail: '' }
  const told = missing.slice(0, MOST_TOLD).join('、')
  const more = missing.length > MOST_TOLD ? ' 等' : ''
  return { state: 'short', times: missing.length, detail: `缺 ${missing.length} ${unit}：${told}${more}` }
}

const MOST_TOLD = 12
