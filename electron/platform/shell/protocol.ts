import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { extname, join, normalize, sep } from 'node:path'
import { protocol, type Session } from 'electron'

export const ORIGIN = 'app://main'

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
}

/** Must run before the application is ready. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ])
}

/** Serves the built window under `app://main/` and nothing else; every page gets its own style nonce. */
export function serveWindow(session: Session, folder: string): void {
  session.protocol.handle('app', async (request) => {
    const url = new URL(request.url)
    const path = normalize(join(folder, decodeURIComponent(url.pathname)))
    if (url.origin !== ORIGIN && url.host !== 'main') return new Response(null, { status: 404 })
    if (!path.startsWith(folder + sep)) return new Response(null, { status: 404 })
    const type = TYPES[extname(path)]
    if (!type) return new Response(null, { status: 404 })
    const body = await readFile(path).catch(() => null)
    if (!body) return new Response(null, { status: 404 })
    return type.startsWith('text/html')
      ? page(body.toString('utf8'))
      : new Response(new Uint8Array(body), headers(type))
  })
}

function page(html: string): Response {
  const nonce = randomBytes(16).toString('base64')
  const meta = `<meta property="csp-nonce" nonce="${nonce}">`
  return new Response(
    html.replace('<head>', `<head>${meta}`),
    headers('text/html; charset=utf-8', policy(nonce)),
  )
}

function headers(type: string, csp?: string): ResponseInit {
  const always = { 'content-type': type, 'x-content-type-options': 'nosniff', 'cache-control': 'no-cache' }
  return { headers: csp ? { ...always, 'content-security-policy': csp } : always }
}

function policy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ')
}
