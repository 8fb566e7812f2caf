import { AUDIT_ITEMS, type Finding, type Statement } from './audit'
import { AUDIT_BASES } from './audit-basis'
import { classLabel } from './classes'
import { relateValues } from './rules-audit-compare'

type Named = Pick<Finding, 'item' | 'about'>
type Told = Pick<Finding, 'item' | 'about' | 'values'>

/** 入党时间, 转正时间, 学历学位（全日制 大学）: how sentences name what is audited. */
export function nameOf({ item, about }: Named): string {
  if (item === 'party' && about !== '') return `${about}时间`
  return about === '' ? AUDIT_ITEMS[item] : `${AUDIT_ITEMS[item]}（${about}）`
}

/** 《高中毕业生登记表》（四-1-2）: a material as sentences cite it. */
export function placeOf({ materialTitle, classCode, materialNo }: Statement): string {
  const title = materialTitle.startsWith('《') ? materialTitle : `《${materialTitle}》`
  return `${title}（${classLabel(classCode)}-${materialNo}）`
}

/** 出生日期两处不一：1982.03（2 处，最早）、1983.03（3 处，现用），尚未认定。 */
export function differWords(found: Told): string {
  const values = found.values.filter((it) => !it.coarse)
  const told = values.map(({ value, count, earliest, current }) => {
    const marks = [count > 0 ? `${count} 处` : '', earliest ? '最早' : '', current ? '现用' : '']
    return `${value}（${marks.filter(Boolean).join('，')}）`
  })
  return `${nameOf(found)}有 ${values.length} 个不同的值：${told.join('、')}，尚未认定。`
}

export function absentWords(found: Named): string {
  return `${nameOf(found)}没有材料记载。`
}

/**
 * A draft of 认定意见 for a person to put right: every value with the materials that say so, where it is from, the rule.
 * It states facts; the reasons and the value itself are the department's.
 */
export function draftOpinion(found: Finding): string {
  const sentences = found.values.map(({ value, current }) => {
    const own = found.statements.filter((it) => counts(found, it, value))
    const places = own.map(datedPlace)
    const said = places.length > 0 ? `${places.join('、')}作 ${value}` : `没有材料作 ${value}`
    return current ? `${said}，与现用的一致。` : `${said}。`
  })
  const basis = AUDIT_BASES[found.item]
  return [`经查，${sentences.join('')}`, basis ? `依据${basis.source}，` : ''].filter(Boolean).join('\n')
}

/** What was decided, an item a line, for a form whose opinion nobody has written yet. */
export function decisionWords(findings: readonly Finding[]): string {
  return findings
    .flatMap((it) => (it.decision ? [`${nameOf(it)}认定为 ${it.decision.value}。${it.decision.basis}`] : []))
    .join('\n')
}

/** 《高中毕业生登记表》（四-1-2，1998.06 形成，有涂改） */
function datedPlace(statement: Statement): string {
  const { formedOn, altered } = statement
  const marks = [formedOn === '' ? '' : `${formedOn} 形成`, altered ? '有涂改' : ''].filter(Boolean)
  const more = marks.map((it) => `，${it}`).join('')
  return placeOf(statement).replace(/）$/u, `${more}）`)
}

/** Whether this statement is counted with a value: it says it, or says it less exactly and no value as it says. */
function counts({ item, values }: Finding, statement: Statement, value: string): boolean {
  const relation = relateValues(item, statement.value, value)
  if (relation !== 'coarse') return relation === 'same' || statement.value === value
  return !values.some((it) => relateValues(item, statement.value, it.value) === 'same')
}
