import type { FieldChange } from '../../platform/audit/contract'
import type { ShortageContent, ShortageMatch } from './overview'

type Matches = readonly Omit<ShortageMatch, 'no'>[]
type Side = { content: ShortageContent; matches: Matches }

/** What was changed in a post of the catalogue, in words; `before` null tells everything that is filled in. */
export function shortageChanges(before: Side | null, after: Side): FieldChange[] {
  return Object.entries(WORDS).flatMap(([field, words]) => {
    const [from, to] = [before ? words(before) : '', words(after)]
    return from === to ? [] : [{ field, before: from, after: to }]
  })
}

const WORDS: Record<string, (side: Side) => string> = {
  年度: ({ content }) => String(content.year),
  用人单位: ({ content }) => content.unitName,
  岗位名称: ({ content }) => content.post,
  需求人数: ({ content }) => String(content.wanted),
  学历要求: ({ content }) => content.qualification,
  专业要求: ({ content }) => content.major,
  其他要求: ({ content }) => content.requirements,
  待遇: ({ content }) => content.treatment,
  紧缺程度: ({ content }) => content.level,
  引进人员: ({ matches }) =>
    matches.map((it) => [it.name, it.from, it.note].filter(Boolean).join('，')).join('；'),
}

/** Words of a 专业要求 that a course of study can be found by: 园艺、农学类 gives 园艺 and 农学. */
export function majorWords(major: string): string[] {
  const words = major
    .split(/[、，,；;／/\s（）()或及和]+/u)
    .map((it) => it.replace(/(?:专业|相关|类)+$/u, '').trim())
    .filter((it) => it.length > 1 && !/^(?:不限|相关|专业)/u.test(it))
  return [...new Set(words)]
}
