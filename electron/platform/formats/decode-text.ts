import { type FormatNotice, lineAt, refuseFile } from './problem'

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
const gb18030 = new TextDecoder('gb18030', { fatal: true })
const lenientUtf8 = new TextDecoder('utf-8', { ignoreBOM: true })

export const SAVE_AGAIN = '用任免表编辑器打开后重新保存，再导入'

/** Text of a file, with the encoding it really had. `cut`: the bytes end inside a character. */
export type DecodedText = { text: string; encoding: 'utf-8' | 'gb18030'; bom: boolean; cut: boolean }

const FOREIGN: [string, number[]][] = [
  ['zip 压缩包或 Office 文件', [0x50, 0x4b, 0x03, 0x04]],
  ['旧版 Office 文件', [0xd0, 0xcf, 0x11, 0xe0]],
  ['PDF 文件', [0x25, 0x50, 0x44, 0x46]],
  ['图片', [0xff, 0xd8, 0xff]],
  ['图片', [0x89, 0x50, 0x4e, 0x47]],
  ['RAR 压缩包', [0x52, 0x61, 0x72, 0x21]],
  ['7z 压缩包', [0x37, 0x7a, 0xbc, 0xaf]],
]

const startsWith = (bytes: Uint8Array, signature: number[]) =>
  signature.every((byte, at) => bytes[at] === byte)

/** Refuses what is plainly no text: empty, another kind of file, UTF-16. */
export function refuseForeign(bytes: Uint8Array): void {
  if (bytes.length === 0) throw refuseFile('empty', '文件是空的')
  const foreign = FOREIGN.find(([, signature]) => startsWith(bytes, signature))
  if (foreign) {
    throw refuseFile('not-a-form', `不是任免表文件，是${foreign[0]}`, { remedy: '选择 .lrmx 或 .lrm 文件' })
  }
  const utf16 = [
    [0xff, 0xfe],
    [0xfe, 0xff],
    [0x3c, 0x00],
    [0x00, 0x3c],
    [0x22, 0x00],
    [0x00, 0x22],
  ]
  if (utf16.some((signature) => startsWith(bytes, signature))) {
    throw refuseFile('encoding', '文件是 UTF-16 编码，任免表文件应为 UTF-8', { remedy: SAVE_AGAIN })
  }
}

/** The encoding an XML declaration names, lower case; '' without one. */
function declaredEncoding(bytes: Uint8Array): string {
  const head = Buffer.from(bytes.subarray(0, 256)).toString('latin1')
  const found = /^(?:\xef\xbb\xbf)?\s*<\?xml\s[^>]*?encoding\s*=\s*["']([\w.:-]{1,40})["']/.exec(head)
  return found?.[1]?.toLowerCase() ?? ''
}

function isChineseEncoding(name: string): boolean {
  return ['gbk', 'gb2312', 'gb18030', 'gb_2312-80', 'cp936', 'ms936', 'x-gbk'].includes(name)
}

/** Decodes UTF-8 strictly; null where the bytes are something else. A character cut off by the end is left out. */
export function decodeUtf8(bytes: Uint8Array): DecodedText | null {
  const bom = startsWith(bytes, [0xef, 0xbb, 0xbf])
  const body = bom ? bytes.subarray(3) : bytes
  try {
    return { text: utf8.decode(body), encoding: 'utf-8', bom, cut: false }
  } catch {
    const tail = cutCharacter(body)
    if (tail === 0) return null
  }
  try {
    const text = utf8.decode(body.subarray(0, body.length - cutCharacter(body)))
    return { text, encoding: 'utf-8', bom, cut: true }
  } catch {
    return null
  }
}

/** Bytes of an unfinished UTF-8 character at the end, 0 where the last one is whole. */
function cutCharacter(bytes: Uint8Array): number {
  for (let back = 1; back <= 3 && back <= bytes.length; back++) {
    const byte = bytes[bytes.length - back] ?? 0
    if (byte < 0x80) return 0
    if (byte >= 0xc0) {
      const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2
      return length > back ? back : 0
    }
  }
  return 0
}

/** Decodes GBK by its superset; null where some byte belongs to no character. */
export function decodeGb18030(bytes: Uint8Array): DecodedText | null {
  for (const [length, cut] of [
    [bytes.length, false],
    [bytes.length - 1, true],
  ] as const) {
    try {
      return { text: gb18030.decode(bytes.subarray(0, length)), encoding: 'gb18030', bom: false, cut }
    } catch {}
  }
  return null
}

/** Text of a file that others wrote, in whichever of UTF-8, UTF-16 and GBK it is. Throws `FormatError` for none. */
export function foreignText(bytes: Uint8Array): string {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  const decoded = decodeUtf8(bytes) ?? decodeGb18030(bytes)
  if (!decoded) throw refuseFile('encoding', '文字编码无法识别，文件可能已损坏')
  return decoded.text
}

/** Text of a form that should be UTF-8, with what had to be said about its encoding. */
export function decodeXml(bytes: Uint8Array): DecodedText & { declared: string; notices: FormatNotice[] } {
  refuseForeign(bytes)
  const declared = declaredEncoding(bytes)
  const unicode = decodeUtf8(bytes)
  if (unicode) {
    const known = declared === '' || declared === 'utf-8' || declared === 'utf8'
    const plain = known || unicode.text.length === bytes.length - (unicode.bom ? 3 : 0)
    const message = `文件声明为 ${declared} 编码，实为 UTF-8，已按 UTF-8 读入`
    return { ...unicode, declared, notices: plain ? [] : [{ code: 'encoding', message }] }
  }
  const chinese = decodeGb18030(bytes)
  if (chinese && isChineseEncoding(declared)) {
    const message = `文件为 ${declared.toUpperCase()} 编码，已按 GB18030 读入`
    return { ...chinese, declared, notices: [{ code: 'encoding', message }] }
  }
  throw wrongBytes(bytes, chinese !== null)
}

/** A few broken places in UTF-8 are damage; many are another encoding. */
function wrongBytes(bytes: Uint8Array, readableAsChinese: boolean) {
  const text = lenientUtf8.decode(bytes)
  const first = text.indexOf('\ufffd')
  const broken = text.split('\ufffd', 100_000).length - 1
  const sound = (text.match(/[\u4e00-\u9fff]/gu) ?? []).length
  if (readableAsChinese && broken > sound) {
    return refuseFile('encoding', '文件声明为 UTF-8，内容却是 GBK 编码', { remedy: SAVE_AGAIN })
  }
  const line = lineAt(text, first)
  return refuseFile('damaged', `第 ${line} 行有无法识别的字节，文件已损坏`, { line })
}
