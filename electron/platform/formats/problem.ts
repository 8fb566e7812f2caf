/** Why a file cannot be read at all. `message` says what is wrong and where, `remedy` what to do next; both Chinese. */
export type FormatProblem = {
  code:
    | 'empty'
    | 'too-large'
    | 'not-a-form'
    | 'encoding'
    | 'forbidden-markup'
    | 'damaged'
    | 'truncated'
    | 'malformed'
    | 'unreadable'
    | 'bad-archive'
    | 'unsafe-name'
    | 'password'
  message: string
  remedy: string
  line?: number
}

/** Something a file that was read has, which its reader should know. */
export type FormatNotice = { code: string; message: string; tag?: string; line?: number }

export class FormatError extends Error {
  readonly problem: FormatProblem

  constructor(problem: FormatProblem) {
    super(problem.message)
    this.name = 'FormatError'
    this.problem = problem
  }
}

const ASK_AGAIN = '向来源单位重新索取此文件'

/** Shorthand for `throw refuseFile('damaged', '…')`. */
export function refuseFile(
  code: FormatProblem['code'],
  message: string,
  more: { remedy?: string; line?: number } = {},
): FormatError {
  return new FormatError({ code, message, remedy: ASK_AGAIN, ...more })
}

/** Number of the line that holds `offset`, from 1. */
export function lineAt(text: string, offset: number): number {
  let line = 1
  for (let at = text.indexOf('\n'); at !== -1 && at < offset; at = text.indexOf('\n', at + 1)) line++
  return line
}

/** A quotation short enough for a sentence. */
export function excerpt(text: string, most = 20): string {
  const plain = text.replace(/\s+/gu, ' ').trim()
  const characters = [...plain.slice(0, most * 4)]
  return characters.length > most ? `${characters.slice(0, most).join('')}…` : plain
}
