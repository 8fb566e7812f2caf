import { readFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { inRoot } from './support/paths.mjs'

/**
 * @file How the application is packed. The runtime is the one that set-up chose, so nothing is downloaded.
 */

const runtime = JSON.parse(readFileSync(inRoot('out', 'runtime.json'), 'utf8'))

/** @type {import('electron-builder').Configuration} */
export default {
  appId: 'cn.juanzong.records',
  productName: 'Juanzong',
  electronVersion: runtime.version,
  electronDist: runtime.dist,
  npmRebuild: false,
  directories: { output: 'release', buildResources: 'build/icons' },
  files: [
    'out/main/**',
    'out/preload/**',
    'out/renderer/**',
    '!**/*.map',
    '!node_modules/better-sqlite3/{deps,src,build}/**',
    `!node_modules/better-sqlite3/prebuilds/!(${process.platform}-${process.arch}.node)`,
  ],
  asarUnpack: ['**/*.node'],
  extraResources: [
    { from: 'out/native/better_sqlite3.node', to: 'native/better_sqlite3.node' },
    { from: 'build/icons/icon.png', to: 'icon.png' },
  ],
  /** The application shows it, so that a test package is never taken for a release. */
  extraMetadata: { fallbackRuntime: runtime.fallback },
  linux: { target: 'dir', executableName: 'juanzong', category: 'Office', icon: 'build/icons' },
  electronFuses: {
    runAsNode: false,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    onlyLoadAppFromAsar: true,
    grantFileProtocolExtraPrivileges: false,
    enableCookieEncryption: true,
  },
  /** A custom runtime folder brings the file that would start any application named to it. */
  afterPack: ({ appOutDir }) => rm(join(appOutDir, 'resources', 'default_app.asar'), { force: true }),
}
