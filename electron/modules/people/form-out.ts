import {
  EDITOR_TRAITS,
  type RawElement,
  type RawFamilyItem,
  type RawForm,
} from '#electron/platform/formats/index'
import { ALL_ELEMENTS, type ElementTexts } from '#shared/modules/people/elements'
import { familyLine } from '#shared/modules/people/rules'
import type { FamilyMember } from '#shared/modules/people/schema'
import { rawRelative, relativeIn } from './read-form'
import { EDITOR_ORDER, isTextTag, type StoredForm, textToWrite } from './source-form'
import { photoTextOf } from './source-photo'

/** Version that the editor of the present generation writes. */
const VERSION = '3.2.1.16'

/** All known tags in the order of a form that has the additions of 2025. */
const FULL_ORDER: readonly string[] = ALL_ELEMENTS.reduce<string[]>((order, { tag }) => {
  const before = {
    DaoLingNianYue: 'JianKangZhuangKuang',
    GaiGeQianRenZhiNianLingJieXian: 'JiSuanNianLingShiJian',
  }
  const next = tag in before ? before[tag as keyof typeof before] : undefined
  order.splice(next ? order.indexOf(next) : order.length, 0, tag)
  return order
}, [])

export type PersonForm = {
  texts: ElementTexts
  family: readonly FamilyMember[]
  photo: Uint8Array | null
  /** What the imported file looked like; null for a person who was typed in, or for the other format. */
  stored: StoredForm | null
}

/** A person as the file to write: as it came where nothing was edited, by the editor's own habits where it was. */
export function rawFormOf(format: RawForm['format'], person: PersonForm): RawForm {
  const stored = person.stored ?? {}
  const order = withFilled(stored.order ?? [...EDITOR_ORDER], person.texts)
  return {
    format,
    elements: order.map((tag) => elementOut(tag, stored, person)),
    family: familyOut(stored.family, person.family),
    photo: person.photo,
    photoText: photoTextOf(stored.photo, person.photo),
    traits: { ...EDITOR_TRAITS, ...stored.traits },
    notices: [],
  }
}

/** Known elements that the file lacks but the person has go in at their own place. */
function withFilled(order: string[], texts: ElementTexts): string[] {
  const tags = [...order]
  FULL_ORDER.forEach((tag, index) => {
    if (tags.includes(tag) || !isTextTag(tag) || texts[tag] === '') return
    const before = FULL_ORDER.slice(0, index).findLast((it) => tags.includes(it))
    tags.splice(before === undefined ? 0 : tags.indexOf(before) + 1, 0, tag)
  })
  return tags
}

function elementOut(tag: string, stored: StoredForm, { texts }: PersonForm): RawElement {
  const text = isTextTag(tag)
    ? textToWrite(stored, tag, texts[tag])
    : (stored.raw?.[tag] ?? (tag === 'Version' ? VERSION : ''))
  const empty = stored.empty?.[tag]
  const inner = stored.inner?.[tag]
  return { tag, text, ...(empty && { empty }), ...(inner !== undefined && { inner }) }
}

/**
 * The family list: as it stood while it still says the same; otherwise each relative as the file spelled that one,
 * new and changed ones fresh, padding at the end.
 */
function familyOut(
  kept: readonly RawFamilyItem[] | undefined,
  family: readonly FamilyMember[],
): RawFamilyItem[] {
  if (!kept) return family.map(rawRelative)
  const filled = kept.filter((item) => familyLine(relativeIn(item)) !== '' || item.unknown)
  const lines = filled.map((item) => familyLine(relativeIn(item)))
  const wanted = family.map(familyLine)
  if (lines.join('\n') === wanted.join('\n')) return [...kept]
  const free = new Map(filled.map((item, index) => [lines[index] ?? '', item]))
  const padding = kept.filter((item) => !filled.includes(item))
  const items = family.map((relative, index) => free.get(wanted[index] ?? '') ?? rawRelative(relative))
  return [...items, ...padding.slice(0, Math.max(0, kept.length - items.length))]
}
