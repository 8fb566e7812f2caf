import { type MatterSpan, SPAN_UNITS } from '#shared/modules/matters/system'
import type { TextCheck } from '../../../components'
import { text } from './systems.text'

/** @file What the editor shows for a key, a span or a list, and reads back. */

export function spanWords(span: MatterSpan | null): string {
  return span === null ? '' : `${span.count} ${SPAN_UNITS[span.unit]}`
}

/** `30 天`, `15 个工作日`, `3 个月`; null for nothing, undefined for what is no span. */
export function readSpan(written: string): MatterSpan | null | undefined {
  const words = written.replace(/\s/gu, '')
  if (words === '') return null
  const found = /^(\d{1,4})(天|日|个?工作日|个?月)$/u.exec(words)
  if (!found) return undefined
  const unit = found[2]?.endsWith('工作日') ? 'workdays' : found[2]?.endsWith('月') ? 'months' : 'days'
  return { count: Number(found[1]), unit }
}

export const checkSpan: TextCheck = (written) => {
  const span = readSpan(written)
  return span === undefined ? { ok: false, message: text.wrongSpan } : { ok: true, text: spanWords(span) }
}

export const checkNumber: TextCheck = (written) =>
  /^-?\d{0,4}$/.test(written.trim())
    ? { ok: true, text: written.trim() }
    : { ok: false, message: text.wrongNumber }

export const checkMonthDay: TextCheck = (written) =>
  /^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/.test(written.trim())
    ? { ok: true, text: written.trim() }
    : { ok: false, message: text.wrongMonthDay }

type Named = { key: string; label: string }

export function labelOf(rows: readonly Named[], key: string): string {
  return rows.find((it) => it.key === key)?.label ?? key
}

/** The key behind a label; what is none stays as typed, and the system's check names it. */
export function keyOf(rows: readonly Named[], label: string): string {
  return rows.find((it) => it.label === label.trim())?.key ?? label.trim()
}

export function labelsOf(rows: readonly Named[], keys: readonly string[]): string {
  return keys.map((it) => labelOf(rows, it)).join('、')
}

export function keysOf(rows: readonly Named[], labels: string): string[] {
  return listOf(labels).map((it) => keyOf(rows, it))
}

export function listOf(written: string): string[] {
  return written
    .split(/[、，,；;\n]/u)
    .map((it) => it.trim())
    .filter(Boolean)
}

/** A key that none of the rows has. */
export function freeKey(rows: readonly { key: string }[]): string {
  for (let at = rows.length + 1; ; at++) if (!rows.some((it) => it.key === `item-${at}`)) return `item-${at}`
}

export function named(words: Readonly<Record<string, string>>): Named[] {
  return Object.entries(words).map(([key, label]) => ({ key, label }))
}

export function optionsOf(rows: readonly Named[]) {
  return rows.map(({ label }) => ({ value: label, label }))
}

export const YES_NO = [
  { value: text.yes, label: text.yes },
  { value: text.no, label: text.no },
]
