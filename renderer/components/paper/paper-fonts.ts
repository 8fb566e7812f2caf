import { firstInstalled } from './measure'
import type { PaperFonts } from './Words'

/** Faces that are made for titles; any other stands in bold. */
const TITLE_FACE = /小标宋|XiaoBiaoSong/i

/** The fonts of one sheet, and whether the title needs bold because no title face is installed. */
export function paperFonts(fonts: { title: readonly string[]; body: readonly string[] }): PaperFonts {
  return { ...fonts, boldTitle: !TITLE_FACE.test(firstInstalled(fonts.title) ?? '') }
}
