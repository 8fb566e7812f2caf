import { normalizeIdentityNumber } from '../../values/identity-number'
import { normalizeName } from '../../values/name-order'
import { parsePartialDate, toEditorText } from '../../values/partial-date'
import { ALL_ELEMENTS, type Element, type ElementTag } from './elements'
import { formatCareer, isOfficialCareer, parseCareer } from './rules-career'
import { canonicalParty, parseParty, partyFileText } from './rules-party'

/** Why an element's text cannot be taken over (`error`), or what is to be said about it (`notice`). */
export type ElementProblem = { severity: 'error' | 'notice'; message: string; remedy: string }
export type ReadElement = { text: string; problem?: ElementProblem }

/** Longest text a plain field can hold; longer ones are refused by name, never cut. */
const HARD_LIMITS: Partial<Record<ElementTag, number>> = {
  XingMing: 36,
  NiRenZhiWu: 2000,
  NiMianZhiWu: 2000,
  RenMianLiYou: 2000,
  ShenFenZheng: 18,
  JiSuanNianLingShiJian: 24,
  TianBiaoShiJian: 24,
}
const PLAIN_LIMIT = 200
const DERIVED_LIMIT = 20_000

const SEXES: Record<string, string> = { 男: '男', 女: '女', 男性: '男', 女性: '女' }

/** What reading needs to know of an element, looked up once a tag. */
type Reader = { tag: ElementTag; label: string; kind: Element['kind']; most: number }

const READERS = new Map<string, Reader>(
  ALL_ELEMENTS.map(({ tag, label, kind }) => [
    tag,
    { tag, label, kind, most: HARD_LIMITS[tag] ?? (kind === 'derived' ? DERIVED_LIMIT : PLAIN_LIMIT) },
  ]),
)

function readerOf(tag: ElementTag): Reader {
  return READERS.get(tag) ?? { tag, label: tag, kind: 'text', most: PLAIN_LIMIT }
}

/**
 * The normalised value of an element's text as a file or a hand wrote it: blanks off, dates canonical, 简历 in its
 * official layout. Two spellings of one value read alike. Family and photo are no texts and are not read here.
 */
export function readElement(tag: ElementTag, raw: string): ReadElement {
  const reader = readerOf(tag)
  if (raw.length > reader.most * 4 + 1000) return { text: '', problem: tooLong(reader) }
  const text = raw === '' ? '' : normalText(reader, raw)
  if (text.length > reader.most) return { text, problem: tooLong(reader) }
  const problem = problemOf(reader, text)
  return problem ? { text, problem } : { text }
}

function tooLong({ label, most }: Reader): ElementProblem {
  return {
    severity: 'error',
    message: `“${label}”超过 ${most} 字`,
    remedy: `缩短到 ${most} 字以内`,
  }
}

function normalText({ tag, kind }: Reader, raw: string): string {
  if (tag === 'JianLi') return careerText(raw)
  if (tag === 'JiangChengQingKuang' || kind === 'lines')
    return lineEnds(raw)
      .trimEnd()
      .replace(/^\s*\n/, '')
  const text = raw.trim()
  if (text === '') return ''
  if (kind === 'date' || kind === 'looseDate') return parsePartialDate(text) ?? text
  if (kind === 'party') return canonicalParty(text)
  if (tag === 'XingMing') return normalizeName(text)
  if (tag === 'XingBie') return SEXES[text] ?? text
  if (tag === 'ShenFenZheng') return normalizeIdentityNumber(text)
  if (ONE_PARAGRAPH.has(tag)) return text.replace(/\s*[\r\n]+\s*/g, '')
  return text
}

/** 现任, 拟任, 拟免职务: line breaks are dropped on reading. */
const ONE_PARAGRAPH = new Set<ElementTag>(['XianRenZhiWu', 'NiRenZhiWu', 'NiMianZhiWu'])

function careerText(raw: string): string {
  if (isOfficialCareer(raw)) return raw
  return raw.trim() === '' ? '' : formatCareer(parseCareer(raw, () => ''))
}

function lineEnds(raw: string): string {
  return raw.replace(/\r\n?/g, '\n')
}

function problemOf({ tag, kind }: Reader, text: string): ElementProblem | undefined {
  if (tag === 'XingMing' && text === '') return { severity: 'error', message: '姓名未填', remedy: '填写姓名' }
  if (text === '') return undefined
  if (tag === 'XingBie' && !SEXES[text])
    return { severity: 'error', message: `“${text}”不是性别，应为男或女`, remedy: '改为男或女' }
  if (kind === 'date' && !parsePartialDate(text)) return dateProblem(text, 'error')
  if (kind === 'looseDate' && !parsePartialDate(text)) return dateProblem(text, 'notice')
  if (kind === 'party' && !parseParty(text))
    return {
      severity: 'notice',
      message: `入党时间“${text}”读不出日期和党派，按原文保留`,
      remedy: '中共党员填年月，如 200108；其他党派填名称',
    }
  return undefined
}

/** What is wrong with a date: its month, its day, or its form. */
export function dateProblem(text: string, severity: ElementProblem['severity']): ElementProblem {
  const found = /^(\d{4})\D?(\d{2})\D?(\d{2})?\D?$/.exec(text)
  const month = Number(found?.[2] ?? 0)
  if (found && (month < 1 || month > 12))
    return {
      severity,
      message: `“${text}”不是有效年月，月份应为 01 至 12`,
      remedy: '改为六位年月，如 199003',
    }
  if (found?.[3])
    return { severity, message: `“${text}”不是有效日期，该月没有这一天`, remedy: '改为六位年月，如 199003' }
  return { severity, message: `“${text}”不是有效年月`, remedy: '改为六位年月，如 199003' }
}

/** How a fresh file writes an element whose normalised value is `text`. */
export function writeElement(tag: ElementTag, text: string): string {
  const { kind } = readerOf(tag)
  if (kind === 'party') return partyFileText(text)
  const date = kind === 'date' || kind === 'looseDate' ? parsePartialDate(text) : null
  return date ? toEditorText(date) : text
}

/** True when two texts of one element say the same: equal as they stand, or once read from a file. */
export function sameElement(tag: ElementTag, a: string, b: string): boolean {
  return a === b || readElement(tag, a).text === readElement(tag, b).text
}
