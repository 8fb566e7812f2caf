import { decodeGb18030, decodeUtf8, refuseForeign } from './decode-text'
import {
  EDUCATION_FIELDS,
  FAMILY_FIELD,
  FIELD_COUNT,
  LRM_ELEMENT_ORDER,
  SINGLE_FIELDS,
  UNUSED_FIELDS,
} from './lrm-layout'
import { LIMITS, refuseOversized } from './lrmx-guard'
import { sniffPhoto } from './photo'
import { excerpt, type FormatNotice, refuseFile } from './problem'
import {
  EDITOR_TRAITS,
  emptyFamilyItem,
  FAMILY_FIELDS,
  PHOTO_TAG,
  type RawElement,
  type RawFamilyItem,
  type RawForm,
} from './raw-form'

const MOST_CHARACTERS = 2 * 1024 * 1024

/**
 * Reads one `.lrm` and the `.pic` beside it into the elements of a `.lrmx`, in its order. Line ends inside texts
 * become LF. Throws `FormatError` for a file that is no form or is damaged.
 */
export function readLrm(bytes: Uint8Array, picBytes: Uint8Array | null): RawForm {
  refuseOversized(bytes)
  const notices: FormatNotice[] = []
  const source = decode(bytes, notices)
  const fields = splitFields(source, notices)
  const texts = new Map<string, string>()
  for (const [field, tag] of SINGLE_FIELDS) if (field < fields.length) texts.set(tag, fields[field] ?? '')
  for (const [field, tags] of EDUCATION_FIELDS) {
    const parts = unpackEducation(fields[field] ?? '')
    tags.forEach((tag, at) => {
      texts.set(tag, parts[at] ?? '')
    })
  }
  const elements = LRM_ELEMENT_ORDER.filter((tag) => tag !== 'ShenFenZheng' || texts.has(tag))
    .map((tag): RawElement => ({ tag, text: texts.get(tag) ?? '' }))
    .concat(unusedFields(fields, notices))
  return {
    format: 'lrm',
    elements,
    family: unpackFamily(fields),
    photo: readPic(picBytes, notices),
    photoText: '',
    traits: { ...EDITOR_TRAITS, textEol: source.includes('\r\n') ? 'crlf' : 'lf' },
    notices,
  }
}

function decode(bytes: Uint8Array, notices: FormatNotice[]): string {
  refuseForeign(bytes)
  if (bytes[0] === 0x3c || (bytes[0] === 0xef && bytes[3] === 0x3c)) {
    throw refuseFile('not-a-form', '内容是 .lrmx 格式', { remedy: '把扩展名改为 .lrmx 后再导入' })
  }
  if (bytes.length > MOST_CHARACTERS) throw refuseFile('too-large', '文件超过 2 MB，不是一份任免表')
  const zero = bytes.indexOf(0)
  if (zero !== -1) throw refuseFile('damaged', '文件中有空字节，文件已损坏')
  const unicode = decodeUtf8(bytes)
  if (unicode && unicode.text.length < bytes.length) {
    notices.push({ code: 'encoding', message: '文件是 UTF-8 编码，已按 UTF-8 读入' })
    return unicode.text
  }
  const chinese = unicode ?? decodeGb18030(bytes)
  if (!chinese) throw brokenBytes(bytes)
  return chinese.text
}

function brokenBytes(bytes: Uint8Array) {
  const before = new TextDecoder('gb18030').decode(bytes).split('\ufffd', 1)[0] ?? ''
  const field = before.split('","').length
  return refuseFile('damaged', `第 ${field} 栏有无法识别的字节，文件已损坏`)
}

function splitFields(source: string, notices: FormatNotice[]): string[] {
  // Programs of the DOS age close a file with this control character.
  const text = source.trim().replace('\u001a', '').trimEnd()
  if (!text.startsWith('"')) {
    throw refuseFile('not-a-form', '不是任免表文件，开头不是引号', { remedy: '选择 .lrmx 或 .lrm 文件' })
  }
  const fields = text
    .slice(1, text.endsWith('"') && text.length > 1 ? -1 : undefined)
    .split('","', 200)
    .map((field) => tidy(field, notices))
  const closed = text.endsWith('"') && text.length > 1
  if (!closed || fields.length < FIELD_COUNT) {
    const message = `应有 ${FIELD_COUNT} 栏，只有 ${fields.length} 栏，文件未写完`
    throw refuseFile(closed ? 'damaged' : 'truncated', closed ? message : `${message}或缺少结尾引号`)
  }
  if (fields.slice(FIELD_COUNT + 1).some((field) => field.trim() !== '')) {
    throw refuseFile('damaged', `应有 ${FIELD_COUNT} 或 ${FIELD_COUNT + 1} 栏，却有 ${fields.length} 栏`)
  }
  return fields.slice(0, FIELD_COUNT + 1)
}

/** LF line ends, no control characters. */
function tidy(field: string, notices: FormatNotice[]): string {
  const text = field.replace(/\r\n?/g, '\n')
  const clean = text.replace(/[^\t\n\u0020-\ufffd]/g, '')
  if (clean !== text && !notices.some((notice) => notice.code === 'control')) {
    notices.push({ code: 'control', message: '文件中有控制字符，已去掉' })
  }
  return clean
}

/** Four parts, '' where a mark is missing; marks beyond the first stay in the text. */
function unpackEducation(field: string): string[] {
  return splitOnce(field, '@').flatMap((half) => splitOnce(half, '#'))
}

function splitOnce(text: string, mark: string): [string, string] {
  const at = text.indexOf(mark)
  return at === -1 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)]
}

function unpackFamily(fields: string[]): RawFamilyItem[] {
  const lists = FAMILY_FIELDS.map((_, at) => (fields[FAMILY_FIELD + at] ?? '').split('@', 500))
  const slots = Math.max(...lists.map((list) => list.length))
  return Array.from({ length: slots }, (_, slot) => {
    const item = emptyFamilyItem()
    FAMILY_FIELDS.forEach((field, at) => {
      item[field] = lists[at]?.[slot] ?? ''
    })
    return item
  })
}

/** What stands in fields the form does not have is kept as elements of its own, so that nothing is lost. */
function unusedFields(fields: string[], notices: FormatNotice[]): RawElement[] {
  return UNUSED_FIELDS.filter((field) => (fields[field] ?? '').trim() !== '').map((field) => {
    const text = fields[field] ?? ''
    const message = `第 ${field + 1} 栏任免表不用，其内容“${excerpt(text)}”另行保留`
    notices.push({ code: 'unused-field', message, tag: `Lrm_${field}` })
    return { tag: `Lrm_${field}`, text }
  })
}

function readPic(bytes: Uint8Array | null, notices: FormatNotice[]): Uint8Array | null {
  const say = (message: string) => notices.push({ code: 'photo', message, tag: PHOTO_TAG })
  if (!bytes) {
    say('没有同名的 .pic 照片文件，未读入照片')
    return null
  }
  const usable = bytes.length <= LIMITS.photoBytes && sniffPhoto(bytes)
  if (!usable) say('.pic 文件不是 JPEG、PNG、BMP 图片，未读入照片')
  return usable ? bytes : null
}
