import type { TypedLine } from '#shared/modules/dossiers/material'
import type { ClassStandard } from '#shared/modules/dossiers/standards'
import type { EditColumn } from '../../../components'
import { text } from './catalogue.text'
import { cellProblem, type TypedField } from './typed-lines'

const WIDTHS: Partial<Record<TypedField, number>> = {
  year: 68,
  month: 44,
  day: 44,
  copies: 56,
  pages: 60,
  remark: 208,
}
const LIMITS: Partial<Record<TypedField, number>> = { title: 200, remark: 300 }
const NUMBERS = ['year', 'month', 'day', 'copies', 'pages'] as const

/** The typed columns of a class: its usual titles are offered while the name is typed. */
export function catalogueColumns(
  standard: ClassStandard | undefined,
  showCopies: boolean,
): EditColumn<TypedLine>[] {
  const fields = [
    'title',
    'year',
    'month',
    'day',
    ...(showCopies ? ['copies'] : []),
    'pages',
    'remark',
  ] as TypedField[]
  return fields.map((key) => ({
    key,
    title: text.columns[key],
    rule: text.rules[key],
    ...(WIDTHS[key] ? { width: WIDTHS[key] } : {}),
    limit: LIMITS[key],
    value: (line) => line[key],
    set: (line, typed) => ({ ...line, [key]: typed }),
    options: key === 'title' ? (standard?.titles ?? []) : undefined,
    check: checkOf(key),
    ...(key === 'pages' || key === 'copies' ? { align: 'right' as const } : {}),
  }))
}

function checkOf(key: TypedField): EditColumn<TypedLine>['check'] {
  const number = NUMBERS.find((it) => it === key)
  if (!number) return undefined
  return (typed) => {
    const message = cellProblem(number, typed)
    return message === undefined ? { ok: true, text: typed.normalize('NFKC').trim() } : { ok: false, message }
  }
}
