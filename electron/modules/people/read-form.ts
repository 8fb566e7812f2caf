import {
  type FormatNotice,
  isEmptyFamilyItem,
  type RawFamilyItem,
  type RawForm,
} from '#electron/platform/formats/index'
import { type ElementTexts, elementOf } from '#shared/modules/people/elements'
import type { Finding } from '#shared/modules/people/exchange'
import { dateProblem, type IncomingFamily, NO_TEXTS, readElement } from '#shared/modules/people/rules'
import { normalizeName } from '#shared/values/name-order'
import { parsePartialDate, toEditorText } from '#shared/values/partial-date'
import { isTextTag } from './source-form'

/** A form's normalised values and what is to be said about them. */
export type ReadForm = {
  /** Undefined where the file has no such element. */
  texts: Partial<ElementTexts>
  family: IncomingFamily[]
  /** The family list holds nothing that a fresh file would write otherwise. */
  plainFamily: boolean
  findings: Finding[]
}

/** More relatives than this are no family. */
const MOST_RELATIVES = 100

/** One shape for the texts of all files, as `NO_TEXTS` has it. */
const ABSENT: Partial<ElementTexts> = { ...NO_TEXTS }
for (const tag of Object.keys(ABSENT)) Object.assign(ABSENT, { [tag]: undefined })

export function readForm(form: RawForm): ReadForm {
  const texts: Partial<ElementTexts> = { ...ABSENT }
  const findings: Finding[] = form.notices.map(noticeFinding)
  for (const { tag, text: raw } of form.elements) {
    if (!isTextTag(tag)) continue
    const { text, problem } = readElement(tag, raw)
    texts[tag] = text
    if (problem) findings.push(elementFinding(tag, raw, problem))
  }
  if (texts.XingMing === undefined)
    findings.push(elementFinding('XingMing', '', readElement('XingMing', '').problem))
  return { texts, findings, ...readFamily(form.family, findings) }
}

function elementFinding(
  tag: string,
  raw: string,
  problem: { severity: Finding['severity']; message: string; remedy: string } | undefined,
): Finding {
  return {
    severity: problem?.severity ?? 'notice',
    field: tag,
    label: elementOf(tag)?.label ?? tag,
    message: problem?.message ?? '',
    remedy: problem?.remedy ?? '',
    fix: raw.length <= 20_000 ? { tag, text: raw.trim() } : null,
  }
}

function noticeFinding({ tag, message }: FormatNotice): Finding {
  const label = tag ? (elementOf(tag)?.label ?? tag) : '整个文件'
  return { severity: 'notice', field: tag ?? '', label, message, remedy: '', fix: null }
}

function readFamily(
  items: readonly RawFamilyItem[],
  findings: Finding[],
): Pick<ReadForm, 'family' | 'plainFamily'> {
  const filled = items.filter((item) => !isEmptyFamilyItem(item))
  if (filled.length > MOST_RELATIVES)
    findings.push(familyError(`家庭成员有 ${filled.length} 人，不像一份任免表`, '核对文件后再导入'))
  const family = filled.slice(0, MOST_RELATIVES).map(relativeIn)
  family.forEach((relative, index) => {
    checkRelative(relative, index, findings)
  })
  const plainFamily =
    filled.length === items.length &&
    filled.every((item, index) => {
      const relative = family[index]
      return relative !== undefined && !item.unknown && sameItem(item, rawRelative(relative))
    })
  return { family, plainFamily }
}

/** One relative, normalised as the person's own fields are. */
export function relativeIn(item: RawFamilyItem): IncomingFamily {
  const birth = item.ChuShengRiQi.trim()
  return {
    relation: item.ChengWei.trim(),
    name: normalizeName(item.XingMing),
    birth: parsePartialDate(birth) ?? birth,
    politics: item.ZhengZhiMianMao.trim(),
    workplace: item.GongZuoDanWeiJiZhiWu.trim(),
  }
}

/** How a fresh file writes a relative. */
export function rawRelative(relative: IncomingFamily): RawFamilyItem {
  const birth = parsePartialDate(relative.birth)
  return {
    ChengWei: relative.relation,
    XingMing: relative.name,
    ChuShengRiQi: birth ? toEditorText(birth) : relative.birth,
    ZhengZhiMianMao: relative.politics,
    GongZuoDanWeiJiZhiWu: relative.workplace,
  }
}

function sameItem(a: RawFamilyItem, b: RawFamilyItem): boolean {
  return (
    a.ChengWei === b.ChengWei &&
    a.XingMing === b.XingMing &&
    a.ChuShengRiQi === b.ChuShengRiQi &&
    a.ZhengZhiMianMao === b.ZhengZhiMianMao &&
    a.GongZuoDanWeiJiZhiWu === b.GongZuoDanWeiJiZhiWu
  )
}

const CAPS = { relation: 200, name: 200, birth: 24, politics: 200, workplace: 400 } as const

function checkRelative(relative: IncomingFamily, index: number, findings: Finding[]): void {
  const who = relative.relation || relative.name || `第 ${index + 1} 人`
  for (const [field, most] of Object.entries(CAPS) as [keyof typeof CAPS, number][])
    if (relative[field].length > most)
      findings.push(familyError(`家庭成员“${who.slice(0, 10)}”有一栏超过 ${most} 字`, '缩短后再导入'))
  if (relative.birth === '' || parsePartialDate(relative.birth)) return
  const { message, remedy } = dateProblem(relative.birth.slice(0, 24), 'notice')
  findings.push({
    severity: 'notice',
    field: 'JiaTingChengYuan',
    label: `家庭成员 ${who}`,
    message: `${message}，按原文保留`,
    remedy,
    fix: null,
  })
}

function familyError(message: string, remedy: string): Finding {
  return { severity: 'error', field: 'JiaTingChengYuan', label: '家庭成员', message, remedy, fix: null }
}
