import { elementOf } from '#shared/modules/people/elements'
import type {
  FamilyRows,
  FormTemplate,
  TemplateCell,
  TemplatePage,
  ValueCell,
} from '#shared/modules/people/form-template'
import { TEMPLATE_FIELDS } from '#shared/modules/people/form-template'

/** @file Changes of a form, each a new form: what the tables of the editor write. */

export function withPage(template: FormTemplate, number: number, part: Partial<TemplatePage>): FormTemplate {
  return {
    ...template,
    pages: template.pages.map((page, at) => (at === number ? { ...page, ...part } : page)),
  }
}

/** A typed number, full-width figures included; null for what is none or outside the limits. */
export function numberIn(text: string, [least, most]: readonly [number, number]): number | null {
  const value = Number(text.normalize('NFKC').trim())
  return text.trim() !== '' && value >= least && value <= most ? Math.round(value * 100) / 100 : null
}

/** Lines of printed words stand in one field, parted by a stroke. */
export function wordsOf(cell: TemplateCell): string {
  return cell.kind === 'value' ? '' : cell.lines.join('／')
}

export function withWords(cell: TemplateCell, text: string): TemplateCell {
  if (cell.kind === 'value') return cell
  return { ...cell, lines: text === '' ? [] : text.split(/[／/]/).slice(0, 6) }
}

/** What a cell shows, by the name people call it. */
export function fieldOf(cell: TemplateCell): string {
  return cell.kind === 'value' ? labelOf(cell.field) : ''
}

export const FIELD_LABELS = TEMPLATE_FIELDS.map(labelOf)

export function withField(cell: TemplateCell, label: string): TemplateCell {
  const field = TEMPLATE_FIELDS.find((it) => labelOf(it) === label)
  if (cell.kind !== 'value' || !field || field === cell.field) return cell
  return { ...cell, field, fit: fitFor(field, cell.fit) }
}

/** Type asked for: a value's full size, else the size of the words. */
export function sizeOf(cell: TemplateCell): number {
  return cell.kind === 'value' ? cell.full : cell.size
}

export function withSize(cell: TemplateCell, size: number): TemplateCell {
  return cell.kind === 'value' ? { ...cell, full: size } : { ...cell, size }
}

export function withFamily(page: TemplatePage, part: Partial<FamilyRows>): Partial<TemplatePage> {
  return { family: page.family && { ...page.family, ...part } }
}

/** Where a cell stands, as rows and columns are counted on paper. */
export function placeOf({ row, column }: TemplateCell): string {
  return `${row + 1} · ${column + 1}`
}

function labelOf(field: ValueCell['field']): string {
  return elementOf(field)?.label ?? field
}

const OWN_FITS: Partial<Record<ValueCell['field'], ValueCell['fit']>> = {
  ZhaoPian: 'photo',
  JianLi: 'career',
  ChuShengNianYue: 'stack',
  DaoLingNianYue: 'stack',
}
const OWN = Object.values(OWN_FITS)

/** A picture, 简历 and stacked dates are set by their own rules; a cell that held one goes back to one line. */
function fitFor(field: ValueCell['field'], before: ValueCell['fit']): ValueCell['fit'] {
  return OWN_FITS[field] ?? (OWN.includes(before) ? 'line' : before)
}
