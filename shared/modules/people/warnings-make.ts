import type { Warning } from './schema'

const MOST_KEY = 160

/** A warning whose key is its code and the values it rests on. Long values count by their length and ends. */
export function warning(
  severity: Warning['severity'],
  code: string,
  field: string,
  values: readonly string[],
  title: string,
  detail: string,
): Warning {
  const plain = `${code}:${values.join('|')}`
  const key = plain.length <= MOST_KEY ? plain : `${plain.slice(0, 80)}…${plain.length}…${plain.slice(-60)}`
  return { key, code, field, title, detail, severity }
}
