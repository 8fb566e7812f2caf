import { openZip } from '#electron/platform/formats/index'

/** All that a Word file says, cell by cell parted by a line. */
export async function wordText(path: string): Promise<string> {
  const zip = await openZip(path)
  const entry = zip.entries.find((it) => it.name === 'word/document.xml')
  if (!entry) throw new Error(`${path} holds no word/document.xml`)
  const bytes = await entry.read()
  zip.close()
  const xml = new TextDecoder().decode(bytes)
  return xml.replace(/<\/w:p>/g, '\n').replace(/<[^>]+>/g, '')
}
