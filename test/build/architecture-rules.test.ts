import { describe, expect, it } from 'vitest'
import { cyclesOf } from '../support/architecture/cycles'
import * as rules from '../support/architecture/rules'
import { importsOf } from '../support/architecture/sources'

/** A small house; each file is given with its text. */
const house = (files: Record<string, string>) => {
  const sources = new Map(Object.entries(files))
  return { sources, imports: importsOf(sources) }
}

const sound = {
  'shared/values/id.ts': `import { z } from 'zod'`,
  'shared/modules/people/contract.ts': `import type { Id } from '../../values/id'`,
  'electron/platform/database/open.ts': `import Database from 'better-sqlite3'\nconst rows = sql\`select 1\``,
  'electron/platform/database/migrations/0001-first.ts': `import { sql } from 'kysely'`,
  'electron/platform/ipc/register.ts': `import { people } from '../../modules/people'`,
  'electron/platform/ipc/bridge.ts': `import { ipcMain } from 'electron'`,
  'electron/modules/organizations/index.ts': '',
  'electron/modules/people/index.ts': `import { tree } from '../organizations'`,
  'electron/modules/people/people.repository.ts': `trx.selectFrom('person')`,
  'renderer/api/client.ts': 'window.bridge.invoke()',
  'renderer/modules/people/PeoplePage.tsx': `import type { Id } from '#shared/values/id'`,
}

/** What a rule says of the sound house with one planted mistake. */
const plant = (file: string, text: string) => house({ ...sound, [file]: text })

it('finds nothing in a sound house', () => {
  const { sources, imports } = house(sound)
  const found = [
    rules.crossedSides(imports),
    rules.foreignPackages(imports),
    rules.offTheStairs(imports),
    rules.unknownModules(sources),
    rules.platformKnowsModules(imports),
    rules.migrationsLeaningOut(imports),
    rules.strayedSql(sources),
    rules.strayedElectron(imports),
    rules.strayedIpcMain(sources),
    rules.strayedDatabase(imports),
    rules.strayedBridge(sources),
    rules.danglingImports(imports, sources),
    cyclesOf(imports),
  ]
  expect(found.flat()).toEqual([])
})

describe('sides', () => {
  it.each([
    ['shared/values/bad.ts', `import '#electron/main'`],
    ['renderer/bad.ts', `import '../electron/main'`],
    ['electron/bad.ts', `export * from '../renderer/main'`],
    ['electron/bad.ts', `await import('#test/support/x')`],
  ])('%s with %s', (file, text) => {
    expect(rules.crossedSides(plant(file, text).imports)).toHaveLength(1)
  })

  it.each([
    ['shared/values/bad.ts', `import { readFile } from 'node:fs'`],
    ['shared/values/bad.ts', `import type { Kysely } from 'kysely'`],
    ['renderer/bad.ts', `import path from 'node:path'`],
    ['renderer/bad.ts', `import { ipcRenderer } from 'electron'`],
  ])('%s with %s', (file, text) => {
    expect(rules.foreignPackages(plant(file, text).imports)).toHaveLength(1)
  })
})

describe('stairs', () => {
  it.each([
    ['electron/modules/organizations/bad.ts', `import { people } from '../people'`],
    ['electron/modules/people/bad.ts', `import type { Row } from '../organizations/organizations.table'`],
    ['shared/modules/organizations/bad.ts', `import { X } from '../people/contract'`],
    ['renderer/modules/people/bad.tsx', `import { X } from '../reports/report'`],
  ])('%s with %s', (file, text) => {
    expect(rules.offTheStairs(plant(file, text).imports)).toHaveLength(1)
  })

  it('a module without a step', () => {
    expect(rules.unknownModules(plant('shared/modules/misc/contract.ts', '').sources)).toEqual(['misc'])
  })

  it('a page for a room of the platform needs no step, a records module does', () => {
    const files = {
      'shared/platform/batches/contract.ts': '',
      'renderer/modules/batches/BatchesPage.tsx': '',
    }
    expect(rules.unknownModules(house(files).sources)).toEqual([])
    expect(rules.unknownModules(house({ ...files, 'electron/modules/batches/x.ts': '' }).sources)).toEqual([
      'batches',
    ])
    expect(rules.unknownModules(house({ 'renderer/modules/misc/MiscPage.tsx': '' }).sources)).toEqual([
      'misc',
    ])
  })

  it('platform that knows a module', () => {
    const { imports } = plant(
      'electron/platform/ipc/gate.ts',
      `import { people } from '../../modules/people'`,
    )
    expect(rules.platformKnowsModules(imports)).toHaveLength(1)
  })

  it('a migration that uses our own code', () => {
    const file = 'electron/platform/database/migrations/0002-second.ts'
    expect(rules.migrationsLeaningOut(plant(file, `import { x } from '../open'`).imports)).toHaveLength(1)
    expect(
      rules.migrationsLeaningOut(plant(file, `import { x } from '#shared/values/id'`).imports),
    ).toHaveLength(1)
  })
})

describe('rooms', () => {
  it.each([
    `trx.selectFrom('person')`,
    `trx.insertInto('person')`,
    `trx.deleteFrom('person')`,
    'sql`delete from person`',
    'sql<{ n: number }>`select 1`',
    `sql.raw('x')`,
  ])('SQL outside a repository: %s', (text) => {
    expect(rules.strayedSql(plant('electron/modules/people/people.service.ts', text).sources)).toHaveLength(1)
    expect(rules.strayedSql(plant('electron/platform/audit/audit.service.ts', text).sources)).toHaveLength(1)
  })

  it('a word of SQL in a comment is no SQL', () => {
    const { sources } = plant(
      'electron/modules/people/x.ts',
      `// as in trx.selectFrom('person')\n/** sql\`x\` */`,
    )
    expect(rules.strayedSql(sources)).toEqual([])
  })

  it('the electron package in a module', () => {
    const { imports } = plant('electron/modules/people/bad.ts', `import { dialog } from 'electron'`)
    expect(rules.strayedElectron(imports)).toHaveLength(1)
  })

  it('ipcMain in the shell', () => {
    const { sources } = plant('electron/platform/shell/bad.ts', `import { ipcMain } from 'electron'`)
    expect(rules.strayedIpcMain(sources)).toHaveLength(1)
  })

  it('SQLite opened by a module', () => {
    const { imports } = plant('electron/modules/people/bad.ts', `import Database from 'better-sqlite3'`)
    expect(rules.strayedDatabase(imports)).toHaveLength(1)
  })

  it.each(['window.bridge.invoke()', 'globalThis.bridge', `window['bridge']`])('a page with %s', (text) => {
    expect(rules.strayedBridge(plant('renderer/app/Bad.tsx', text).sources)).toHaveLength(1)
  })
})

describe('circles', () => {
  it('a circle of types', () => {
    const { imports } = house({
      'shared/a.ts': `import type { B } from './b'`,
      'shared/b.ts': `import type { C } from './c'`,
      'shared/c.ts': `export type { A } from '#shared/a'`,
    })
    expect(cyclesOf(imports)).toEqual(['shared/a.ts → shared/b.ts → shared/c.ts → shared/a.ts'])
  })

  it('two ways to one file are no circle', () => {
    const { imports } = house({
      'shared/a.ts': `import './b'\nimport './c'`,
      'shared/b.ts': `import './c'`,
      'shared/c.ts': '',
    })
    expect(cyclesOf(imports)).toEqual([])
  })
})

it('an import that leads nowhere', () => {
  const { imports, sources } = plant('electron/modules/people/bad.ts', `import './gone'`)
  expect(rules.danglingImports(imports, sources)).toHaveLength(1)
})
