/** The few parts of fontkit that are used; the package ships no types. */
declare module 'fontkit' {
  export type Font = { postscriptName: string | null; characterSet: number[] }
  export type FontCollection = { fonts: Font[]; getFont(postscriptName: string): Font | null }
  /** Opens a font file; of a collection the face with that name, or the collection without one. */
  export function open(file: string, postscriptName?: string): Promise<Font | FontCollection | null>
}
