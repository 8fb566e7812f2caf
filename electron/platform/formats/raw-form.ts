import type { FormatNotice } from './problem'

export const FAMILY_TAG = 'JiaTingChengYuan'
export const PHOTO_TAG = 'ZhaoPian'

/** One child of `Person`. `text` is what an XML parser yields, untrimmed. */
export type RawElement = {
  tag: string
  text: string
  /** Raw XML between the tags of an element that has child elements; written again while `text` still matches it. */
  inner?: string
  /** How the file spelled this element when it had no content: `<X/>` or `<X />`; otherwise `<X></X>`. */
  empty?: 'self' | 'spaced'
}

export const FAMILY_FIELDS = [
  'ChengWei',
  'XingMing',
  'ChuShengRiQi',
  'ZhengZhiMianMao',
  'GongZuoDanWeiJiZhiWu',
] as const
export type FamilyField = (typeof FAMILY_FIELDS)[number]

/** One `Item` of the family list, untrimmed; a missing child is ''. */
export type RawFamilyItem = Record<FamilyField, string> & { unknown?: { tag: string; text: string }[] }

/** What makes a written file look like the one that was read. None of it changes a value. */
export type FormTraits = {
  bom: boolean
  standalone: boolean
  /** As the declaration spells it: `utf-8`, `UTF-8`. */
  encoding: string
  /** Line ends between elements, and inside texts. */
  eol: 'lf' | 'crlf'
  textEol: 'lf' | 'crlf'
  /** One step of indent; null for a file without line breaks between elements. */
  indent: string | null
  /** How empty family fields are spelled. */
  emptyItem: 'pair' | 'self' | 'spaced'
}

/**
 * A form file as plain data. `elements` are the children of `Person` in file order; the photo and the family
 * list stand there as markers with text ''. `family` holds padded empty items too.
 */
export type RawForm = {
  format: 'lrmx' | 'lrm'
  elements: RawElement[]
  family: RawFamilyItem[]
  photo: Uint8Array | null
  /** Text of the photo element where it is not exactly the base64 of `photo`, else ''. */
  photoText: string
  traits: FormTraits
  notices: FormatNotice[]
}

/** How the national editor itself writes. */
export const EDITOR_TRAITS: FormTraits = {
  bom: true,
  standalone: false,
  encoding: 'utf-8',
  eol: 'lf',
  textEol: 'lf',
  indent: '  ',
  emptyItem: 'pair',
}

/** The untrimmed text of the element, or undefined where the file has none of that name. */
export function textOf(form: RawForm, tag: string): string | undefined {
  return form.elements.find((element) => element.tag === tag)?.text
}

export function emptyFamilyItem(): RawFamilyItem {
  return { ChengWei: '', XingMing: '', ChuShengRiQi: '', ZhengZhiMianMao: '', GongZuoDanWeiJiZhiWu: '' }
}

/** Padding that some editors write: nothing but white space in every field. */
export function isEmptyFamilyItem(item: RawFamilyItem): boolean {
  return FAMILY_FIELDS.every((field) => item[field].trim() === '') && !item.unknown?.length
}
