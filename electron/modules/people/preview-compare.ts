import { type ElementTexts, elementOf, type TextTag } from '#shared/modules/people/elements'
import type { Difference, FieldChoice } from '#shared/modules/people/exchange'
import { sameElement } from '#shared/modules/people/rules'
import type { PersonContent } from '#shared/modules/people/schema'
import { type PartialDate, parsePartialDate, todayPartial } from '#shared/values/partial-date'
import { photoText } from './photo.service'
import { type IncomingFile, sheetRead } from './preview'
import { compareSheet, FACT_KEY, ROW_KEY, saysNoMore } from './preview-compare-sheet'
import { familySteps, losesText, stepTexts } from './preview-family'
import type { Units } from './units'

export const PHOTO_KEY = 'ZhaoPian'
const FAMILY_KEY = 'family:'

/** The record's side of a comparison. */
export type StoredSide = {
  content: PersonContent
  texts: ElementTexts
  photo: { hash: string; size: number } | null
  changedAt: string
  /** Nobody edited it by hand since a batch wrote it. */
  untouched: boolean
}

/** The day the workbook of a person's first row was saved. */
function savedOn({ sheet }: IncomingFile): string {
  return sheet?.rows[0]?.sheet.file.savedOn ?? ''
}

/** What each side's value goes by: the file's date against the record's. */
type Dating = { newer: boolean | null; file: string; stored: string }

/** Every difference with the choice it is proposed, and whether the file is the newer side. */
export function compareFile(
  file: IncomingFile,
  stored: StoredSide,
  { units, today }: { units: Units; today: PartialDate },
): { differences: Difference[]; newer: boolean | null } {
  const read = file.read
  if (!read) return { differences: [], newer: null }
  const sheet = sheetRead(file)
  const dating = datingOf(sheet ? { TianBiaoShiJian: savedOn(file) } : read.texts, stored)
  const differences: Difference[] = []
  const add = (key: string, label: string, before: string, after: string, loses = after === '') =>
    differences.push({ key, label, stored: before, incoming: after, ...proposal(before, loses, dating) })
  for (const [tag, text] of Object.entries(read.texts) as [TextTag, string | undefined][])
    if (
      text !== undefined &&
      !(sheet ? saysNoMore(tag, text, stored, units) : sameElement(tag, stored.texts[tag], text))
    )
      add(tag, elementOf(tag)?.label ?? tag, stored.texts[tag], text)
  if (sheet) compareSheet(sheet, stored, { units, today }, add)
  else
    familySteps(stored.content.family, read.family).forEach((step, index) => {
      const texts = stepTexts(step)
      const who = step.incoming?.relation || step.stored?.relation || ''
      add(`${FAMILY_KEY}${index}`, `家庭成员 ${who}`.trim(), texts.stored, texts.incoming, losesText(step))
    })
  if (file.photo && file.photo.hash !== stored.photo?.hash)
    add(PHOTO_KEY, '照片', photoText(stored.photo?.size ?? 0), photoText(file.photo.size))
  return { differences, newer: dating.newer }
}

/** Fills what the record lacks, never empties what it has, and otherwise follows the newer side. */
function proposal(stored: string, loses: boolean, dating: Dating): { choice: FieldChoice; basis: string } {
  if (stored === '') return { choice: 'adopt', basis: '库内未填' }
  if (loses) return { choice: 'keep', basis: '文件未填' }
  if (dating.newer === null) return { choice: 'keep', basis: '文件无填表时间' }
  return dating.newer
    ? { choice: 'adopt', basis: dating.file ? `文件 ${dating.file}` : '库内未经手改' }
    : { choice: 'keep', basis: `库内 ${dating.stored}` }
}

/**
 * A file is dated by 填表时间, else 计算年龄时间. A record is dated by its last change by hand; one that only a batch
 * wrote is as old as the form it came from. Where neither form has a date, the one just handed in is the newer.
 */
function datingOf(texts: Partial<ElementTexts>, stored: StoredSide): Dating {
  const file = formDate(texts.TianBiaoShiJian, texts.JiSuanNianLingShiJian)
  const own = formDate(stored.content.filledOn, stored.content.ageReferenceOn)
  const changed = todayPartial(new Date(stored.changedAt))
  const record = stored.untouched && own ? own : changed
  const said = stored.untouched && own ? `${record} 填表` : `${record} 修改`
  if (!file) return { newer: stored.untouched && !own ? true : null, file: '', stored: said }
  const width = Math.min(file.length, record.length)
  const [left, right] = [file.slice(0, width), record.slice(0, width)]
  const newer = left === right ? stored.untouched : left > right
  return { newer, file, stored: said }
}

function formDate(...texts: (string | undefined)[]): PartialDate | null {
  for (const text of texts) {
    const date = text ? parsePartialDate(text) : null
    if (date && /^[\d.]+$/.test(date)) return date
  }
  return null
}

export type Adopted = {
  tags: TextTag[]
  family: Set<number>
  photo: boolean
  rows: Set<number>
  facts: string[]
}

/** Which of the file's values are to be taken over, as the choices stand. */
export function adoptedOf(differences: readonly Difference[]): Adopted {
  return adoptedKeys(differences.filter((it) => it.choice === 'adopt').map((it) => it.key))
}

/** Keys of differences, sorted by what they are about. */
export function adoptedKeys(keys: readonly string[]): Adopted {
  const behind = (prefix: string) =>
    keys.filter((key) => key.startsWith(prefix)).map((key) => key.slice(prefix.length))
  return {
    tags: keys.filter((key): key is TextTag => key !== PHOTO_KEY && !key.includes(':')),
    family: new Set(behind(FAMILY_KEY).map(Number)),
    photo: keys.includes(PHOTO_KEY),
    rows: new Set(behind(ROW_KEY).map(Number)),
    facts: behind(FACT_KEY),
  }
}
