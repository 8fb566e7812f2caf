import { monthsBetween, type PartialDate, parsePartialDate, toPaperText } from '../../values/partial-date'
import { type CareerFinding, careerFindings } from './rules-career'
import type { CareerEntry, Warning } from './schema'
import { warning } from './warnings-make'

type Words = {
  severity: Warning['severity']
  title: string
  /** `months`: how far the two lie apart, 0 where one of them is no month. */
  detail: (from: string, to: string, months: number) => string
}

const WORDS: Record<Exclude<CareerFinding['kind'], 'unread'>, Words> = {
  gap: {
    severity: 'check',
    title: '简历不接',
    detail: (from, to, months) =>
      `${from} 至 ${to} ${months > 0 ? `空 ${months} 个月` : '不接'}。补为 ${to}，或写明去向。`,
  },
  overlap: {
    severity: 'check',
    title: '简历重叠',
    detail: (from, to, months) =>
      `上一段止于 ${from}，这一段起于 ${to}${months > 0 ? `，重叠 ${months} 个月` : ''}。改为首尾相接，兼任写在同一段。`,
  },
  order: {
    severity: 'check',
    title: '简历次序不对',
    detail: (from, to) => `${to} 起的一段排在 ${from} 之后。按时间先后排。`,
  },
  open: {
    severity: 'check',
    title: '简历中间一段没有止月',
    detail: (from, to) => `${from} 起的一段没有止月，下一段起于 ${to}。补上止月。`,
  },
  reversed: {
    severity: 'contradiction',
    title: '简历止月早于起月',
    detail: (from, to) => `起 ${from}，止 ${to}。核对后改正。`,
  },
}

/** Gaps, overlaps and disorder of the 简历, each at the entry it is seen at. */
export function careerWarnings(career: readonly CareerEntry[]): Warning[] {
  return careerFindings(career).map((finding) => {
    const field = `career.${finding.index}`
    if (finding.kind === 'unread') return unread(field, career[finding.index])
    const [from, to] = [paper(finding.from), paper(finding.to)]
    const { severity, title, detail } = WORDS[finding.kind]
    return warning(
      severity,
      `career.${finding.kind}`,
      field,
      [finding.from, finding.to],
      title,
      detail(from, to, monthsApart(finding)),
    )
  })
}

function monthsApart({ from, to }: CareerFinding): number {
  const [a, b] = [parsePartialDate(from), parsePartialDate(to)]
  return a && b && a.length >= 7 && b.length >= 7 ? Math.abs(monthsBetween(a, b)) : 0
}

function paper(text: string): string {
  const date: PartialDate | null = parsePartialDate(text)
  return date ? toPaperText(date) : text
}

function unread(field: string, entry: CareerEntry | undefined): Warning {
  const line = (entry?.text ?? '').slice(0, 20)
  return warning(
    'check',
    'career.unread',
    field,
    [entry?.text ?? ''],
    '简历一行读不出起止年月',
    `“${line}”没有起止年月。补为 1998.09--2002.07 的样子。`,
  )
}
