import { existsSync } from 'node:fs'
import { readFile, rm } from 'node:fs/promises'
import { bin, inRoot } from '../support/paths.mjs'
import { runOrFail } from '../support/run.mjs'

const FOLDER = 'linux-unpacked'
const REMEDY = 'free some disk space, delete release/, and run the command again'

/**
 * Packs the built application into release/linux-unpacked, and that into an archive. A package made with
 * the stand-in runtime carries `test` in its name.
 * @param {import('../setup/electron-runtime.mjs').Runtime} runtime
 * @param {{ folderOnly: boolean }} options
 * @returns {Promise<string>} the archive, or the folder
 */
export async function makePackage(runtime, { folderOnly }) {
  const folder = inRoot('release', FOLDER)
  await rm(folder, { recursive: true, force: true })
  const args = ['--linux', 'dir', '--config', 'build/electron-builder.mjs', '--publish', 'never']
  await runOrFail('Packing the application', REMEDY, bin('electron-builder'), args)
  if (!existsSync(folder)) throw new Error(`electron-builder left no ${folder}`)
  return folderOnly ? folder : archive(runtime)
}

/** @param {import('../setup/electron-runtime.mjs').Runtime} runtime */
async function archive(runtime) {
  const { version } = JSON.parse(await readFile(inRoot('package.json'), 'utf8'))
  const name = `juanzong-${version}-linux-${process.arch}${runtime.fallback ? '-test' : ''}`
  const file = inRoot('release', `${name}.tar.gz`)
  const owner = ['--owner=0', '--group=0', '--numeric-owner']
  const args = [
    '-C',
    inRoot('release'),
    ...owner,
    '--transform',
    `s,^${FOLDER},${name},`,
    '-czf',
    file,
    FOLDER,
  ]
  await runOrFail('Writing the archive', REMEDY, 'tar', args)
  return file
}
