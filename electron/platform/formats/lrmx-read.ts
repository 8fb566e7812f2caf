import { SaxesParser } from 'saxes'
import { decodeXml } from './decode-text'
import { guardMarkup, refuseOversized, tidyText } from './lrmx-guard'
import { PersonReader } from './person-reader'
import { CUT_PHOTO, cutPhoto, readPhotoText } from './photo-text'
import { type FormatError, type FormatNotice, refuseFile } from './problem'
import type { FormTraits, RawForm } from './raw-form'

/**
 * Reads one `.lrmx`. Every element keeps its text and place, known or not; what had to be put right is in
 * `notices`. Throws `FormatError` for a file that is no form, is damaged, unfinished or hostile.
 */
export function readLrmx(bytes: Uint8Array): RawForm {
  refuseOversized(bytes)
  if (bytes[0] === 0x22) {
    throw refuseFile('not-a-form', '内容是旧版 .lrm 格式', { remedy: '把扩展名改为 .lrm 后再导入' })
  }
  const cut = cutPhoto(bytes)
  const quick = cut && readBody(cut.rest)
  if (quick?.photoText === CUT_PHOTO) return { ...quick, photo: cut?.photo ?? null, photoText: '' }
  const form = readBody(bytes)
  return { ...form, ...readPhotoText(form.photoText, form.notices) }
}

/** Everything but the photo, whose text is handed on as it stands. */
function readBody(bytes: Uint8Array): RawForm {
  const decoded = decodeXml(bytes)
  const notices = [...decoded.notices]
  if (!/^\s*</.test(decoded.text.slice(0, 1000))) {
    throw refuseFile('not-a-form', '不是任免表文件，开头不是 XML', { remedy: '选择 .lrmx 或 .lrm 文件' })
  }
  guardMarkup(decoded.text)
  // White space before the declaration is forbidden by XML and yet seen.
  const source = tidyText(decoded.text.trimStart(), notices)
  const person = parsePerson(source, decoded.cut, notices)
  const { elements, family, photoText } = person
  const traits = traitsOf(source, person, decoded)
  return { format: 'lrmx', elements, family, photo: null, photoText, traits, notices }
}

function parsePerson(source: string, cut: boolean, notices: FormatNotice[]): PersonReader {
  const parser = new SaxesParser({ xmlns: false, defaultXMLVersion: '1.0', forceXMLVersion: true })
  const reader = new PersonReader(source, parser, notices)
  let atEnd = false
  parser.on('error', (error) => {
    throw atEnd ? truncated(source) : malformed(parser.line, error)
  })
  parser.on('opentag', (tag) => reader.open(tag))
  parser.on('closetag', (tag) => reader.close(tag))
  parser.on('text', (text) => reader.text(text))
  parser.on('cdata', (text) => reader.text(text))
  parser.on('comment', () => reader.say('comment', '文件中的注释未读入'))
  parser.on('processinginstruction', () => reader.say('comment', '文件中的处理指令未读入'))
  parser.write(source)
  atEnd = true
  parser.close()
  if (cut) throw truncated(source)
  return reader
}

function truncated(source: string): FormatError {
  const line = source.trimEnd().split('\n').length
  return refuseFile('truncated', `第 ${line} 行之后缺失，文件未写完`, { line })
}

function malformed(line: number, error: Error): FormatError {
  const mismatched = /close tag|closing tag/.test(error.message)
  const what = mismatched ? '标记不配对' : '格式有误'
  return refuseFile('malformed', `第 ${line} 行${what}，文件已损坏`, { line })
}

function traitsOf(
  source: string,
  person: PersonReader,
  decoded: { bom: boolean; encoding: string },
): FormTraits {
  const declaration = /^<\?xml[^>]{0,200}\?>/.exec(source)?.[0] ?? ''
  const spelled = /encoding\s*=\s*["'](utf-?8)["']/i.exec(declaration)?.[1]
  const body = source.slice(declaration.length)
  const rootEnd = body.indexOf('\n')
  const longText = person.elements.find(
    (element) => element.text.includes('\n') && element.text.trim() !== '',
  )
  const textAt = longText ? source.indexOf(`<${longText.tag}>`) : -1
  const textBreak = textAt === -1 ? -1 : source.indexOf('\n', textAt)
  return {
    bom: decoded.bom,
    standalone: /standalone\s*=\s*["']yes["']/.test(declaration),
    encoding: spelled ?? 'utf-8',
    eol: body.charAt(rootEnd - 1) === '\r' ? 'crlf' : 'lf',
    textEol: textBreak > 0 && source.charAt(textBreak - 1) === '\r' ? 'crlf' : 'lf',
    indent: person.indent,
    emptyItem: person.emptyItem,
  }
}
