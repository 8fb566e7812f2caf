import { leafNames } from '#shared/codes/index'
import { ALL_ELEMENTS, type ElementTag } from '#shared/modules/people/elements'
import { normalizeIdentityNumber } from '#shared/values/identity-number'
import { AreaField, DateField, PickerField, type PickSource, TextField } from '../../../components'
import { dateCheck, partyCheck } from './checks'
import { type FactKey, labelOf } from './content'
import { useEditing } from './editor-context'
import { text } from './person.text'
import { ruleOf } from './rules.text'

type TextFact = Exclude<FactKey, 'organizationId'>

const ELEMENTS = new Map<string, { tag: ElementTag; kind: string; limit: number }>(
  ALL_ELEMENTS.flatMap((it) => ('field' in it ? [[it.field, it] as const] : [])),
)

const LISTS: Partial<Record<TextFact, { options: PickSource; free: boolean }>> = {
  sex: { options: text.sexes, free: false },
  ethnicity: { options: leafNames('gb3304-ethnic'), free: true },
  health: { options: leafNames('gbt2261-3-health'), free: true },
  rank: { options: leafNames('zb148-rank'), free: true },
  postLevel: { options: leafNames('zb09-position-level'), free: true },
  personnelCategory: { options: leafNames('zb125-person-category'), free: true },
  personnelStatus: { options: leafNames('zb126-person-status'), free: true },
  staffingType: { options: leafNames('zb135-staffing-type'), free: true },
  managementCategory: { options: leafNames('zb130-management-category'), free: true },
  ageLimitBeforeReform: { options: leafNames('nllb-retirement-age-limit'), free: true },
}

const AREAS = new Set<TextFact>([
  'technicalTitle',
  'specialty',
  'proposedPost',
  'proposedRemoval',
  'appointmentReason',
])

type FactFieldProps = {
  field: TextFact
  span?: number
  /** The value follows from rows; it is shown and not typed. */
  derivedFrom?: string | undefined
}

/** One plain fact, edited in place with the control that its kind asks for. */
export function FactField({ field, span, derivedFrom }: FactFieldProps) {
  const { content, change, readOnly, errors, flagged, showHistory } = useEditing()
  const element = ELEMENTS.get(field)
  const value = content[field]
  const write = (typed: string) => change({ [field]: typed }, field)
  const shared = {
    label: text.shortLabels[field as keyof typeof text.shortLabels] ?? labelOf(field),
    name: field,
    value,
    onChange: write,
    rule: ruleOf(element?.tag ?? (field as 'rank')),
    limit: element?.limit ?? 0,
    error: errors[field],
    toCheck: flagged.has(field),
    onHistory: () => showHistory(field),
    readOnly: readOnly || derivedFrom !== undefined,
    aside: derivedFrom,
    span,
    placeholder: readOnly ? text.none : text.notFilled,
  }
  const list = LISTS[field]
  if (list) return <PickerField {...shared} options={list.options} free={list.free} />
  if (element?.kind === 'date' || element?.kind === 'looseDate')
    return <DateField {...shared} check={dateCheck(labelOf(field))} />
  if (field === 'party') return <DateField {...shared} check={partyCheck} />
  if (AREAS.has(field)) return <AreaField {...shared} lines={field === 'appointmentReason'} />
  if (field === 'identityNumber')
    return <TextField {...shared} onChange={(typed) => write(normalizeIdentityNumber(typed))} />
  return <TextField {...shared} />
}
