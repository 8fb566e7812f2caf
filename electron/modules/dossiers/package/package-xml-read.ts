import { SaxesParser } from 'saxes'
import { FormatError, foreignText, refuseFile } from '#electron/platform/formats/index'
import { ORIGINALS } from '#shared/modules/dossiers/rules-package'
import type { PackagePerson } from './package-xml'

/** An entry as it stands in the XML: every value a text as written. */
export type ReadEntry = {
  classLabel: string
  no: string
  title: string
  date: string
  pages: string
  remark: string
  originals: string[]
  seconds: string[]
}

export type ReadPackage = { person: PackagePerson; entries: ReadEntry[]; unknown: string[] }

const MOST_CHARACTERS = 64 * 1024 * 1024
const MOST_ENTRIES = 20_000
const MOST_DEPTH = 20

type PersonField = keyof PackagePerson
/** 名族 is how one exporter spells 民族. */
const PERSON_FIELDS: Readonly<Record<string, PersonField>> = {
  姓名: 'name',
  性别: 'sex',
  民族: 'nationality',
  名族: 'nationality',
  出生日期: 'birth',
  公民身份号码: 'identityNumber',
  身份证号: 'identityNumber',
  身份证号码: 'identityNumber',
}

type EntryField = Exclude<keyof ReadEntry, 'originals' | 'seconds'>
const ENTRY_FIELDS: Readonly<Record<string, EntryField>> = {
  类号: 'classLabel',
  序号: 'no',
  材料名称: 'title',
  材料形成时间: 'date',
  材料制成时间: 'date',
  页数: 'pages',
  备注: 'remark',
}
const ENTRY = '档案目录条目'
const HEADS = new Set(['数字档案', '人员基本信息', '目录信息', '目录', ENTRY])

/** Whether these bytes begin like a package's XML, without reading all of it. */
export function looksLikePackage(bytes: Uint8Array): boolean {
  try {
    return /<(?:[\w.-]+:)?数字档案[\s>]/u.test(foreignText(bytes.subarray(0, 4096)))
  } catch {
    return false
  }
}

/**
 * Reads a package's XML in any of the spellings met: namespaces, three ways of naming images, old names of elements.
 * Elements nobody knows are named in `unknown`. Throws `FormatError` for what is no package, is damaged or hostile.
 */
export function readPackageXml(bytes: Uint8Array): ReadPackage {
  const text = foreignText(bytes)
  if (text.length > MOST_CHARACTERS) throw refuseFile('too-large', '目录文件过大，不是数字档案')
  const forbidden = /<!(DOCTYPE|ENTITY)/i.exec(text)
  if (forbidden) throw refuseFile('forbidden-markup', `含 ${forbidden[1]?.toUpperCase()} 声明，已拒收`)
  const reader = new PackageReader()
  const parser = new SaxesParser({ xmlns: false, defaultXMLVersion: '1.0', forceXMLVersion: true })
  parser.on('opentag', ({ name }) => reader.open(localName(name)))
  parser.on('closetag', () => reader.close())
  parser.on('text', (part) => reader.text(part))
  parser.on('cdata', (part) => reader.text(part))
  parser.on('error', () => {
    throw refuseFile('malformed', `第 ${parser.line} 行格式有误，文件已损坏或没有写完`, { line: parser.line })
  })
  try {
    parser.write(text.trimStart()).close()
  } catch (error) {
    if (error instanceof FormatError) throw error
    throw refuseFile('malformed', '格式有误，文件已损坏')
  }
  return reader.done()
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}

class PackageReader {
  readonly #path: string[] = []
  readonly #person: PackagePerson = { name: '', sex: '', nationality: '', birth: '', identityNumber: '' }
  readonly #entries: ReadEntry[] = []
  readonly #unknown = new Set<string>()
  #text = ''
  #root = ''

  open(name: string): void {
    if (this.#path.length === 0) this.#root = name
    this.#path.push(name)
    this.#text = ''
    if (this.#path.length > MOST_DEPTH) throw refuseFile('malformed', '层次过深，不是数字档案')
    if (name === ENTRY) this.#begin()
  }

  text(part: string): void {
    this.#text += part
  }

  close(): void {
    const name = this.#path.at(-1) ?? ''
    const text = this.#text.trim()
    this.#text = ''
    const inEntry = this.#path.lastIndexOf(ENTRY)
    if (inEntry >= 0 && inEntry < this.#path.length - 1) this.#entryText(this.#path[inEntry + 1] ?? '', text)
    else if (name in PERSON_FIELDS) this.#person[PERSON_FIELDS[name] as PersonField] ||= text
    else if (text !== '' && !HEADS.has(name)) this.#unknown.add(name)
    this.#path.pop()
  }

  done(): ReadPackage {
    if (this.#root !== '数字档案')
      throw refuseFile('not-a-form', '不是数字档案的目录文件', { remedy: '核对文件' })
    return { person: this.#person, entries: this.#entries, unknown: [...this.#unknown] }
  }

  #begin(): void {
    if (this.#entries.length >= MOST_ENTRIES) throw refuseFile('too-large', '目录条目过多，不是一份档案')
    this.#entries.push({
      classLabel: '',
      no: '',
      title: '',
      date: '',
      pages: '',
      remark: '',
      originals: [],
      seconds: [],
    })
  }

  /** A text below `name`, the child of the entry: images may be wrapped in any number of further elements. */
  #entryText(name: string, text: string): void {
    const entry = this.#entries.at(-1)
    if (!entry || text === '') return
    const set = name.replace(/_Text$/i, '')
    const field = ENTRY_FIELDS[name]
    if (field) entry[field] = text
    else if (set === ORIGINALS) entry.originals.push(text)
    else if (/图像(数据)?$/.test(set)) entry.seconds.push(text)
    else this.#unknown.add(name)
  }
}
