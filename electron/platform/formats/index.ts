/**
 * @file Files other programs write and read, as bytes and plain objects: `.lrmx`, `.lrm`, photos, zip, CSV.
 * Nothing here knows the database or a business rule. Whatever comes in is taken for hostile.
 */
export { newIdentity, recipientOf, type SealFor, seal, unseal } from './age'
export {
  BAG_DECLARATION,
  BAG_MANIFEST,
  BAG_TAG_MANIFEST,
  bagInfo,
  manifestLine,
  readManifest,
} from './bag'
export { type ChosenFiles, collectFiles, type FileSource, LITTER } from './chosen-files'
export { type CsvCell, csvBytes } from './csv'
export { foreignText } from './decode-text'
export { readLrm } from './lrm-read'
export { type WrittenLrm, writeLrm } from './lrm-write'
export { readLrmx } from './lrmx-read'
export { writeLrmx } from './lrmx-write'
export { defaultCrop, type PhotoMime, photoDimensions, sniffPhoto } from './photo'
export { stripMetadata } from './photo-metadata'
export { collectPictures, PICTURE_BYTES, type PictureFiles, type PictureSource } from './picture-files'
export { FormatError, type FormatNotice, type FormatProblem, refuseFile } from './problem'
export {
  EDITOR_TRAITS,
  emptyFamilyItem,
  FAMILY_FIELDS,
  FAMILY_TAG,
  type FamilyField,
  type FormTraits,
  isEmptyFamilyItem,
  PHOTO_TAG,
  type RawElement,
  type RawFamilyItem,
  type RawForm,
  textOf,
} from './raw-form'
export { collectFormFiles, FormFiles, type FormSource } from './sources'
export { SumThread } from './sum-thread'
export {
  columnLetter,
  type Merge,
  type RawRow,
  type RawSheet,
  type RawWorkbook,
  type SheetCell,
  type TypedCell,
  textOfCell,
} from './workbook'
export { readWorkbook, readWorkbookBytes, WORKBOOK_FILES } from './workbook-read'
export type { AddedSheet } from './xlsx-added-sheet'
export { type EntryColumn, type EntrySheet, writeEntrySheets } from './xlsx-entry'
export { type CellMark, markedWorkbook } from './xlsx-mark'
export { type TextSheet, workbookOfTexts } from './xlsx-of-texts'
export { type OutColumn, type OutSheet, writeXlsx } from './xlsx-write'
export {
  type OpenedZip,
  openZip,
  ZIP_LIMITS,
  type ZipEntry,
  type ZipLimits,
  type ZipProblem,
} from './zip-read'
export { type PassingEntry, passingEntries } from './zip-sequence'
export { StoredZip } from './zip-stored'
export { writeZip, type ZipItem, zipBytes } from './zip-write'
