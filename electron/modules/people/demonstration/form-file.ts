import {
  EDITOR_TRAITS,
  FAMILY_TAG,
  PHOTO_TAG,
  type RawElement,
  type RawForm,
} from '#electron/platform/formats/index'
import type { ElementTexts } from '#shared/modules/people/elements'
import { writeElement } from '#shared/modules/people/rules'
import type { PersonContent } from '#shared/modules/people/schema'
import { rawRelative } from '../read-form'
import { EDITOR_ORDER, isTextTag } from '../source-form'

/** What the national editor writes between the tags of an empty element. */
const EMPTY = '\n  '
const EDITOR_VERSION = '3.2.1.16'

/** A person's form as the national editor itself would have saved it. */
export function editorForm(content: PersonContent, texts: ElementTexts, photo: Uint8Array | null): RawForm {
  return {
    format: 'lrmx',
    elements: EDITOR_ORDER.map((tag) => elementOf(tag, texts)),
    family: content.family.map(rawRelative),
    photo,
    photoText: '',
    traits: EDITOR_TRAITS,
    notices: [],
  }
}

function elementOf(tag: string, texts: ElementTexts): RawElement {
  if (tag === 'Version') return { tag, text: EDITOR_VERSION }
  if (tag === FAMILY_TAG || tag === PHOTO_TAG || !isTextTag(tag)) return { tag, text: '' }
  return { tag, text: texts[tag] === '' ? EMPTY : writeElement(tag, texts[tag]) }
}
