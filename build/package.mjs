import { makePackage } from './packaging/package.mjs'
import { setUp } from './setup/setup.mjs'
import { fail, report, step } from './support/steps.mjs'

/** @file `npm run package`: an unpacked application and its archive in release/; `--dir-only` without the archive. */

const folderOnly = process.argv.includes('--dir-only')

async function pack() {
  const runtime = await setUp({ packages: 'window' })
  const made = await step('Package', () => makePackage(runtime, { folderOnly }))
  report(made)
}

await pack().catch(fail)
process.exit(0)
