import { type FormatNotice, lineAt, refuseFile } from './problem'
import { PHOTO_TAG } from './raw-form'

/** Everything below is far beyond any real form; it keeps hostile files from taking memory or time. */
export const LIMITS = {
  fileBytes: 64 * 1024 * 1024,
  elementCharacters: 2 * 1024 * 1024,
  allTextCharacters: 8 * 1024 * 1024,
  photoBytes: 20 * 1024 * 1024,
  tagCharacters: 4096,
  markup: 50_000,
  depth: 20,
} as const
const PHOTO_CHARACTERS = Math.ceil(LIMITS.photoBytes / 3) * 4 + 1024 * 1024

export function refuseOversized(bytes: Uint8Array): void {
  if (bytes.length > LIMITS.fileBytes) {
    const size = Math.round(bytes.length / 1024 / 1024)
    throw refuseFile('too-large', `文件有 ${size} MB，超过上限 64 MB，不是一份任免表`)
  }
}

/** Refuses before any parsing: document types, entities, endless texts, endless tags, too many of them. */
export function guardMarkup(text: string): void {
  const forbidden = /<!(?:DOCTYPE|ENTITY|ELEMENT|ATTLIST|NOTATION)/i.exec(text)
  if (forbidden) {
    const line = lineAt(text, forbidden.index)
    const message = `第 ${line} 行含 ${forbidden[0].slice(2).toUpperCase()} 声明，任免表文件不会有，已拒收`
    throw refuseFile('forbidden-markup', message, { line })
  }
  let total = 0
  let count = 0
  let photo = false
  for (let at = text.indexOf('<'); at !== -1; ) {
    const next = text.indexOf('<', at + 1)
    const span = (next === -1 ? text.length : next) - at
    if (++count > LIMITS.markup) throw refuseFile('too-large', '文件中的标记过多，不是一份任免表')
    photo = text.startsWith(`<${PHOTO_TAG}`, at) || (photo && text.startsWith('<![CDATA[', at))
    if (span > LIMITS.tagCharacters) refuseSpan(text, at, span, photo)
    total += photo ? 0 : span
    if (total > LIMITS.allTextCharacters) throw refuseFile('too-large', '文字总量超过 8 MB，不是一份任免表')
    at = next
  }
}

function refuseSpan(text: string, at: number, span: number, photo: boolean): void {
  const isTag = !text.startsWith('<!', at)
  const tagEnd = isTag ? text.indexOf('>', at) - at : 0
  const line = lineAt(text, at)
  if (isTag && (tagEnd < 0 || tagEnd > LIMITS.tagCharacters)) {
    throw refuseFile('malformed', `第 ${line} 行的标记没有结束`, { line })
  }
  if (span - tagEnd <= (photo ? PHOTO_CHARACTERS : LIMITS.elementCharacters)) return
  const name = /^<\/?([^\s/>]{1,60})/.exec(text.slice(at, at + 80))?.[1] ?? '注释'
  const limit = photo ? '20 MB' : '2 MB'
  throw refuseFile('too-large', `第 ${line} 行“${name}”的内容超过 ${limit}，已拒收`, { line })
}

/** What XML 1.0 allows nowhere; a lone half of a character cannot come out of a decoder. */
const CONTROLS = /[^\t\n\r\u0020-\ufffd]/g

/**
 * Text a strict parser accepts: control characters taken out, a bare `&` and unknown entities taken literally (some
 * exporters leave `&1lt;` and `&nbsp;`), references to control characters taken out. Each is said once.
 */
export function tidyText(text: string, notices: FormatNotice[]): string {
  const firstControl = text.search(CONTROLS)
  if (firstControl === -1) return tidyReferences(text, notices)
  const line = lineAt(text, firstControl)
  if (text.charCodeAt(firstControl) === 0) {
    throw refuseFile('damaged', `第 ${line} 行起有空字节，文件已损坏`, { line })
  }
  notices.push({ code: 'control', message: `第 ${line} 行起有控制字符，已去掉`, line })
  return tidyReferences(text.replace(CONTROLS, ''), notices)
}

function tidyReferences(text: string, notices: FormatNotice[]): string {
  if (!text.includes('&')) return text
  const said = new Set<string>()
  const say = (code: string, message: string) => {
    if (!said.has(code)) notices.push({ code, message })
    said.add(code)
  }
  const [outside = '', ...sections] = text.split('<![CDATA[')
  const tidied = sections.map((section) => {
    const end = section.indexOf(']]>')
    if (end === -1) return `<![CDATA[${section}`
    return `<![CDATA[${section.slice(0, end)}${tidyPart(section.slice(end), say)}`
  })
  return tidyPart(outside, say) + tidied.join('')
}

const REFERENCE = /&(?:(?:lt|gt|amp|quot|apos);|#(\d{1,7});|#x([0-9a-fA-F]{1,6});)?/g

function tidyPart(text: string, say: (code: string, message: string) => void): string {
  return text.replace(REFERENCE, (reference, decimal?: string, hexadecimal?: string) => {
    if (reference === '&') {
      say('reference', '文件中有未转义的 &，已按原文读入')
      return '&amp;'
    }
    const code = decimal ? Number(decimal) : hexadecimal ? Number.parseInt(hexadecimal, 16) : 0x20
    if (isXmlCharacter(code)) return reference
    say('control', '文件中有控制字符，已去掉')
    return ''
  })
}

function isXmlCharacter(code: number): boolean {
  if (code < 0x20) return code === 9 || code === 10 || code === 13
  return code <= 0xd7ff || (code >= 0xe000 && code <= 0xfffd) || (code >= 0x10000 && code <= 0x10ffff)
}
