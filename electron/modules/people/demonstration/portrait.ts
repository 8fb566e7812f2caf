import { createHash } from 'node:crypto'
import { encode } from 'jpeg-js'
import { defaultCrop } from '#electron/platform/formats/index'
import type { Photo } from '#shared/modules/people/schema'
import { figureOf, type Traits } from './portrait-figure'
import { paint } from './portrait-paint'

export const PORTRAIT_WIDTH = 120
export const PORTRAIT_HEIGHT = 160
/** Faces drawn for each sex; encoding one costs some 40 ms, so the county shares them. */
const VARIANTS = 24
/** Faces of one sex and hair colour. */
export const FACES = VARIANTS / 2
const QUALITY = 82

export type Portrait = { photo: Photo; bytes: Uint8Array }
/** Which face somebody wears: `variant` below `FACES`, and `age`, which chooses among grey and dark hair. */
export type Face = { variant: number; sex: '男' | '女'; age: number }

const drawn = new Map<string, Portrait>()

/** A drawn portrait, 3:4, one of 48. Drawn when it is first asked for, then kept. */
export function portraitOf({ variant, sex, age }: Face): Portrait {
  const number = (variant % FACES) * 2 + (age >= 48 ? 1 : 0)
  const key = `${sex}${number}`
  const known = drawn.get(key)
  if (known) return known
  const made = draw(traitsOf(number, sex))
  drawn.set(key, made)
  return made
}

/** What the 48 faces are drawn from. */
export function allTraits(): Traits[] {
  const sexes = ['男', '女'] as const
  return sexes.flatMap((sex) => Array.from({ length: VARIANTS }, (_, number) => traitsOf(number, sex)))
}

function traitsOf(number: number, sex: '男' | '女'): Traits {
  const half = Math.floor(number / 2)
  return {
    woman: sex === '女',
    old: number % 2 === 1,
    ground: half % 3,
    skin: half % 4,
    hair: Math.floor(half / 3) % 4,
    clothes: (half * 5) % 6,
    glasses: half % 5 === 2,
    width: half % 3,
  }
}

function draw(traits: Traits): Portrait {
  const data = paint(figureOf(traits), PORTRAIT_WIDTH, PORTRAIT_HEIGHT)
  const bytes = encode({ data, width: PORTRAIT_WIDTH, height: PORTRAIT_HEIGHT }, QUALITY).data
  const hash = createHash('sha256').update(bytes).digest('hex')
  return { bytes, photo: { hash, mime: 'image/jpeg', crop: defaultCrop(PORTRAIT_WIDTH, PORTRAIT_HEIGHT) } }
}
