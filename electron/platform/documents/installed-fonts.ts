import { execFile } from 'node:child_process'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { type FontFace, facesOf } from './font-names'

/** Every face this computer can draw with, by family name in lower case. */
export type InstalledFonts = ReadonlyMap<string, FontFace>

const FONT_FILE = /\.(ttf|ttc|otf|otc)$/i

/** Asks fontconfig on Linux; elsewhere reads the name tables of the font folders. */
export async function installedFonts(): Promise<InstalledFonts> {
  const faces = process.platform === 'linux' ? await facesOfFontconfig() : await facesOfFolders(fontFolders())
  const byFamily = new Map<string, FontFace>()
  for (const face of faces) {
    for (const family of face.families) {
      const key = family.toLowerCase()
      if (!byFamily.has(key)) byFamily.set(key, face)
    }
  }
  return byFamily
}

/** The same from folders of font files; a file that is no font is passed over. */
export async function facesOfFolders(folders: string[]): Promise<FontFace[]> {
  const faces: FontFace[] = []
  for (const folder of folders) {
    const names = await readdir(folder).catch(() => [])
    for (const name of names.filter((it) => FONT_FILE.test(it))) {
      faces.push(...(await facesOf(join(folder, name)).catch(() => [])))
    }
  }
  return faces
}

async function facesOfFontconfig(): Promise<FontFace[]> {
  const format = '%{slant}\t%{weight}\t%{file}\t%{postscriptname}\t%{family}\n'
  const { stdout } = await promisify(execFile)('fc-list', ['--format', format], { maxBuffer: 2 ** 26 })
  return stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => line.split('\t'))
    .sort((a, b) => regularFirst(a) - regularFirst(b))
    .map(([, , file = '', postscriptName = '', families = '']) => ({
      file,
      postscriptName,
      families: families.split(',').map((it) => it.trim()),
    }))
}

/** Upright faces of text weight (fontconfig 80) come first, so that they stand for their family. */
function regularFirst([slant, weight]: string[]): number {
  return Number(slant) * 1000 + Math.abs(Number(weight) - 80)
}

function fontFolders(): string[] {
  const { SystemRoot = 'C:\\Windows', LOCALAPPDATA } = process.env
  const own = LOCALAPPDATA ? [join(LOCALAPPDATA, 'Microsoft', 'Windows', 'Fonts')] : []
  return [join(SystemRoot, 'Fonts'), ...own]
}
