import { setUpNode } from './setup/setup.mjs'
import { fail, report } from './support/steps.mjs'
import { lint, suite, typeCheck, vitest } from './testing/suites.mjs'
import { total } from './testing/tally.mjs'

/** @file `npm run check`: format, types, lint, unit and architecture tests; what one runs before a commit. */

async function check() {
  await setUpNode()
  const counts = await Promise.all([
    suite('Lint', [], lint).then(async (first) => total([first, await suite('Type check', [], typeCheck)])),
    suite('Unit and architecture tests', [], vitest('unit')),
  ])
  return total(counts)
}

const { passed, failed } = await check().catch(fail)
report(`${passed} passed, ${failed} failed`)
process.exit(failed === 0 ? 0 : 1)
