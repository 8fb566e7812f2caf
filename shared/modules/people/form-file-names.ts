/** @file How files of single people are named: a rule with tokens, the same in the preview and on the disk. */

/** What can stand between braces in a rule. */
export const NAME_TOKENS = ['姓名', '单位', '职务', '身份证号', '出生年月', '序号'] as const
export type NameToken = (typeof NAME_TOKENS)[number]
export type NameFacts = Record<NameToken, string>

/** Characters that a file system refuses, each with its full-width counterpart, so that nothing is lost from a name. */
const REPLACED: Readonly<Record<string, string>> = {
  '\\': '＼',
  '/': '／',
  ':': '：',
  '*': '＊',
  '?': '？',
  '"': '”',
  '<': '＜',
  '>': '＞',
  '|': '｜',
}
const FORBIDDEN = /[\\/:*?"<>|]/g
const UNSEEN = /[\p{Cc}\p{Cf}]/gu
/** Windows drops these at the end of a name. */
const TAIL = /[.\s\u3000]+$/u
const MOST = 80

/** The name that a rule gives, without extension: tokens filled in, what no file system takes replaced. */
export function fileNameOf(rule: string, facts: NameFacts): string {
  const filled = rule.replace(/\{([^{}]*)\}/g, (whole, token: string) =>
    token in facts ? facts[token as NameToken] : whole,
  )
  return toFileName(filled) || '未名'
}

/** A text as the base of a file's name. */
export function toFileName(text: string): string {
  const allowed = text
    .replace(UNSEEN, '')
    .replace(FORBIDDEN, (it) => REPLACED[it] ?? '')
    .trim()
  return Array.from(allowed).slice(0, MOST).join('').replace(TAIL, '')
}

/** Tokens of a rule that mean nothing; the first is named to the one who writes it. */
export function unknownTokens(rule: string): string[] {
  const known: readonly string[] = NAME_TOKENS
  return [...rule.matchAll(/\{([^{}]*)\}/g)].map((it) => it[1] ?? '').filter((it) => !known.includes(it))
}

/** 序号 with as many digits as the last one has, so that files sort as the list stood. */
export function orderNumber(index: number, total: number): string {
  return String(index + 1).padStart(Math.max(2, String(total).length), '0')
}
