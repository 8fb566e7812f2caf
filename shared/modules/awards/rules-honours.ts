import { parsePartialDate, toPaperText } from '../../values/partial-date'
import type { Honour } from './honour'
import type { CERTIFICATE_WORDS } from './rules-programme'

/** Stands for the running number in a pattern of certificate numbers; more n stand for more digits: {nnn}. */
const RUNNING = /\{(n+)\}/

/** The number of the `at`-th certificate: 云才奖〔2026〕{nnn}号 gives 云才奖〔2026〕007号. */
export function certificateNo(pattern: string, at: number): string {
  return pattern.replace(RUNNING, (_, digits: string) => String(at).padStart(digits.length, '0'))
}

/** Whether each certificate gets a number of its own. */
export function isRunning(pattern: string): boolean {
  return RUNNING.test(pattern)
}

type Awarded = Pick<Honour, 'cycleTitle' | 'programmeTitle' | 'categoryLabel' | 'awardedOn' | 'document'>

/** The sentence of 奖惩 that tells of an award: `2026.10，获2026年“双星十奖”科技人才奖（云委〔2026〕12号）`. */
export function awardSentence(honour: Awarded): string {
  return dated(honour.awardedOn, `获${awardName(honour)}`, honour.document)
}

/** The sentence that tells of its withdrawal, where the award itself could not be taken out. */
export function withdrawalSentence(honour: Awarded, on: string, document: string): string {
  return dated(on, `${awardName(honour)}被撤销`, document)
}

/** What was awarded, as it is called outside its programme. */
export function awardName({ cycleTitle, programmeTitle, categoryLabel }: Awarded): string {
  return `${cycleTitle || programmeTitle}${categoryLabel}`
}

/** Marks that end a sentence of 奖惩 stand for a pause here, so that it stays one sentence. */
function dated(on: string, words: string, document: string): string {
  const date = parsePartialDate(on)
  const by = document === '' ? '' : `（${document}）`
  const sentence = `${words}${by}`.replace(/[；;。\n\r]+/g, '，').replace(/，+$/, '')
  return date ? `${toPaperText(date)}，${sentence}` : sentence
}

export type CertificateFacts = { name: string; category: string; no: number; year: number; title: string }

/** The text of one certificate. What is no word of the list stays as it is written, so that a slip is seen. */
export function certificateText(
  template: string,
  { name, category, no, year, title }: CertificateFacts,
): string {
  const words: Record<(typeof CERTIFICATE_WORDS)[number], string> = {
    姓名: name,
    类别: category,
    届: no > 0 ? chineseNumber(no) : '',
    年: String(year),
    名称: title,
  }
  return template.replace(/\{([^{}]*)\}/g, (whole, word: string) =>
    word in words ? words[word as keyof typeof words] : whole,
  )
}

const DIGITS = '〇一二三四五六七八九'

/** 1 to 999 as it is spoken: 三, 十二, 二十, 一百零五. */
export function chineseNumber(number: number): string {
  const [hundreds, tens, ones] = [Math.floor(number / 100), Math.floor(number / 10) % 10, number % 10]
  const digit = (at: number) => DIGITS.charAt(at)
  const hundred = hundreds > 0 ? `${digit(hundreds)}百` : ''
  const ten = tens > 0 ? `${tens === 1 && hundreds === 0 ? '' : digit(tens)}十` : ''
  const gap = hundreds > 0 && tens === 0 && ones > 0 ? '零' : ''
  return `${hundred}${ten}${gap}${ones > 0 ? digit(ones) : ''}`
}
