import { type ChosenFiles, collectFiles, type FileSource } from './chosen-files'

export type PictureSource = FileSource
export type PictureFiles = ChosenFiles

export const PICTURE_BYTES = 20 * 1024 * 1024
/** Whatever a person would call a picture; kinds that cannot be taken are named as such later. */
const PICTURES = /\.(jpe?g|png|bmp|gif|tiff?|webp|heic)$/i

/** The pictures among files, folders (six deep) and zip archives; readable until `close()`. */
export function collectPictures(paths: readonly string[]): Promise<PictureFiles> {
  return collectFiles(paths, {
    takes: (name) => PICTURES.test(name),
    entryBytes: PICTURE_BYTES,
    what: '照片',
  })
}
