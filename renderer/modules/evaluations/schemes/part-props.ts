import type { SchemeContent, SchemeRules } from '#shared/modules/evaluations/scheme'

/** What every part of the editor works on. */
export type PartProps = {
  content: SchemeContent
  onChange: (content: SchemeContent) => void
  readOnly: boolean
}

/** The content with some rules changed. */
export function withRules(content: SchemeContent, rules: Partial<SchemeRules>): SchemeContent {
  return { ...content, rules: { ...content.rules, ...rules } }
}

/** The key whose label was typed or picked, `now` while it is none of them. */
export function keyOfLabel<K extends string>(labels: Readonly<Record<K, string>>, label: string, now: K): K {
  return (Object.keys(labels) as K[]).find((key) => labels[key] === label) ?? now
}

/** A table whose rows have no key of their own goes by place. */
export type Placed<Row> = { at: number; row: Row }

export function placed<Row>(rows: readonly Row[]): Placed<Row>[] {
  return rows.map((row, at) => ({ at, row }))
}
