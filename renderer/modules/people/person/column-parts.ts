import { dateCheck } from './checks'

/** Reads and writes one text of a row as it stands. */
export function field<K extends string>(key: K) {
  return {
    value: (row: Record<K, string>) => row[key],
    set: <Row extends Record<K, string>>(row: Row, typed: string): Row => ({ ...row, [key]: typed }),
  }
}

/** A column for one partial date. */
export function dateColumn<K extends string>(key: K, title: string) {
  return { key, title, width: 76, ...field(key), check: dateCheck(title) }
}
