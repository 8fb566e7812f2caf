/** The few parts of fontkit that are used; the package ships no types. */
declare module 'fontkit' {
  export type Font = {
    postscriptName: string | null
    characterSet: number[]
    unitsPerEm: number
    hasGlyphForCodePoint(codePoint: number): boolean
    glyphForCodePoint(codePoint: number): {
      advanceWidth: number
      path: { commands: { command: string; args: number[] }[] }
    }
  }
  export type FontCollection = { fonts: Font[]; getFont(postscriptName: string): Font | null }
  export function open(file: string): Promise<Font | FontCollection>
}
