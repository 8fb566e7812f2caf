import { spawn } from 'node:child_process'
import { setUp } from './setup/setup.mjs'
import { hasDisplay, sandboxArguments } from './support/display.mjs'
import { root } from './support/paths.mjs'
import { fail } from './support/steps.mjs'

/** @file `npm start`: makes ready whatever is not, then opens the application. */

/** Electron speaks to X unless told otherwise. */
const waylandArguments = () => (process.env.DISPLAY ? [] : ['--ozone-platform-hint=auto'])

async function start() {
  const runtime = await setUp({ packages: 'window' })
  const args = [...sandboxArguments(), ...waylandArguments(), root, ...process.argv.slice(2)]
  const application = spawn(runtime.path, args, { stdio: 'inherit' })
  process.on('SIGINT', () => application.kill('SIGINT'))
  process.on('SIGTERM', () => application.kill('SIGTERM'))
  application.once('error', fail)
  application.once('exit', (code) => process.exit(code ?? 1))
}

if (hasDisplay()) await start().catch(fail)
else {
  process.stderr.write(
    'There is no display here to open a window on: `npm run tour` shows the application in pictures.\n',
  )
  process.exit(1)
}
