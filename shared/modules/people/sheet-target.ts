import type { Destination, SheetTarget } from './contract-sheets'
import type { TextTag } from './elements'

/** How the cells of a target are read. `openDate`: the end of a period, where 至今 stands for none. */
export type TargetKind =
  | 'text'
  | 'name'
  | 'date'
  | 'openDate'
  | 'identity'
  | 'sex'
  | 'year'
  | 'unit'
  | 'order'
  | 'sort'

export type TargetSpec = SheetTarget & {
  kind: TargetKind
  /** The element of the form whose text the cells are, for those that are one. */
  tag?: TextTag
  /** A column like this says that the sheet is about its set. */
  telling?: boolean
}

/** `aliases`: the headings that departments write, blanks between them; the label is one of itself. */
export function target(
  destination: Destination,
  key: string,
  label: string,
  aliases: string,
  kind: TargetKind = 'text',
  more: Partial<Pick<TargetSpec, 'tag' | 'telling'>> = {},
): TargetSpec {
  return { key, label, destination, aliases: aliases.split(' ').filter(Boolean), kind, ...more }
}
