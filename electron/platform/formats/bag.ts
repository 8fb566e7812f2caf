/** @file Bags for keeping files with their sums (BagIt 1.0, RFC 8493): the texts of a bag, no file access. */

export const BAG_DECLARATION = 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n'
export const BAG_MANIFEST = 'manifest-sha256.txt'
export const BAG_TAG_MANIFEST = 'tagmanifest-sha256.txt'

/** One line of a manifest. A percent sign and line breaks in a path are encoded (2.1.3). */
export function manifestLine(hash: string, path: string): string {
  const encoded = path.replace(
    /[%\r\n]/g,
    (it) => `%${it.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  )
  return `${hash}  ${encoded}\n`
}

const LINE = /^([0-9a-f]{64})\s+\*?(.+)$/i

/** Sums by path. Lines that are none are passed over: whoever wrote them, nothing can be proved by them. */
export function readManifest(text: string): Map<string, string> {
  const sums = new Map<string, string>()
  for (const line of text.replace(/^\ufeff/, '').split(/\r\n|\r|\n/)) {
    const [, hash = '', path = ''] = LINE.exec(line) ?? []
    if (hash === '') continue
    const decoded = path.replace(/%(0A|0D|25)/gi, (_, code: string) =>
      String.fromCharCode(Number.parseInt(code, 16)),
    )
    sums.set(decoded.replaceAll('\\', '/').replace(/^\.\//, ''), hash.toLowerCase())
  }
  return sums
}

/** `bag-info.txt`; the lines of a long value go on with a blank. */
export function bagInfo(entries: readonly (readonly [label: string, value: string])[]): string {
  const line = ([label, value]: readonly [string, string]) => `${label}: ${value.replace(/\s*\n\s*/g, ' ')}\n`
  return entries
    .filter(([, value]) => value !== '')
    .map(line)
    .join('')
}
