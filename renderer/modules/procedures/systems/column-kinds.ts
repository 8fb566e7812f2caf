import type { EditColumn } from '../../../components'
import { keyOf, wholeFrom } from './keys'

/** @file Kinds of columns that the tables of the editor are made of. */

/** A column whose cell is one of a list of words. */
export function wordColumn<Row, K extends string>(
  key: keyof Row & string,
  { title, words, width }: { title: string; words: Record<K, string>; width: number },
): EditColumn<Row> {
  return {
    key,
    title,
    width,
    value: (it) => words[it[key] as K],
    set: (it, typed) => ({ ...it, [key]: keyOf(words, typed) }),
    options: Object.values<string>(words),
  }
}

export function textColumn<Row>(key: keyof Row & string, title: string, width?: number): EditColumn<Row> {
  return {
    key,
    title,
    ...(width ? { width } : {}),
    value: (it) => String(it[key]),
    set: (it, typed) => ({ ...it, [key]: typed }),
    limit: 200,
  }
}

export function countColumn<Row>(key: keyof Row & string, title: string, least: number): EditColumn<Row> {
  return {
    key,
    title,
    width: 64,
    align: 'right',
    value: (it) => String(it[key]),
    set: (it, typed) => ({ ...it, [key]: wholeFrom(typed, least) }),
  }
}

/** One of a few things with names of their own, or nothing where `none` says so. */
export function choiceColumn<Row>(
  key: string,
  { title, width, none }: { title: string; width?: number; none?: string },
  {
    choices,
    get,
    put,
  }: {
    choices: readonly { key: string; label: string }[]
    get: (row: Row) => string
    put: (row: Row, key: string) => Row
  },
): EditColumn<Row> {
  const labels = choices.map((it) => it.label)
  return {
    key,
    title,
    ...(width ? { width } : {}),
    value: (row) => choices.find((it) => it.key === get(row))?.label ?? none ?? get(row),
    set: (row, typed) => {
      const found = choices.find((it) => it.label === typed)
      if (found) return put(row, found.key)
      return none !== undefined && (typed === none || typed === '') ? put(row, '') : row
    },
    options: none === undefined ? labels : [none, ...labels],
  }
}
