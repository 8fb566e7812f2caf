import { expect, it } from 'vitest'
import { cyclesOf } from './support/architecture/cycles'
import * as rules from './support/architecture/rules'
import { importsOf, readSources } from './support/architecture/sources'

/** @file The walls of the house. Each rule is shown to bite in test/build/architecture-rules.test.ts. */

const sources = readSources()
const imports = importsOf(sources)

it('reads the product, not an empty folder', () => {
  expect(imports.filter((found) => found.to === 'shared/ipc/contract.ts')).not.toEqual([])
})

it('shared imports only shared; renderer and electron never import each other', () => {
  expect(rules.crossedSides(imports)).toEqual([])
})

it('shared needs only zod; the window has neither Node nor Electron', () => {
  expect(rules.foreignPackages(imports)).toEqual([])
})

it('modules look only up the stairs, and only through the front door', () => {
  expect(rules.unknownModules(sources)).toEqual([])
  expect(rules.offTheStairs(imports)).toEqual([])
})

it('platform does not know modules, but for its two lists', () => {
  expect(rules.platformKnowsModules(imports)).toEqual([])
})

it('migrations lean on nothing that may change', () => {
  expect(rules.migrationsLeaningOut(imports)).toEqual([])
})

it('only repositories and the database speak SQL', () => {
  expect(rules.strayedSql(sources)).toEqual([])
  expect(rules.strayedDatabase(imports)).toEqual([])
})

it('Electron is called only where there is a window, ipcMain only in platform/ipc', () => {
  expect(rules.strayedElectron(imports)).toEqual([])
  expect(rules.strayedIpcMain(sources)).toEqual([])
})

it('the page reaches the records by one client', () => {
  expect(rules.strayedBridge(sources)).toEqual([])
})

it('no file imports itself by a detour, types counted', () => {
  expect(cyclesOf(imports)).toEqual([])
})

it('every import leads to a file', () => {
  expect(rules.danglingImports(imports, sources)).toEqual([])
})
