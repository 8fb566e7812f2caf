import { photoDimensions, sniffPhoto } from '#electron/platform/formats/photo'

/** A file that can be kept, or why it cannot, as a whole sentence. */
export type AttachmentKind = { mime: string; pages: number } | { reason: string }

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/**
 * What a file is by what stands in it, never by its name. `pages` is what can be looked at page by page: 1 for a
 * picture, 0 for Word and Excel, which break their pages themselves.
 */
export async function attachmentKind(bytes: Uint8Array): Promise<AttachmentKind> {
  const picture = sniffPhoto(bytes)
  if (picture === 'image/bmp') return { reason: '是 BMP 图片。另存为 JPEG 或 PNG 后再添加。' }
  if (picture)
    return photoDimensions(bytes)
      ? { mime: picture, pages: 1 }
      : { reason: '图片已损坏，打不开。换一份再添加。' }
  if (startsWith(bytes, '%PDF-')) return pdfKind(bytes)
  if (startsWith(bytes, 'PK\u0003\u0004')) return officeKind(bytes)
  if (startsWith(bytes, '\u00d0\u00cf\u0011\u00e0'))
    return {
      reason: '是旧格式的 Word 或 Excel 文件（.doc、.xls），或加了密码。另存为 .docx、.xlsx 后再添加。',
    }
  return { reason: '不是图片（JPEG、PNG）、PDF、Word（.docx）或 Excel（.xlsx）。转成其中一种后再添加。' }
}

function startsWith(bytes: Uint8Array, signature: string): boolean {
  return [...signature].every((character, at) => bytes[at] === character.charCodeAt(0))
}

async function pdfKind(bytes: Uint8Array): Promise<AttachmentKind> {
  const { EncryptedPDFError, PDFDocument } = await import('pdf-lib')
  try {
    const document = await PDFDocument.load(bytes, { updateMetadata: false })
    return { mime: 'application/pdf', pages: document.getPageCount() }
  } catch (error) {
    return {
      reason:
        error instanceof EncryptedPDFError
          ? 'PDF 加了密码，不能装订进评审材料。去掉密码后再添加。'
          : 'PDF 已损坏，打不开。重新导出后再添加。',
    }
  }
}

/** A zip archive is a document when its directory, which is never packed, names the document's main part. */
function officeKind(bytes: Uint8Array): AttachmentKind {
  const archive = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const holds = (part: string) => archive.includes(part, 0, 'latin1')
  if (!holds('[Content_Types].xml')) return { reason: '是压缩包。解压后逐个添加，或用“批量导入”。' }
  if (holds('vbaProject.bin')) return { reason: '带有宏。另存为不带宏的 .docx、.xlsx 后再添加。' }
  if (holds('word/document.xml')) return { mime: DOCX, pages: 0 }
  if (holds('xl/workbook.xml')) return { mime: XLSX, pages: 0 }
  return { reason: '不是 Word 或 Excel 文件。转成 PDF 后再添加。' }
}
