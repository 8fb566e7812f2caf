import { randomBytes } from 'node:crypto'

/** What a workbook's key line says: for whom in which stage it was made, and which time. */
export type ScoreToken = { cycleId: string; reviewerId: string; nonce: string; stage: string }

const TOKEN = /JZ2-([0-9A-Z]{26})-([0-9A-Z]{26})-([0-9A-F]{12})-([a-z][a-z0-9-]{0,29})/

/** A number that no other workbook bears. */
export function newNonce(): string {
  return randomBytes(6).toString('hex').toUpperCase()
}

export function tokenLine({ cycleId, reviewerId, nonce, stage }: ScoreToken): string {
  return `识别码 JZ2-${cycleId}-${reviewerId}-${nonce}-${stage}`
}

/** The token in a cell's text, null for any other text. */
export function readToken(text: string): ScoreToken | null {
  const found = TOKEN.exec(text)
  if (!found) return null
  const [, cycleId = '', reviewerId = '', nonce = '', stage = ''] = found
  return { cycleId, reviewerId, nonce, stage }
}
