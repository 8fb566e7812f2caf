import {
  EDITOR_TRAITS,
  FAMILY_TAG,
  type FormTraits,
  PHOTO_TAG,
  type RawElement,
  type RawFamilyItem,
  type RawForm,
} from '#electron/platform/formats/index'
import { ALL_ELEMENTS, ELEMENTS, type TextTag } from '#shared/modules/people/elements'
import { readElement, writeElement } from '#shared/modules/people/rules'
import { keptPhotoText, type PhotoSpelling } from './source-photo'

/**
 * @file What an imported file looked like, kept as little as possible: only what a fresh file would write otherwise.
 * With it an export gives every untouched element back as it came, unknown ones and their places included.
 */
export type StoredForm = {
  /** Tags in the file's order, absent where it is the editor's. */
  order?: string[]
  /** Texts of elements that a fresh file would write otherwise; unknown elements always. */
  raw?: Record<string, string>
  /** Text that empty elements mostly hold: the genuine editor writes a line break and indent. */
  blank?: string
  /** How elements without content are spelled, by tag. */
  empty?: Record<string, 'self' | 'spaced'>
  /** Raw content of elements that have child elements. */
  inner?: Record<string, string>
  /** Where the file differs from the editor's own. */
  traits?: Partial<FormTraits>
  /** The family list as it stood, where a fresh file would write it otherwise. */
  family?: RawFamilyItem[]
  photo?: PhotoSpelling
}

export const EDITOR_ORDER: readonly string[] = ELEMENTS.map((it) => it.tag)
const KNOWN = new Set<string>(ALL_ELEMENTS.map((it) => it.tag))
const NO_TEXT = new Set<string>([FAMILY_TAG, PHOTO_TAG, 'Version'])

export function isTextTag(tag: string): tag is TextTag {
  return KNOWN.has(tag) && !NO_TEXT.has(tag)
}

/** What to keep of a form that was read; `texts` are its normalised values, `plainFamily` says its list is as written. */
export function storedFormOf(
  form: RawForm,
  texts: Partial<Record<TextTag, string>>,
  plainFamily: boolean,
): StoredForm {
  const stored: StoredForm = {}
  if (!inEditorOrder(form.elements)) stored.order = form.elements.map((it) => it.tag)
  const blank = commonBlank(form.elements)
  if (blank !== '') stored.blank = blank
  const raw: Record<string, string> = {}
  const empty: NonNullable<StoredForm['empty']> = {}
  const inner: Record<string, string> = {}
  for (const element of form.elements) {
    if (element.empty) empty[element.tag] = element.empty
    if (element.inner !== undefined) inner[element.tag] = element.inner
    if (element.text !== freshText(element, texts, blank)) raw[element.tag] = element.text
  }
  if (Object.keys(raw).length > 0) stored.raw = raw
  if (Object.keys(empty).length > 0) stored.empty = empty
  if (Object.keys(inner).length > 0) stored.inner = inner
  const traits = differingTraits(form.traits)
  if (Object.keys(traits).length > 0) stored.traits = traits
  if (!plainFamily && form.family.length > 0) stored.family = form.family
  const photo = keptPhotoText(form.photoText, form.photo)
  if (photo) stored.photo = photo
  return stored
}

function inEditorOrder(elements: readonly RawElement[]): boolean {
  return (
    elements.length === EDITOR_ORDER.length &&
    elements.every((element, index) => element.tag === EDITOR_ORDER[index])
  )
}

/** What an export would write without a raw text; undefined for an element whose text must be kept. */
function freshText(
  element: RawElement,
  texts: Partial<Record<TextTag, string>>,
  blank: string,
): string | undefined {
  const { tag } = element
  if (tag === FAMILY_TAG || tag === PHOTO_TAG) return element.text
  if (!isTextTag(tag)) return undefined
  const text = texts[tag] ?? ''
  if (text === '') return element.empty ? '' : blank
  return writeElement(tag, text)
}

function commonBlank(elements: readonly RawElement[]): string {
  const counts = new Map<string, number>()
  for (const { text, empty, tag } of elements)
    if (!empty && isTextTag(tag) && text.trim() === '') counts.set(text, (counts.get(text) ?? 0) + 1)
  return [...counts].reduce((top, it) => (it[1] > top[1] ? it : top), ['', 0] as [string, number])[0]
}

function differingTraits(traits: FormTraits): Partial<FormTraits> {
  const pairs = Object.entries(traits).filter(
    ([key, value]) => EDITOR_TRAITS[key as keyof FormTraits] !== value,
  )
  return Object.fromEntries(pairs) as Partial<FormTraits>
}

export function parseStoredForm(json: string): StoredForm {
  return JSON.parse(json) as StoredForm
}

/** Elements of the kept file that this program does not know, with their texts. */
export function unknownElementsOf(json: string): { tag: string; text: string }[] {
  const { raw = {}, order = [] } = parseStoredForm(json)
  return order.filter((tag) => !KNOWN.has(tag)).map((tag) => ({ tag, text: (raw[tag] ?? '').trim() }))
}

/** The text an export writes: the file's own while it still says what the record says, else a fresh one. */
export function textToWrite(stored: StoredForm, tag: TextTag, text: string): string {
  const raw = stored.raw?.[tag]
  const fresh = text === '' ? blankFor(stored, tag) : writeElement(tag, text)
  if (raw === undefined) return fresh
  const read = readElement(tag, raw).text
  return read === text || read === readElement(tag, writeElement(tag, text)).text ? raw : fresh
}

function blankFor(stored: StoredForm, tag: string): string {
  return stored.empty?.[tag] ? '' : (stored.blank ?? '')
}
