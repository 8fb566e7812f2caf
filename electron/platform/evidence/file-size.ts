/** The largest file that is kept: a scanned certificate has one or two MB, a book about thirty. */
export const LARGEST_FILE = 30 * 1024 * 1024

/** Why a file of this size cannot be kept, '' where it can. */
export function sizeProblem(size: number): string {
  if (size === 0) return '是空文件。'
  return size > LARGEST_FILE ? `${megabytes(size)}，最大 30 MB。压缩或拆成几份后再添加。` : ''
}

export function megabytes(size: number): string {
  return `${(size / 1024 / 1024).toFixed(1)} MB`
}
