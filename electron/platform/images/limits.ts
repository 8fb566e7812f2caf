/** A scan wider or higher than this is no page: A0 at 600 dpi has 28,087. */
export const MOST_PIXELS = 30_000
/** Pixels of one image in all: A3 at 1200 dpi has 278 million, and opens in no viewer. */
export const MOST_AREA = 120_000_000
/** Pages of one TIFF or PDF. */
export const MOST_PAGES = 5_000
/** A file to take pages from; a dossier in one PDF has some hundred MB at most. */
export const MOST_FILE_BYTES = 1024 * 1024 * 1024
