import iconv from 'iconv-lite'
import {
  EDUCATION_FIELDS,
  FAMILY_FIELD,
  FAMILY_SLOTS,
  FIELD_COUNT,
  LINE_TAGS,
  LRM_ELEMENT_ORDER,
  SINGLE_FIELDS,
  UNUSED_FIELDS,
} from './lrm-layout'
import { sniffPhoto } from './photo'
import type { FormatNotice } from './problem'
import {
  FAMILY_FIELDS,
  isEmptyFamilyItem,
  PHOTO_TAG,
  type RawFamilyItem,
  type RawForm,
  textOf,
} from './raw-form'

export type WrittenLrm = { lrm: Uint8Array; pic: Uint8Array | null; notices: FormatNotice[] }

/**
 * Writes `.lrm` (GBK, CRLF, 13 family slots) and `.pic`. What the old format cannot hold is named in `notices`:
 * characters outside GBK become `?`, marks it uses itself become full-width, elements it lacks are left out.
 */
export function writeLrm(form: RawForm): WrittenLrm {
  const notices: FormatNotice[] = []
  const fields = Array.from({ length: FIELD_COUNT }, () => '')
  for (const [field, tag] of SINGLE_FIELDS) {
    const text = layOut(tag, textOf(form, tag) ?? '')
    if (field < FIELD_COUNT || text !== '') fields[field] = plain(tag, text, notices)
  }
  for (const field of UNUSED_FIELDS) {
    fields[field] = plain(`Lrm_${field}`, textOf(form, `Lrm_${field}`) ?? '', notices)
  }
  for (const [field, tags] of EDUCATION_FIELDS) {
    const [a = '', b = '', c = '', d = ''] = tags.map((tag) => packed(tag, textOf(form, tag) ?? '', notices))
    fields[field] = `${a}#${b}@${c}#${d}`
  }
  const members = form.family.filter((item) => !isEmptyFamilyItem(item))
  FAMILY_FIELDS.forEach((_, at) => {
    fields[FAMILY_FIELD + at] = packFamily(members, at, notices)
  })
  sayLeftOut(form, members, notices)
  const record = `${fields.map((field) => `"${field}"`).join(',')}\n`.replaceAll('\n', '\r\n')
  return { lrm: encodeGbk(record, notices), pic: form.photo, notices }
}

/** Single-line texts lose their line breaks, texts with lines their closing ones. */
function layOut(tag: string, text: string): string {
  const lines = text.replace(/\r\n?/g, '\n')
  return LINE_TAGS.has(tag) ? lines.trimEnd() : lines.replaceAll('\n', '').trim()
}

function plain(tag: string, text: string, notices: FormatNotice[]): string {
  if (!text.includes('"')) return text
  notices.push({ code: 'quote', message: '文中的半角引号已改为”', tag })
  return text.replaceAll('"', '”')
}

/** Text of a field that packs several: its marks may not occur in the text. */
function packed(tag: string, text: string, notices: FormatNotice[]): string {
  const line = plain(tag, layOut(tag, text), notices)
  const safe = line.replaceAll('@', '＠').replaceAll('#', '＃')
  if (safe !== line) notices.push({ code: 'mark', message: '文中的 @ 和 # 已改为全角', tag })
  return safe
}

function packFamily(members: RawFamilyItem[], at: number, notices: FormatNotice[]): string {
  const field = FAMILY_FIELDS[at]
  if (!field) return ''
  const values = members.map((item) => packed(field, item[field], notices))
  const padding = Array.from({ length: Math.max(0, FAMILY_SLOTS - values.length) }, () => '')
  return [...values, ...padding].join('@')
}

function sayLeftOut(form: RawForm, members: RawFamilyItem[], notices: FormatNotice[]): void {
  const holds = (tag: string) =>
    LRM_ELEMENT_ORDER.some((known) => known === tag) || tag === 'Version' || /^Lrm_1[2-5]$/.test(tag)
  for (const { tag, text, inner } of form.elements) {
    if (holds(tag) || (text.trim() === '' && inner === undefined)) continue
    notices.push({ code: 'left-out', message: `旧格式没有“${tag}”一栏，未写出`, tag })
  }
  const unknown = new Set(members.flatMap((item) => (item.unknown ?? []).map(({ tag }) => tag)))
  for (const tag of unknown) {
    notices.push({ code: 'left-out', message: `旧格式的家庭成员没有“${tag}”，未写出`, tag })
  }
  if (members.length > FAMILY_SLOTS) {
    const message = `家庭成员有 ${members.length} 人，旧版编辑器只显示前 ${FAMILY_SLOTS} 人`
    notices.push({ code: 'family', message, tag: 'JiaTingChengYuan' })
  }
  if (form.photo && sniffPhoto(form.photo) !== 'image/jpeg') {
    notices.push({ code: 'photo', message: '照片不是 JPEG，旧版编辑器可能打不开', tag: PHOTO_TAG })
  }
}

const gb18030 = new TextDecoder('gb18030')
const fitsGbk = new Map<string, boolean>()

function isInGbk(character: string): boolean {
  let fits = fitsGbk.get(character)
  if (fits === undefined) {
    fits = gb18030.decode(iconv.encode(character, 'gbk')) === character
    fitsGbk.set(character, fits)
  }
  return fits
}

function encodeGbk(text: string, notices: FormatNotice[]): Uint8Array {
  const outside = [...new Set(text.match(/\P{ASCII}/gu) ?? [])].filter((it) => !isInGbk(it))
  if (outside.length > 0) {
    const message = `旧格式无法表示“${outside.slice(0, 20).join('')}”，已写成问号`
    notices.push({ code: 'outside-gbk', message })
  }
  const safe = outside.reduce((rest, character) => rest.replaceAll(character, '?'), text)
  return new Uint8Array(iconv.encode(safe, 'gbk'))
}
