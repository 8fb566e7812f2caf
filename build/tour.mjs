import { setUp } from './setup/setup.mjs'
import { hasDisplay, openVirtualDisplay } from './support/display.mjs'
import { bin, inRoot } from './support/paths.mjs'
import { run } from './support/run.mjs'
import { fail, report } from './support/steps.mjs'

/** @file `npm run tour`: walks the application through the demonstration county and keeps pictures of it. */

async function tour() {
  await setUp({ packages: 'unattended' })
  const folder = inRoot('out', 'tour')
  const display = hasDisplay() ? undefined : await openVirtualDisplay()
  const env = { ...display?.env, JUANZONG_TOUR_OUT: folder }
  const { code } = await run(bin('playwright'), ['test', '--project', 'tour', '--reporter=list'], {
    env,
    show: true,
  })
  display?.close()
  if (code === 0) report(`The tour is in ${inRoot('out', 'tour', 'index.html')}`)
  return code
}

process.exit(await tour().catch(fail))
