import { SaxesParser, type SaxesTagPlain } from 'saxes'
import { refuseFile } from './problem'
import type { ZipEntry } from './zip-read'

export type XmlHandlers = {
  /** Names come without their prefix: `row`, whatever the writer calls it. */
  open(name: string, attributes: Readonly<Record<string, string>>): void
  close(name: string): void
  text?(text: string): void
}

/** Runs through one part of a workbook as it unpacks. Declarations of documents or entities are refused. */
export async function readPart(entry: ZipEntry, handlers: XmlHandlers): Promise<void> {
  const parser = new SaxesParser({ xmlns: false, defaultXMLVersion: '1.0', forceXMLVersion: true })
  parser.on('doctype', () => {
    throw refuseFile('forbidden-markup', '表格内含 DOCTYPE 声明，正常的表格不会有，已拒收')
  })
  parser.on('error', () => {
    throw refuseFile('malformed', `表格内“${entry.name}”第 ${parser.line} 行格式有误，文件已损坏`)
  })
  parser.on('opentag', (tag: SaxesTagPlain) => handlers.open(localName(tag.name), tag.attributes))
  parser.on('closetag', (tag: SaxesTagPlain) => handlers.close(localName(tag.name)))
  if (handlers.text) parser.on('text', handlers.text)
  if (handlers.text) parser.on('cdata', handlers.text)
  const decoder = new TextDecoder('utf-8')
  let first = true
  await entry.feed((part) => {
    const text = decoder.decode(part, { stream: true })
    parser.write(first ? text.trimStart() : text)
    first = false
  })
  parser.write(decoder.decode())
  parser.close()
}

function localName(name: string): string {
  const colon = name.indexOf(':')
  return colon < 0 ? name : name.slice(colon + 1)
}

/** An attribute whatever prefix its writer gave it: `r:id`, `d3p1:id`. */
export function attributeOf(attributes: Readonly<Record<string, string>>, name: string): string {
  const own = attributes[name]
  if (own !== undefined) return own
  for (const [key, value] of Object.entries(attributes)) if (localName(key) === name) return value
  return ''
}

/** `_x000D_` and its like stand for characters that XML cannot hold. */
export function unescaped(text: string): string {
  if (!text.includes('_x')) return text
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => {
    const character = String.fromCharCode(Number.parseInt(code, 16))
    return character === '\r' ? '' : character
  })
}
