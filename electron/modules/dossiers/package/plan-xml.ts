import { classLabel } from '#shared/modules/dossiers/classes'
import { ORIGINALS, readDateDigits, readPageName, SECOND_SETS } from '#shared/modules/dossiers/rules-package'
import { fileName } from './incoming-look'
import type { ReadEntry, ReadPackage } from './package-xml-read'
import { filedClass, type Plan, type PlannedMaterial, type PlannedPage, plainPage } from './plan'

const MOST_TITLE = 200
const MOST_REMARK = 300

/**
 * The plan by a package's own catalogue: every image that it names, found under its name in any spelling, or by class,
 * number and page where the names differ. Images it does not name are kept without a place.
 */
export function planByXml({ person, entries, unknown }: ReadPackage, images: readonly string[]): Plan {
  const sets = new ImageSets(images)
  const unmatched = unknown.map((it) => `目录里的“${it}”不知是什么，没有导入。`)
  const numbers = new Map<string, number>()
  const materials = entries.map((entry) => {
    const material = materialOf(entry, unmatched)
    const due = (numbers.get(entry.classLabel) ?? 0) + 1
    numbers.set(entry.classLabel, due)
    if (entry.no !== '' && Number(entry.no) !== due)
      unmatched.push(`${material.title}的序号是 ${entry.no}，按顺序应为 ${due}，导入后按顺序编号。`)
    return { ...material, images: pagesOf(entry, material, sets, unmatched) }
  })
  const loose = sets.left()
  if (loose.length > 0) unmatched.push(`${loose.length} 页图像目录里没有，放在“待归位”：${some(loose)}。`)
  return { person, materials, loose, unmatched, content: null, work: null }
}

function materialOf(entry: ReadEntry, unmatched: string[]): Omit<PlannedMaterial, 'images'> {
  const title = entry.title.slice(0, MOST_TITLE) || '（材料名称空）'
  const date = readDateDigits(entry.date)
  const pages = entry.pages === '' ? null : Number(entry.pages)
  const sound = pages === null || (Number.isInteger(pages) && pages >= 0 && pages <= 9999)
  const code = filedClass(entry.classLabel)
  if (entry.title === '') unmatched.push(`${entry.classLabel}类第 ${entry.no} 条没有材料名称。`)
  if (entry.title.length > MOST_TITLE) unmatched.push(`材料名称过长，只留 ${MOST_TITLE} 字：${entry.title}`)
  if (!date) unmatched.push(`${title}的形成时间“${entry.date}”认不出，没有导入。`)
  if (!sound) unmatched.push(`${title}的页数“${entry.pages}”不是数，没有导入。`)
  if (entry.remark.length > MOST_REMARK)
    unmatched.push(`${title}的备注过长，只留 ${MOST_REMARK} 字：${entry.remark}`)
  return {
    ...(date ?? { year: null, month: null, day: null }),
    classCode: code,
    label: code ? classLabel(code) : entry.classLabel,
    title,
    copies: 1,
    pages: sound ? pages : null,
    remark: entry.remark.slice(0, MOST_REMARK),
    placed: null,
  }
}

function pagesOf(
  entry: ReadEntry,
  { title }: { title: string },
  sets: ImageSets,
  unmatched: string[],
): PlannedPage[] {
  const named = entry.originals.length > 0 ? entry.originals : entry.seconds
  if (named.length === 0) return sets.ofPlace(entry.classLabel, Number(entry.no))
  return named.flatMap((name, at) => {
    const page = sets.take(name, entry.seconds[at] ?? name)
    if (page) return [page]
    unmatched.push(`${title}第 ${at + 1} 页的图像“${name}”没有找到。`)
    return []
  })
}

/** The images of a package in their two sets, found by name. */
class ImageSets {
  readonly #firsts = new Map<string, string>()
  readonly #seconds = new Map<string, string>()
  readonly #all: readonly string[]
  readonly #taken = new Set<string>()

  constructor(images: readonly string[]) {
    this.#all = images
    for (const path of images) {
      const set = isSecond(path) ? this.#seconds : this.#firsts
      for (const key of keysOf(path)) if (!set.has(key)) set.set(key, path)
    }
  }

  /** The page of this name; the second image is the one named so, or like the first. */
  take(name: string, secondName: string): PlannedPage | null {
    const first = this.#find(this.#firsts, name)
    const second = this.#find(this.#seconds, secondName) ?? this.#find(this.#seconds, name)
    const original = first ?? second
    if (!original || this.#taken.has(original)) return null
    this.#taken.add(original)
    if (second) this.#taken.add(second)
    return plainPage(original, first && second ? second : null, fileName(original))
  }

  /** Pages by what their names say, for an entry that names none. */
  ofPlace(label: string, no: number): PlannedPage[] {
    const code = filedClass(label)
    return this.#all
      .flatMap((path) => {
        const place = readPageName(fileName(path))
        return place && place.classCode === code && place.no === no ? [{ path, page: place.page }] : []
      })
      .toSorted((a, b) => a.page - b.page)
      .flatMap(({ path }) => this.take(fileName(path), fileName(path)) ?? [])
  }

  /** Images nobody took; a second image of a page that was taken belongs to it. */
  left(): PlannedPage[] {
    return this.#all
      .filter((path) => !this.#taken.has(path))
      .flatMap((path) => this.take(fileName(path), fileName(path)) ?? this.#alone(path))
  }

  /** One that shares its name with another. */
  #alone(path: string): PlannedPage[] {
    if (this.#taken.has(path)) return []
    this.#taken.add(path)
    return [plainPage(path, null, fileName(path))]
  }

  #find(set: ReadonlyMap<string, string>, name: string): string | undefined {
    for (const key of keysOf(name)) {
      const found = set.get(key)
      if (found) return found
    }
    return undefined
  }
}

function isSecond(path: string): boolean {
  const folders = path.split('/').slice(0, -1)
  const last = folders.findLast((it) => it === ORIGINALS || /图像数据$/.test(it))
  return last !== undefined && last !== ORIGINALS && last !== '图像数据' && !last.includes('原始')
    ? true
    : folders.some((it) => (SECOND_SETS as readonly string[]).includes(it))
}

/** Under what an image is found: its name as it is, then what the name says whatever it is padded with. */
function keysOf(written: string): string[] {
  const name = written.replaceAll('\\', '/').split('/').at(-1)?.normalize('NFKC').toLowerCase() ?? ''
  const place = readPageName(name)
  return place ? [name, `${place.classCode}/${place.no}/${place.page}`] : [name]
}

function some(pages: readonly PlannedPage[]): string {
  const names = pages.slice(0, 5).map((it) => it.sourceName)
  return `${names.join('、')}${pages.length > names.length ? ' 等' : ''}`
}
