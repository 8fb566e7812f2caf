import { type PartialDate, parsePartialDate } from '../../values/partial-date'
import { ALL_ELEMENTS, type TextTag } from './elements'
import { readElement } from './rules-elements'
import type { PersonContent } from './schema'

/** The first value that a record cannot take: where it stands, what is wrong, what to do. */
export type ContentProblem = { field: string; message: string; remedy: string }
export type CheckedContent = { ok: true; content: PersonContent } | { ok: false; problem: ContentProblem }

const PLAIN = ALL_ELEMENTS.flatMap((it) =>
  'field' in it ? [{ tag: it.tag as TextTag, field: it.field, label: it.label }] : [],
)
const DATED_SETS = [
  { set: 'posts', label: '职务', dates: ['startedOn', 'endedOn', 'probationEndsOn'] },
  { set: 'ranks', label: '职级与层次', dates: ['startedOn', 'endedOn'] },
  { set: 'educations', label: '学历学位', dates: ['startedOn', 'endedOn'] },
  { set: 'career', label: '简历', dates: ['startedOn', 'endedOn'] },
  { set: 'rewards', label: '奖惩', dates: ['happenedOn'] },
] as const
const DATE_LABELS = {
  startedOn: '起',
  endedOn: '止',
  happenedOn: '时间',
  probationEndsOn: '试用期至',
} as const
const ROW_SETS = [
  'posts',
  'educations',
  'career',
  'rewards',
  'assessments',
  'family',
  'ranks',
  'extras',
] as const

/** Content as a record keeps it: texts without stray blanks, dates canonical. Only what no record can hold is refused. */
export function checkContent(content: PersonContent): CheckedContent {
  const next = structuredClone(content)
  const problem = checkFacts(next) ?? checkSets(next) ?? checkIds(next)
  for (const relative of next.family)
    relative.birth = parsePartialDate(relative.birth) ?? relative.birth.trim()
  return problem ? { ok: false, problem } : { ok: true, content: next }
}

function checkFacts(next: PersonContent): ContentProblem | null {
  const facts = next as Record<string, unknown>
  for (const { tag, field, label } of PLAIN) {
    const read = readElement(tag, next[field])
    if (read.problem?.severity === 'error')
      return { field, message: `“${label}”：${read.problem.message}`, remedy: read.problem.remedy }
    facts[field] = read.text
  }
  return null
}

function checkSets(next: PersonContent): ContentProblem | null {
  for (const { set, label, dates } of DATED_SETS)
    for (const [index, row] of next[set].entries())
      for (const date of dates) {
        const holder = row as unknown as Record<string, string>
        const parsed = dateOrEmpty(holder[date] ?? '')
        if (parsed === null)
          return {
            field: `${set}.${index}.${date}`,
            message: `${label}第 ${index + 1} 行的“${DATE_LABELS[date]}”为“${holder[date]}”，不是有效年月`,
            remedy: '改为六位年月，如 199003',
          }
        holder[date] = parsed
      }
  return null
}

function dateOrEmpty(text: string): PartialDate | '' | null {
  return text.trim() === '' ? '' : parsePartialDate(text)
}

/** Rows of one set need ids of their own, and an official text at most one override. */
function checkIds(next: PersonContent): ContentProblem | null {
  for (const set of ROW_SETS)
    if (new Set(next[set].map((row) => row.id)).size < next[set].length)
      return { field: set, message: '两行用了同一个标识', remedy: '删去重复的一行后再存' }
  if (new Set(next.overrides.map((it) => it.tag)).size < next.overrides.length)
    return { field: 'overrides', message: '一栏有两个手填文字', remedy: '留下一个后再存' }
  return null
}
