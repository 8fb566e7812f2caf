import type { Entry } from 'yauzl'
import type { FormatProblem } from './problem'

const utf8 = new TextDecoder('utf-8', { fatal: true })
const gb18030 = new TextDecoder('gb18030')
const UTF8_FLAG = 0x800
const UNICODE_PATH = 0x7075

/** An entry's name: by its flag or its Unicode field as UTF-8, else UTF-8 where it is valid, else GB18030. */
export function entryName(entry: Entry): string {
  // With decodeStrings: false the name arrives as bytes, which the types do not say.
  const raw: unknown = entry.fileName
  if (!(raw instanceof Uint8Array)) return String(raw)
  const field = entry.extraFields.find(({ id, data }) => id === UNICODE_PATH && data.length > 5)
  const unicode = field?.data.subarray(5)
  const flagged = (entry.generalPurposeBitFlag & UTF8_FLAG) !== 0
  return asUtf8(flagged || !unicode ? raw : unicode) ?? gb18030.decode(raw)
}

function asUtf8(bytes: Uint8Array): string | null {
  try {
    return utf8.decode(bytes)
  } catch {
    return null
  }
}

/** The name with `/` between its parts, and why it may not be used. */
export function checkedName(name: string): { path: string; problem: FormatProblem | null } {
  const path = name.replaceAll('\\', '/')
  const leadsOut = path.startsWith('/') || /^[A-Za-z]:/.test(path) || path.split('/').includes('..')
  if (leadsOut) return { path, problem: unsafe('文件名指向压缩包之外，已拒收') }
  if (!/\p{Cc}/u.test(path)) return { path, problem: null }
  return { path: path.replace(/\p{Cc}/gu, '�'), problem: unsafe('文件名含控制字符，已拒收') }
}

function unsafe(message: string): FormatProblem {
  return { code: 'unsafe-name', message, remedy: '向来源单位重新索取，改用普通文件名' }
}
