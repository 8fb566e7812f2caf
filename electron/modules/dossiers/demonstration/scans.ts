import { on, type Stage } from '#electron/platform/vault/demonstration-stage'
import { classLabel } from '#shared/modules/dossiers/classes'
import type { MaterialId, PageId } from '#shared/values/id'
import { type IncomingPage, insertSealed, sealPages } from '../page-intake'
import { type DrawnPage, drawPages } from './draw-pages'
import type { Spots } from './drawing/draw-sheet'
import { Glyphs } from './drawing/glyphs'
import type { Sheet } from './drawing/sheet'
import type { Holding } from './holdings'

/** A page of the demonstration: of which material, and where the facts stand on it. */
export type ScannedPage = { materialId: MaterialId; pageId: PageId; spots: Spots }

type Job = { holding: Holding; materialId: MaterialId | null; sheet: Sheet; name: string }

const EMPTY: Sheet = { title: '' }
/** Degrees of the one sheet that lies crooked. */
const CROOKED = 2.2

/**
 * Draws pages of these dossiers: all of the first `whole`, of the others those that tell of a life's beginnings. What an
 * archivist has to find is among them: a crooked page, a blank one, a missing one, two that belong nowhere yet.
 */
export async function makeScans(
  stage: Stage,
  holdings: readonly Holding[],
  whole: number,
): Promise<ScannedPage[]> {
  const jobs = holdings.flatMap((it, at) => jobsOf(it, at < whole))
  const spoilt = withTroubles(jobs, holdings)
  const drawn = await drawPages(spoilt, await Glyphs.open())
  return insertDrawn(stage, spoilt, drawn)
}

function jobsOf(holding: Holding, all: boolean): Job[] {
  const some = holding.materials.filter((it) => all || it.times === 'school' || it.content.classCode === '1')
  return some.flatMap(({ id, sheets, content }) =>
    sheets.map((sheet, at) => ({ holding, materialId: id, sheet, name: scanName(content.classCode, at) })),
  )
}

function scanName(classCode: Parameters<typeof classLabel>[0], at: number): string {
  return `${classLabel(classCode, 'vendor')}-${String(at + 1).padStart(2, '0')}.png`
}

function withTroubles(jobs: readonly Job[], holdings: readonly Holding[]): Job[] {
  const [first, second, third] = holdings
  const of = (holding: Holding | undefined, classCode: string) =>
    holding?.materials.find((it) => it.content.classCode === classCode)?.id
  const crooked = of(first, '2')
  const short = of(second, '1')
  const loose = of(third, '10')
  const empty = jobs.find((it) => it.holding === second && it.materialId === of(second, '2'))
  const kept = jobs.filter((it) => !(it.materialId === short && it.name.endsWith('-02.png')))
  const marked = kept.map((it) => {
    if (it.materialId === crooked) return { ...it, sheet: { ...it.sheet, slant: CROOKED } }
    return it.materialId === loose ? { ...it, materialId: null } : it
  })
  return empty ? [...marked, { ...empty, sheet: EMPTY, name: '020-02.png' }] : marked
}

async function insertDrawn(
  stage: Stage,
  jobs: readonly Job[],
  drawn: readonly DrawnPage[],
): Promise<ScannedPage[]> {
  const context = on(stage, `${stage.year}-02-10`)
  const sealed = await sealPages(
    stage.author.store,
    drawn.map((it): IncomingPage => it.image),
  )
  const made: ScannedPage[] = []
  const places = new Map<string, number[]>()
  jobs.forEach(({ holding, materialId }, at) => {
    const key = `${holding.who.dossierId} ${materialId ?? ''}`
    places.set(key, [...(places.get(key) ?? []), at])
  })
  for (const these of places.values()) {
    const { holding, materialId } = jobs[these[0] ?? 0] as Job
    const place = { dossierId: holding.who.dossierId, materialId }
    const pages = these.flatMap((at) => sealed[at] ?? [])
    const ids = await insertSealed(context, place, pages)
    if (materialId !== null)
      ids.forEach((pageId, at) => {
        made.push({ materialId, pageId, spots: drawn[these[at] ?? 0]?.spots ?? new Map() })
      })
  }
  return made
}
