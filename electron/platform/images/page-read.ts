import type { Encoded } from './encode'

/** What a file to take pages from turned out to be. */
export type FileLook = { kind: 'jpeg' | 'png' | 'tiff' | 'pdf'; pages: number }

/** A page as it can be kept. `bytes` null: the file itself is the image, byte for byte. */
export type ImageOfPage = Omit<Encoded, 'bytes'> & { bytes: Uint8Array | null }

/** One page read out of a file. */
export type PageRead = {
  image: ImageOfPage
  dpi: number | null
  /** The same put upright, where the stored image lies otherwise: quarter turns clockwise, and what came of them. */
  upright: (Encoded & { turns: number }) | null
  blank: boolean
  /** Small JPEG of the page as it is to be seen. */
  thumbnail: Uint8Array
}

/** A page of a PDF that is more than one JPEG: somebody with a canvas has to draw it, this large. */
export type PageToDraw = { draw: { width: number; height: number; dpi: number } }

/** Pixels that somebody drew: four bytes each. */
export type DrawnPixels = { width: number; height: number; rgba: Uint8Array; dpi: number }

/** The same file is named by the same key, so that it is not parsed anew for each page. Pages count from 1. */
export type ImageJob =
  | { do: 'look'; key: number; bytes: Uint8Array }
  | { do: 'page'; key: number; bytes: Uint8Array; page: number }
  | { do: 'drawn'; pixels: DrawnPixels }

export type ImageAnswer =
  | { ok: true; value: FileLook | PageRead | PageToDraw }
  | { ok: false; message: string; remedy: string }
