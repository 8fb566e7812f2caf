import { SaxesParser } from 'saxes'
import { photoTextToWrite } from './photo-text'
import {
  FAMILY_FIELDS,
  FAMILY_TAG,
  PHOTO_TAG,
  type RawElement,
  type RawFamilyItem,
  type RawForm,
} from './raw-form'

const TAG_NAME = /^[\p{L}_][\p{L}\p{N}_.:-]*$/u

/**
 * Writes one `.lrmx`. Reading the result gives the same texts in the same places; changing one element's `text`
 * changes that element only. A family list or photo without a marker element gets one.
 */
export function writeLrmx(form: RawForm): Uint8Array {
  const { traits } = form
  const standalone = traits.standalone ? ' standalone="yes"' : ''
  const eol = traits.eol === 'crlf' ? '\r\n' : '\n'
  const lines = withMarkers(form).map((element) => elementMarkup(element, form))
  const indent = traits.indent
  const head = `<?xml version="1.0" encoding="${traits.encoding}"${standalone}?>`
  const body =
    indent === null
      ? `<Person>${lines.join('')}</Person>`
      : `<Person>${eol}${lines.map((line) => `${indent}${line}${eol}`).join('')}</Person>${eol}`
  return new TextEncoder().encode(`${traits.bom ? '\ufeff' : ''}${head}${eol}${body}`)
}

function withMarkers(form: RawForm): RawElement[] {
  const elements = [...form.elements]
  const has = (tag: string) => elements.some((element) => element.tag === tag)
  const insertBefore = (tag: string, next: string) => {
    const place = elements.findIndex((element) => element.tag === next)
    elements.splice(place === -1 ? elements.length : place, 0, { tag, text: '' })
  }
  if (form.family.length > 0 && !has(FAMILY_TAG)) insertBefore(FAMILY_TAG, 'ChengBaoDanWei')
  if (form.photo && !has(PHOTO_TAG)) insertBefore(PHOTO_TAG, 'Version')
  return elements
}

function elementMarkup(element: RawElement, form: RawForm): string {
  if (element.tag === PHOTO_TAG) {
    return wrap(element.tag, photoTextToWrite(form.photo, form.photoText), element.empty)
  }
  if (element.tag === FAMILY_TAG) return familyMarkup(element, form)
  const { inner } = element
  if (inner !== undefined && innerText(inner) === element.text) return wrap(element.tag, inner)
  return wrap(element.tag, escapeText(element.text, form), element.empty)
}

function familyMarkup(element: RawElement, form: RawForm): string {
  const { traits } = form
  if (form.family.length === 0) return wrap(element.tag, '', element.empty)
  const items = form.family.map((item) => itemFields(item, form))
  if (traits.indent === null) {
    return wrap(element.tag, items.map((fields) => `<Item>${fields.join('')}</Item>`).join(''))
  }
  const eol = traits.eol === 'crlf' ? '\r\n' : '\n'
  const step = traits.indent
  const [two, three] = [step.repeat(2), step.repeat(3)]
  const content = items.map((fields) => {
    const lines = fields.map((field) => `${three}${field}${eol}`).join('')
    return `${two}<Item>${eol}${lines}${two}</Item>${eol}`
  })
  return wrap(element.tag, `${eol}${content.join('')}${step}`)
}

function itemFields(item: RawFamilyItem, form: RawForm): string[] {
  const known = FAMILY_FIELDS.map((field) => ({ tag: field, text: item[field] }))
  const spelling = form.traits.emptyItem === 'pair' ? undefined : form.traits.emptyItem
  return [...known, ...(item.unknown ?? [])].map(({ tag, text }) =>
    wrap(tag, escapeText(text, form), spelling),
  )
}

function wrap(tag: string, content: string, empty?: 'self' | 'spaced'): string {
  if (!TAG_NAME.test(tag)) throw new Error(`not an element name: ${tag}`)
  if (content === '' && empty) return empty === 'self' ? `<${tag}/>` : `<${tag} />`
  return `<${tag}>${content}</${tag}>`
}

/** Text as XML content. Characters no XML file can hold are left out. */
function escapeText(text: string, form: RawForm): string {
  const escaped = text
    .replace(/[^\t\n\r\u0020-\ufffd]/g, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('\r', '&#13;')
  return form.traits.textEol === 'crlf' ? escaped.replaceAll('\n', '\r\n') : escaped
}

/** The text that reading an element with this raw content yields. */
function innerText(inner: string): string {
  const parser = new SaxesParser({ xmlns: false, fragment: true })
  let text = ''
  let sound = true
  parser.on('text', (part) => {
    text += part
  })
  parser.on('cdata', (part) => {
    text += part
  })
  parser.on('closetag', (tag) => {
    if (tag.name.toLowerCase() === 'br') text += '\n'
  })
  parser.on('error', () => {
    sound = false
  })
  parser.write(inner).close()
  return sound ? text : '\u0000'
}
