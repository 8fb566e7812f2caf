import { makePackage } from './packaging/package.mjs'
import { beginSetUp } from './setup/setup.mjs'
import { openVirtualDisplay } from './support/display.mjs'
import { report, say, step } from './support/steps.mjs'
import { lint, playwright, suite, typeCheck, vitest } from './testing/suites.mjs'
import { total } from './testing/tally.mjs'

/**
 * @file `npm test`: everything, on a fresh clone too. Two lanes run side by side so that neither core waits:
 * while the database module compiles, what needs only sources is checked; while Node's tests run, the
 * package is made. The end-to-end suites have the machine to themselves, for they measure time.
 */

async function test() {
  const parts = await beginSetUp({ packages: 'unattended' })
  const { packages, runtime, native, application } = parts
  const display = once(() => packages.then(openVirtualDisplay))
  const displayEnv = async () => (await display()).env

  const checks = sourceChecks()
  const packaged = Promise.all([runtime, native, application, checks]).then(([chosen]) =>
    step('Package', () => makePackage(chosen, { folderOnly: true })),
  )
  packaged.catch(() => undefined)
  const unit = await suite('Unit and architecture tests', [native], vitest('unit'))
  const integration = await suite(
    'Integration tests',
    [native, packages, runtime],
    vitest('integration', displayEnv),
  )
  await Promise.allSettled([packaged, checks, ...Object.values(parts)])
  const needs = [packages, runtime, native, application]
  const e2e = await suite('End-to-end tests', needs, playwright('e2e', displayEnv))
  const shipped = await suite(
    'Packaged application',
    [...needs, packaged],
    playwright('packaged', displayEnv),
  )
  return total([...(await checks), unit, integration, e2e, shipped])
}

async function sourceChecks() {
  const types = await suite('Type check', [], typeCheck)
  return [types, await suite('Lint', [], lint)]
}

/** @template T @param {() => Promise<T>} make */
function once(make) {
  /** @type {Promise<T> | undefined} */
  let made
  return () => {
    made ??= make()
    return made
  }
}

const began = Date.now()
const { passed, failed } = await test().catch((error) => {
  say(error instanceof Error ? error.message : String(error))
  return { passed: 0, failed: 1 }
})
say(`All of it took ${Math.round((Date.now() - began) / 1000)} s.`)
report(`${passed} passed, ${failed} failed`)
process.exit(failed === 0 ? 0 : 1)
