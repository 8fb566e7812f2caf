import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { loadParts } from '#electron/modules/dossiers/package/dossier-parts'
import { layOut } from '#electron/modules/dossiers/package/layout'
import { DEFAULT_DOSSIER_STANDARDS } from '#shared/modules/dossiers/standards-default'
import type { DossierId } from '#shared/values/id'
import { dossierSet } from '#test/support/bench/dossier-set'
import { packagedPerson } from '#test/support/dossiers/numbers'
import { paperHost } from '#test/support/dossiers/paper-host'
import { made, type TestVault } from '#test/support/open-test-vault'

/**
 * @file Exports dossiers as packages, checked, logged, with sums, against a floor: opening the same sealed files and
 * writing the same bytes plainly, one file a dossier. Both sets of images are written by both sides. Beside it stands
 * by how much the process grew while it exported.
 * `--dossiers 50` `--pages 200` (in each) `--rounds 3`
 */

const SIZE = {
  dossiers: numberAfter('--dossiers') ?? 50,
  materials: 80,
  pages: numberAfter('--pages') ?? 200,
}
const ROUNDS = numberAfter('--rounds') ?? 3
const WATCH_MS = 50

const { vault, dossiers } = await dossierSet(
  SIZE,
  (done) => {
    if (done % 10 === 0) say(`${done} dossiers made`)
  },
  { host: paperHost, person: packagedPerson, stay: true },
)
const home = mkdtempSync(join(tmpdir(), 'juanzong-export-'))
try {
  const ids = dossiers.map((it) => it.id)
  const ours: Timed[] = []
  const floor: number[] = []
  for (let round = 1; round <= ROUNDS; round += 1) {
    floor.push(await writePlainly(vault, ids, join(home, `floor-${round}`)))
    ours.push(await exportOurs(vault, ids, join(home, `ours-${round}`)))
    say(`round ${round}: ours ${ours.at(-1)?.milliseconds} ms, floor ${floor.at(-1)} ms`)
    rmSync(join(home, `floor-${round}`), { recursive: true })
    rmSync(join(home, `ours-${round}`), { recursive: true })
  }
  const [oursMs, floorMs] = [Math.min(...ours.map((it) => it.milliseconds)), Math.min(...floor)]
  const result = {
    bench: 'dossier-export',
    pages: SIZE.dossiers * SIZE.pages,
    ours_ms: oursMs,
    floor_ms: floorMs,
    ratio: Number((oursMs / floorMs).toFixed(2)),
    grown_mb: Math.max(...ours.map((it) => it.grownMb)),
  }
  process.stdout.write(`${JSON.stringify(result)}\n`)
} finally {
  rmSync(home, { recursive: true, force: true })
  await vault.close()
}

type Timed = { milliseconds: number; grownMb: number }

async function exportOurs(
  { api, grant }: TestVault,
  dossierIds: DossierId[],
  folder: string,
): Promise<Timed> {
  mkdirSync(folder)
  globalThis.gc?.()
  const before = process.memoryUsage.rss()
  let most = before
  const watch = setInterval(() => {
    most = Math.max(most, process.memoryUsage.rss())
  }, WATCH_MS)
  const start = performance.now()
  const asked = { dossierIds, form: 'package', purpose: '移交', grant: grant(folder) } as const
  await made(api.dossiers.exportDossiers(asked))
  const milliseconds = Math.round(performance.now() - start)
  clearInterval(watch)
  return { milliseconds, grownMb: Math.round((most - before) / 2 ** 20) }
}

/** The sealed files opened one after another and written as they are, on the disk when it ends. */
async function writePlainly({ vault: held }: TestVault, ids: DossierId[], folder: string): Promise<number> {
  const database = held.session()?.database
  const [profile] = DEFAULT_DOSSIER_STANDARDS.profiles
  if (!database || !profile) throw new Error('nobody is signed in')
  const layouts = []
  for (const id of ids) layouts.push(layOut(await loadParts(database.reader, id, { own: false }), profile))
  mkdirSync(folder)
  globalThis.gc?.()
  const start = performance.now()
  for (const [at, { files }] of layouts.entries()) {
    const file = await open(join(folder, String(at)), 'w')
    for (const { hash, paths } of files) {
      const bytes = await database.store.read(hash)
      for (const _ of paths) await file.writeFile(bytes)
    }
    await file.sync()
    await file.close()
  }
  return Math.round(performance.now() - start)
}

function say(line: string): void {
  process.stderr.write(`${line}\n`)
}

function numberAfter(name: string): number | null {
  const at = process.argv.indexOf(name)
  return at < 0 ? null : Number(process.argv[at + 1])
}
