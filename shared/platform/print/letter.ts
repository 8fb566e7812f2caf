import { toFormalText } from '../../values/partial-date'
import { ProseForm, type ProseParagraph } from './prose'

/** @file 函: an official letter from a department to one addressee, laid out as prose after GB/T 9704. */

export type Letter = {
  /** 云组函〔2026〕12号; '' leaves the line out. */
  number: string
  /** Day it goes out, `2026-11-20` or `2026.11.20`; '' leaves it to the pen. */
  on: string
  /** 主送 in full, without the colon. */
  to: string
  title: string
  paragraphs: readonly ProseParagraph[]
  /** Who sends it; '' leaves it to the pen. */
  from: string
}

/** One letter as it goes onto paper. */
export function letterForm({ number, on, to, title, paragraphs, from }: Letter): ProseForm {
  return ProseForm.parse({
    kind: 'prose',
    title,
    paragraphs: [
      ...(number === '' ? [] : [close(number)]),
      plain(`${to}：`),
      ...paragraphs,
      plain(''),
      ...(from === '' ? [] : [close(from)]),
      close(letterDay(on)),
    ],
  })
}

/** A day as letters write it, `2026年11月20日`; room for the pen where none is given. */
export function letterDay(day: string): string {
  return toFormalText(day.replaceAll('-', '.')) || PEN_DAY
}

/** 云组函〔2026〕12号 for the first of a batch, 13 for the second: the last figures count on, `at` from 0. */
export function letterNumber(first: string, at: number): string {
  return first.replace(/\d+(?=\D*$)/, (digits) => String(Number(digits) + at).padStart(digits.length, '0'))
}

const PEN_DAY = '　　年　　月　　日'

export const body = (text: string): ProseParagraph => ({ style: 'body', text })
export const heading = (text: string): ProseParagraph => ({ style: 'heading', text })
export const plain = (text: string): ProseParagraph => ({ style: 'plain', text })
export const close = (text: string): ProseParagraph => ({ style: 'close', text })
