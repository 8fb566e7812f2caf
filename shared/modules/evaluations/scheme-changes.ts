import type { FieldChange } from '../../platform/audit/contract'
import { SCHEME_USES, type SchemeContent, SUBJECT_KINDS } from './scheme'
import { consequenceWords, FILES, groupWords, lineWords, ruleWords, scaleWords } from './scheme-words'

/** What is different between two contents of a scheme, in words; `before` null tells everything that is filled in. */
export function schemeChanges(before: SchemeContent | null, after: SchemeContent): FieldChange[] {
  const [was, is] = [before ? described(before) : new Map<string, Described>(), described(after)]
  const keys = [...new Set([...was.keys(), ...is.keys()])]
  return keys.flatMap((key) => {
    const [from, to] = [was.get(key), is.get(key)]
    const change = { field: (to ?? from)?.field ?? key, before: from?.words ?? '', after: to?.words ?? '' }
    return change.before === change.after ? [] : [change]
  })
}

type Described = { field: string; words: string }

/** Every part of a scheme by a name that stays the same when its words change. */
function described(content: SchemeContent): Map<string, Described> {
  const entries: [string, Described][] = []
  const add = (key: string, field: string, words: string) => entries.push([key, { field, words }])
  add('title', '名称', content.title)
  add('use', '用途', SCHEME_USES[content.use])
  add('subject', '考核对象', SUBJECT_KINDS[content.subject])
  add('source', '依据', content.source)
  add('full', '满分', String(content.full))
  for (const scale of content.scales) add(`scale ${scale.key}`, `量表“${scale.name}”`, scaleWords(scale))
  for (const line of content.indicators)
    add(`line ${line.key}`, `指标“${line.label}”`, lineWords(content, line))
  add('order', '指标次序', content.indicators.map((it) => it.label).join('、'))
  for (const group of content.groups) add(`group ${group.key}`, `评议主体“${group.name}”`, groupWords(group))
  for (const [name, words] of Object.entries(ruleWords(content))) add(name, name, words)
  add('consequences', '结果运用', content.consequences.map(consequenceWords).join('\n'))
  add('files', '结果归档', FILES[content.files])
  add('instructions', '填写说明', content.instructions)
  return new Map(entries)
}
