import { type RefusalError, refuse } from '#shared/ipc/reply'
import { MOST_AREA, MOST_PIXELS } from './limits'

const SCAN_AGAIN = '重新扫描，或向来源单位重新索取。'

/** Why an image cannot be taken in, for `throw`. Both sentences are Chinese. */
export function unfit(message: string, remedy = SCAN_AGAIN): RefusalError {
  return refuse('unreadable', message, { remedy })
}

/** Refuses sizes that no page has before anything of that size is made. */
export function checkSize(width: number, height: number): void {
  if (width < 1 || height < 1) throw unfit('图像的宽或高是 0。')
  if (Math.max(width, height) > MOST_PIXELS)
    throw unfit(
      `图像 ${width} × ${height} 像素，宽或高超过 ${MOST_PIXELS}。`,
      '按实际幅面、300 至 600 dpi 重新扫描。',
    )
  if (width * height > MOST_AREA)
    throw unfit(
      `图像 ${width} × ${height} 像素，总数超过 ${MOST_AREA / 1e8} 亿。`,
      '降低分辨率（300 至 600 dpi）重新扫描。',
    )
}
