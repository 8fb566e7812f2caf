import { type ClassCode, classPlace } from '#shared/modules/dossiers/classes'
import type { TypedLine } from '#shared/modules/dossiers/material'
import { inClassOrder, readDateParts } from '#shared/modules/dossiers/rules-catalogue'
import type { ClassStandard } from '#shared/modules/dossiers/standards'

/** @file What keys do to the lines; they stand by class, so that every line has its place in one list. */

type Lines = readonly TypedLine[]

/** Behind another line, or at the end of its class. */
export function inserted(lines: Lines, line: TypedLine, behind: string | null = null): TypedLine[] {
  const at = lines.findIndex((it) => it.key === behind)
  return lines.toSpliced(at < 0 ? endOf(lines, line.classCode) : at + 1, 0, line)
}

function endOf(lines: Lines, code: ClassCode): number {
  const after = lines.findIndex((it) => classPlace(it.classCode) > classPlace(code))
  return after < 0 ? lines.length : after
}

export function removed(lines: Lines, key: string): TypedLine[] {
  return lines.filter((it) => it.key !== key)
}

export function changed(lines: Lines, line: TypedLine): TypedLine[] {
  return lines.map((it) => (it.key === line.key ? line : it))
}

/** One place up or down in its class; the same lines where it stands at the edge. */
export function moved(lines: Lines, key: string, step: 1 | -1): Lines {
  const at = lines.findIndex((it) => it.key === key)
  const [line, other] = [lines[at], lines[at + step]]
  if (!line || !other || other.classCode !== line.classCode) return lines
  return lines.with(at, other).with(at + step, line)
}

/** Into another class, at its end. */
export function reclassed(lines: Lines, key: string, classCode: ClassCode): TypedLine[] {
  const line = lines.find((it) => it.key === key)
  return line ? inserted(removed(lines, key), { ...line, classCode }) : [...lines]
}

/** The lines of these classes by the rules; what is not readable as a date counts as none. */
export function ordered(
  lines: Lines,
  standards: readonly ClassStandard[],
  only: ClassCode | null,
): TypedLine[] {
  return standards.flatMap((standard) => {
    const own = lines.filter((it) => it.classCode === standard.code)
    if (only !== null && only !== standard.code) return own
    const dated = own.map((line) => ({ ...dateOf(line), classCode: line.classCode, title: line.title, line }))
    return inClassOrder(dated, standard).map((it) => it.line)
  })
}

function dateOf({ year, month, day }: TypedLine) {
  return readDateParts(year, month, day) ?? { year: null, month: null, day: null }
}
