import { parsePartialDate } from '../../values/partial-date'
import type { EditMode } from './contract-batch-edit'
import type { EditableField } from './rules-batch-edit-fields'
import { readElement } from './rules-elements'
import { applyRewardText } from './rules-rewards'

/** @file What is typed for a bulk edit, and the one form in which each kind of value travels. */

export type ReadValue = { ok: true; value: string } | { ok: false; message: string; remedy: string }

/** The value of one edit in its canonical form, or why the field cannot take it. */
export function readEditValue(field: EditableField, mode: EditMode, raw: string): ReadValue {
  const text = raw.trim()
  if (mode === 'compute') return { ok: true, value: '' }
  if (mode === 'clear') return clearValue(field, text)
  if (text === '')
    return wrong(field, '要写入的值未填', field.modes.includes('clear') ? '填写，或改用“清空”' : '填写')
  switch (field.kind) {
    case 'assessment':
      return readAssessment(field, text)
    case 'rank':
      return readRank(field, text)
    case 'reward':
      return applyRewardText([], text, () => '').length > 0
        ? { ok: true, value: text }
        : wrong(field, '没有内容', '写明何时受到何种奖惩')
    case 'extra':
      return readExtra(field, text)
    default:
      return readFact(field, text)
  }
}

/** Of a set, `clear` may name the one row that goes: a year of 年度考核结果, a heading of 附加信息. */
function clearValue(field: EditableField, text: string): ReadValue {
  if (field.kind === 'extra')
    return text === '' ? wrong(field, '要清空的栏目未填', '填写栏目名称') : { ok: true, value: `${text}：` }
  if (field.kind !== 'assessment' || text === '') return { ok: true, value: '' }
  const year = /^\d{4}/.exec(text)?.[0]
  return year ? { ok: true, value: year } : wrong(field, '年度应为四位年份', '改为如 2025')
}

function readFact(field: EditableField, text: string): ReadValue {
  if (field.options && !field.open && !field.options.includes(text))
    return wrong(field, `没有“${text}”这一项`, '从列出的各项中选')
  if (!field.tag) return { ok: true, value: text }
  const read = readElement(field.tag, text)
  if (read.problem?.severity === 'error') return wrong(field, read.problem.message, read.problem.remedy)
  return { ok: true, value: read.text }
}

function wrong(field: EditableField, message: string, remedy: string): ReadValue {
  return { ok: false, message: `“${field.label}”：${message}`, remedy }
}

const ASSESSED = /^(\d{4})(?:年度?)?\s*(.*)$/

function readAssessment(field: EditableField, text: string): ReadValue {
  const [, year, grade = ''] = ASSESSED.exec(text) ?? []
  if (!year || Number(year) < 1900 || Number(year) > 2200)
    return wrong(field, '年度应为四位年份', '改为如 2025')
  if (!field.options?.includes(grade))
    return wrong(field, grade === '' ? '等次未选' : `没有“${grade}”这一等次`, '从列出的等次中选')
  return { ok: true, value: assessmentEdit(Number(year), grade) }
}

export function assessmentEdit(year: number, grade: string): string {
  return `${year} ${grade}`
}

export function parseAssessmentEdit(value: string): { year: number | null; grade: string } {
  const [, year, grade = ''] = ASSESSED.exec(value) ?? []
  return { year: year ? Number(year) : null, grade }
}

const RANKED = /^(\S+)\s+(\S+)(?:\s+(.*))?$/

function readRank(field: EditableField, text: string): ReadValue {
  const [, start = '', name = '', documentNo = ''] = RANKED.exec(text) ?? []
  const startedOn = parsePartialDate(start)
  if (!startedOn) return wrong(field, '起始年月未填或不是有效年月', '改为六位年月，如 202503')
  if (!field.options?.includes(name)) return wrong(field, `没有“${name}”这一项`, '从列出的各项中选')
  return { ok: true, value: rankEdit(startedOn, name, documentNo.trim()) }
}

function rankEdit(startedOn: string, name: string, documentNo: string): string {
  return `${startedOn} ${name} ${documentNo}`.trim()
}

export function parseRankEdit(value: string) {
  const [, startedOn, name, documentNo = ''] = RANKED.exec(value) ?? []
  return startedOn && name ? { startedOn, name, documentNo } : null
}

const CELL = /^([^：:]+)[：:]([\s\S]*)$/

function readExtra(field: EditableField, text: string): ReadValue {
  const [, label = '', value = ''] = CELL.exec(text) ?? []
  if (label.trim() === '' || value.trim() === '')
    return wrong(field, '栏目或内容未填', '写作“栏目：内容”，如 血型：A')
  if (label.length > 200) return wrong(field, '栏目超过 200 字', '缩短栏目名称')
  return { ok: true, value: `${label.trim()}：${value.trim()}` }
}

export function parseExtraEdit(value: string): { label: string; text: string } {
  const [, label = '', text = ''] = CELL.exec(value) ?? []
  return { label, text }
}
