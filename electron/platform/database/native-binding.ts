import { existsSync } from 'node:fs'
import { join } from 'node:path'

let chosen: string | undefined

/** Names the native SQLite module to load. Called once at start-up, before the first connection. */
export function setNativeBinding(path: string): void {
  chosen = path
}

/**
 * The native module to load, or undefined where the one installed from the registry fits: it is built for Node-API
 * 10, so an older runtime needs the one compiled beside the application.
 */
export function nativeBinding(): string | undefined {
  const named = chosen ?? process.env.JUANZONG_SQLITE_NATIVE
  if (named) return named
  if (Number(process.versions.napi) >= 10) return undefined
  const resources: unknown = Reflect.get(process, 'resourcesPath')
  const packaged = typeof resources === 'string' ? join(resources, 'native', 'better_sqlite3.node') : ''
  if (packaged && existsSync(packaged)) return packaged
  return join(process.cwd(), 'out', 'native', 'better_sqlite3.node')
}
