// run: display
import { makeCounty } from '#electron/modules/people/demonstration/index'
import { makeRandom, type Random } from '#electron/modules/people/demonstration/random'
import { pinyinOf } from '#electron/modules/people/spellings'
import { newId } from '#electron/platform/database/id'
import { plainName } from '#shared/values/name-order'
import type { PartialDate } from '#shared/values/partial-date'
import { type CountyFile, countyFile } from '#test/support/bench/county-file'
import { PAGE, RosterFloor } from '#test/support/bench/roster-floor'
import { type BenchWindow, openWindow } from '#test/support/bench/window'

/**
 * @file Searches a county of 100,000 people by 1,000 beginnings of what people type (names, pinyin, initials, units,
 * posts, 身份证号), asked as the page asks: renderer, preload, main process, records worker, and back with a page of
 * rows. The floor runs the same statements on the same file with nothing around them, in turns of a hundred. Of each
 * text the median of three rounds counts; no text is asked twice of one state of the database, so that nothing kept
 * from an earlier call helps.
 */

const PEOPLE = numberAfter('--people') ?? 100_000
const PREFIXES = numberAfter('--prefixes') ?? 1000
const TURN = 100
const ROUNDS = numberAfter('--rounds') ?? 3
/** A data folder that holds such a county already; making one takes a minute. */
const COUNTY = textAfter('--county')
const NOW = new Date('2026-11-21T02:00:00Z')
const AT = '2026.11' as PartialDate

await run()

async function run(): Promise<void> {
  say(COUNTY ? `taking the county in ${COUNTY}` : `making a county of ${PEOPLE}`)
  const file = await countyFile(PEOPLE, NOW, COUNTY)
  try {
    await measured(file)
  } finally {
    file.drop()
  }
}

async function measured(file: CountyFile): Promise<void> {
  const window = await openWindow(file.folder)
  const floor = new RosterFloor(file.path, file.key)
  try {
    await window.openCounty()
    await report(window, floor)
  } finally {
    await floor.close()
    await window.close()
  }
}

async function report(window: BenchWindow, floor: RosterFloor): Promise<void> {
  const texts = typedTexts()
  const ours: number[][] = texts.map(() => [])
  const raw: number[][] = texts.map(() => [])
  for (let round = 0; round < ROUNDS; round += 1) {
    // What was kept of the round before falls with the next change of the database.
    await window.call('views.create', {
      room: 'people',
      kind: 'query',
      name: `第 ${round + 1} 轮 ${newId()}`,
    })
    // Once through the whole index on both sides, so that neither is the first to read it from the disk.
    await window.call('people.list', { text: '某某' })
    await floor.time({ text: '某某' }, AT)
    for (let from = 0; from < texts.length; from += TURN)
      await measure(texts.slice(from, from + TURN), from, { window, floor, ours, raw })
  }
  const [mine, least] = [ours.map(median), raw.map(median)]
  const [oursMs, floorMs] = [percentile(mine, 0.99), percentile(least, 0.99)]
  say(`p50: ours ${percentile(mine, 0.5)} ms, floor ${percentile(least, 0.5)} ms`)
  const figures = { ours_p99_ms: oursMs, floor_p99_ms: floorMs, ratio: Number((oursMs / floorMs).toFixed(2)) }
  const result = { bench: 'search', people: PEOPLE, prefixes: texts.length, ...figures }
  process.stdout.write(`${JSON.stringify(result)}\n`)
}

type Sides = { window: BenchWindow; floor: RosterFloor; ours: number[][]; raw: number[][] }

async function measure(texts: readonly string[], from: number, { window, floor, ours, raw }: Sides) {
  const filters = texts.map((text) => ({ text, limit: PAGE }))
  const { milliseconds } = await window.timed('people.list', filters)
  for (const [index, filter] of filters.entries()) {
    ours[from + index]?.push(milliseconds[index] ?? 0)
    raw[from + index]?.push((await floor.time(filter, AT)).milliseconds)
  }
}

/** Different texts, each a beginning of something about a person of the county, in the order somebody types them. */
function typedTexts(): string[] {
  const county = makeCounty({ seed: 'bench-search', cadres: PEOPLE })
  const random = makeRandom('bench-search')
  const texts = new Set<string>()
  for (let tries = 0; texts.size < PREFIXES && tries < PREFIXES * 50; tries += 1) {
    const { content } = county.personAt(random.int(0, PEOPLE - 1))
    const unit = county.units[random.int(0, county.units.length - 1)]?.inPosts ?? ''
    const typed = random.pick(waysToType(random, content, unit))
    for (const text of beginnings(typed)) if (texts.size < PREFIXES) texts.add(text)
  }
  return [...texts]
}

type Typed = { text: string; from: number }

function waysToType(
  random: Random,
  content: { name: string; identityNumber: string; posts: readonly { title: string }[] },
  unit: string,
): Typed[] {
  const { pinyin, initials } = pinyinOf(content.name)
  return [
    { text: plainName(content.name), from: 1 },
    { text: pinyin, from: 1 },
    { text: initials, from: 1 },
    { text: initials.charAt(0) + pinyin.slice(pinyin.length - random.int(2, 5)), from: 2 },
    { text: unit, from: 1 },
    { text: content.posts[0]?.title ?? '', from: 1 },
    { text: content.identityNumber, from: 6 },
  ]
}

function beginnings({ text, from }: Typed): string[] {
  return [...text].map((_, index) => text.slice(0, index + 1)).slice(from - 1)
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0
}

function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return Number((sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0).toFixed(1))
}

function say(line: string): void {
  process.stderr.write(`${line}\n`)
}

function numberAfter(name: string): number | null {
  const text = textAfter(name)
  return text === null ? null : Number(text)
}

function textAfter(name: string): string | null {
  const at = process.argv.indexOf(name)
  return at < 0 ? null : (process.argv[at + 1] ?? null)
}
