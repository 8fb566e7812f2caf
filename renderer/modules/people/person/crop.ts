import type { Photo } from '#shared/modules/people/schema'

type Crop = Photo['crop']

/** Width by height of the photo on the form. */
const SHAPE = 4 / 5
const SMALLEST = 0.1

/** The frame moved by parts of the picture, kept inside it. */
export function movedCrop(crop: Crop, x: number, y: number): Crop {
  return {
    ...crop,
    x: Math.min(1 - crop.width, Math.max(0, crop.x + x)),
    y: Math.min(1 - crop.height, Math.max(0, crop.y + y)),
  }
}

/** The frame grown or shrunk about its middle; `ratio` is the picture's width by its height. */
export function resizedCrop(crop: Crop, factor: number, ratio: number): Crop {
  return framed(crop.width * factor, crop.x + crop.width / 2, crop.y + crop.height / 2, ratio)
}

/** The frame put into 4:5, about the same middle: an older crop may have another shape. */
export function fittedCrop(crop: Crop, ratio: number): Crop {
  return framed(crop.width, crop.x + crop.width / 2, crop.y + crop.height / 2, ratio)
}

function framed(wanted: number, middleX: number, middleY: number, ratio: number): Crop {
  const most = Math.min(1, SHAPE / ratio)
  const width = Math.min(most, Math.max(SMALLEST, wanted))
  const height = (width * ratio) / SHAPE
  return movedCrop({ x: middleX - width / 2, y: middleY - height / 2, width, height }, 0, 0)
}
