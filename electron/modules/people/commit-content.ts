import { newId } from '#electron/platform/database/id'
import {
  applyWithTexts,
  type Described,
  elementTexts,
  type IncomingTexts,
  withCurrentRanks,
} from '#shared/modules/people/rules'
import type { PersonContent } from '#shared/modules/people/schema'
import type { PartialDate } from '#shared/values/partial-date'
import { type IncomingFile, sheetRead } from './preview'
import type { Adopted } from './preview-compare'
import { familyAfter } from './preview-family'
import { withRows } from './preview-rows'
import type { ReadForm } from './read-form'
import type { ReadPerson, SheetFact } from './sheet-draft'
import type { Units } from './units'

export type Writing = { units: Units; today: PartialDate }

/** How an override names the file it came from. */
export function sourceName(file: IncomingFile): string {
  return `文件 ${file.fileName}`
}

/** The person once the adopted values of a file, or of a roster's rows, are taken over; `all` for a new one. */
export function contentAfter(
  { units, today }: Writing,
  file: IncomingFile,
  before: Described,
  adopted: Adopted | 'all',
): Described {
  const read = file.read
  if (!read) throw new Error(`${file.fileName} was not read and cannot be written`)
  const sheet = sheetRead(file)
  const after = applyWithTexts(before, sheet ? textsOf(read, adopted) : formTexts(read, before, adopted), {
    source: sourceName(file),
    newId,
    unitName: units.name,
    matchUnit: units.match,
  })
  if (!sheet) return after
  const content = withSheet(after.content, sheet, adopted, today)
  return content === after.content ? after : { content, texts: elementTexts(content, units.name) }
}

function textsOf(read: ReadForm, adopted: Adopted | 'all'): IncomingTexts {
  if (adopted === 'all') return read.texts
  return Object.fromEntries(adopted.tags.map((tag) => [tag, read.texts[tag] ?? '']))
}

function formTexts(read: ReadForm, { content }: Described, adopted: Adopted | 'all'): IncomingTexts {
  if (adopted === 'all') return { ...read.texts, family: read.family }
  const texts = textsOf(read, adopted)
  if (adopted.family.size === 0) return texts
  return { ...texts, family: familyAfter(content.family, read.family, adopted.family) }
}

function withSheet(
  before: PersonContent,
  { rows, facts }: ReadPerson,
  adopted: Adopted | 'all',
  today: PartialDate,
): PersonContent {
  const all = adopted === 'all'
  const keys = (Object.keys(facts) as SheetFact[]).filter((key) => all || adopted.facts.includes(key))
  const taken = rows.filter((_, index) => all || adopted.rows.has(index))
  if (keys.length === 0 && taken.length === 0) return before
  const stated = Object.fromEntries(keys.map((key) => [key, facts[key]])) as Partial<PersonContent>
  const content = withRows({ ...before, ...stated }, taken, newId)
  return withMainPost(content.ranks === before.ranks ? content : withCurrentRanks(content, today))
}

/** Where no post held now is the main one, the first is. */
function withMainPost(content: PersonContent): PersonContent {
  const current = content.posts.filter((post) => post.endedOn === '')
  const [first] = current
  if (!first || current.some((post) => post.isMain)) return content
  return {
    ...content,
    posts: content.posts.map((post) => (post === first ? { ...post, isMain: true } : post)),
  }
}
