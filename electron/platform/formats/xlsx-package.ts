import { posix } from 'node:path'
import { refuseFile } from './problem'
import { attributeOf, readPart } from './xlsx-xml'
import type { OpenedZip, ZipEntry } from './zip-read'

export type SheetPart = {
  name: string
  hidden: boolean
  kind: 'sheet' | 'chart' | 'other'
  entry: ZipEntry | undefined
}

export type WorkbookPackage = {
  /** The name of the workbook's own part. */
  book: string
  sheets: SheetPart[]
  strings: ZipEntry | undefined
  styles: ZipEntry | undefined
  epoch1904: boolean
  savedOn: string
}

/** Finds the parts of a workbook by their relations, as any program may have named them. */
export async function readPackage(zip: OpenedZip): Promise<WorkbookPackage> {
  const entries = new Map(zip.entries.map((entry) => [entry.name.replace(/^\//, '').toLowerCase(), entry]))
  const root = await relationsOf(entries, '')
  const main = root.find((it) => it.type.endsWith('/officeDocument'))?.target ?? 'xl/workbook.xml'
  const book = entries.get(main.toLowerCase())
  if (!book)
    throw refuseFile('malformed', '不是 Excel 工作簿，里面没有工作表', {
      remedy: '用 Excel 或 WPS 另存为 .xlsx',
    })
  const relations = await relationsOf(entries, main)
  const partOf = (kind: string) =>
    entries.get(relations.find((it) => it.type.endsWith(`/${kind}`))?.target.toLowerCase() ?? '')
  const { sheets, epoch1904 } = await readBook(book)
  return {
    book: book.name,
    sheets: sheets.map(({ name, hidden, id }) => {
      const relation = relations.find((it) => it.id === id)
      const type = relation?.type ?? ''
      const kind = type.endsWith('/worksheet') ? 'sheet' : type.endsWith('/chartsheet') ? 'chart' : 'other'
      return { name, hidden, kind, entry: entries.get(relation?.target.toLowerCase() ?? '') }
    }),
    strings: partOf('sharedStrings'),
    styles: partOf('styles'),
    epoch1904,
    savedOn: await savedDay(entries.get('docprops/core.xml')),
  }
}

async function readBook(entry: ZipEntry) {
  const sheets: { name: string; hidden: boolean; id: string }[] = []
  let epoch1904 = false
  await readPart(entry, {
    open(tag, attributes) {
      if (tag === 'workbookPr') epoch1904 = ['1', 'true'].includes(attributes.date1904 ?? '')
      if (tag !== 'sheet' || sheets.length >= 500) return
      const hidden = /hidden/i.test(attributes.state ?? '')
      sheets.push({ name: attributes.name ?? '', hidden, id: attributeOf(attributes, 'id') })
    },
    close() {},
  })
  return { sheets, epoch1904 }
}

type Relation = { id: string; type: string; target: string }

async function relationsOf(entries: ReadonlyMap<string, ZipEntry>, part: string): Promise<Relation[]> {
  const folder = posix.dirname(part)
  const name = posix.join(folder, '_rels', `${posix.basename(part)}.rels`).replace(/^\.\//, '')
  const entry = entries.get(name.toLowerCase()) ?? (part === '' ? entries.get('_rels/.rels') : undefined)
  if (!entry) return []
  const relations: Relation[] = []
  await readPart(entry, {
    open(tag, { Id = '', Type = '', Target = '', TargetMode }) {
      if (tag !== 'Relationship' || TargetMode === 'External') return
      const target = Target.startsWith('/') ? Target.slice(1) : posix.join(folder, Target)
      relations.push({ id: Id, type: Type, target })
    },
    close() {},
  })
  return relations
}

/** When the workbook was last saved, by its own account. */
async function savedDay(entry: ZipEntry | undefined): Promise<string> {
  if (!entry) return ''
  let text = ''
  let inside = false
  await readPart(entry, {
    open: (tag) => {
      inside = tag === 'modified'
    },
    close: () => {
      inside = false
    },
    text: (part) => {
      if (inside) text += part
    },
  })
  const day = /^(\d{4})-(\d{2})-(\d{2})/.exec(text.trim())
  return day && Number(day[1]) > 1990 ? `${day[1]}.${day[2]}.${day[3]}` : ''
}
