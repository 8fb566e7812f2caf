import { box, type Colour, ellipse, field, type Region, type Shape } from './portrait-paint'

/** What tells one drawn face from another. */
export type Traits = {
  woman: boolean
  old: boolean
  ground: number
  skin: number
  hair: number
  clothes: number
  glasses: boolean
  width: number
}

const GROUNDS: readonly Colour[] = [
  [67, 142, 219],
  [236, 240, 244],
  [178, 34, 42],
]
const SKINS: readonly Colour[] = [
  [240, 208, 180],
  [230, 192, 160],
  [222, 180, 146],
  [246, 218, 194],
]
const CLOTHES: readonly Colour[] = [
  [34, 40, 56],
  [52, 58, 70],
  [28, 52, 92],
  [70, 62, 60],
  [44, 70, 66],
  [96, 40, 52],
]
const DARK: Colour = [32, 28, 28]
const GREYS: readonly Colour[] = [
  [112, 110, 112],
  [66, 62, 62],
]
const WHITE: Colour = [248, 248, 246]
const TIE: Colour = [124, 32, 40]
const FRAME: Colour = [40, 40, 44]
const EYES = [-0.075, 0.075]

/** The shapes of one head and shoulders, from the ground up. */
export function figureOf(traits: Traits): Shape[] {
  const skin = pick(SKINS, traits.skin)
  const hair = traits.old ? pick(GREYS, traits.hair) : DARK
  const half = 0.185 + traits.width * 0.012
  const long = traits.woman && traits.hair > 1
  return [
    { colour: pick(GROUNDS, traits.ground), region: field(0, () => true) },
    ...(long ? [{ colour: hair, region: ellipse(0.5, 0.62, half + 0.075, 0.36) }] : []),
    ...shoulders(pick(CLOTHES, traits.clothes), traits.woman),
    { colour: shade(skin, 0.9), region: box(0.5, 0.86, 0.075, 0.12) },
    ...[-half, half].map((dx) => ({ colour: skin, region: ellipse(0.5 + dx, 0.57, 0.03, 0.06) })),
    { colour: hair, region: ellipse(0.5, 0.5, half + 0.018, 0.27) },
    { colour: skin, region: face(half, traits.hair) },
    ...features(traits),
    ...(traits.glasses ? glasses(half) : []),
  ]
}

function shoulders(cloth: Colour, woman: boolean): Shape[] {
  const body = field(0.93, (x, y) => Math.abs(x - 0.5) < 0.16 + Math.sqrt(Math.max(0, y - 0.93)) * 0.62)
  const collar = field(0.92, (x, y) => Math.abs(x - 0.5) < 0.13 - (y - 0.92) * 0.34)
  const tie = field(1, (x, y) => Math.abs(x - 0.5) < 0.022 + (y - 1) * 0.04)
  const dressed = [
    { colour: cloth, region: body },
    { colour: WHITE, region: collar },
  ]
  return woman ? dressed : [...dressed, { colour: TIE, region: tie }]
}

/** The face below the hair line, which parts differently with each cut. */
function face(half: number, cut: number): Region {
  const oval = ellipse(0.5, 0.6, half, 0.25)
  const side = [0.5, 0.42, 0.58, 0.5][cut % 4] ?? 0.5
  const bend = cut === 0 ? 0.08 : cut % 2 === 0 ? 0.25 : 0.45
  return { ...oval, inside: (x, y) => oval.inside(x, y) && y > 0.42 + Math.abs(x - side) * bend }
}

function features(traits: Traits): Shape[] {
  const lips: Colour = traits.woman ? [186, 84, 84] : [178, 112, 100]
  const nose = shade(pick(SKINS, traits.skin), 0.86)
  return [
    ...EYES.map((dx) => ({ colour: DARK, region: ellipse(0.5 + dx, 0.58, 0.02, 0.011) })),
    ...EYES.map((dx) => ({
      colour: DARK,
      region: box(0.5 + dx, 0.535, 0.036, traits.woman ? 0.005 : 0.009),
    })),
    { colour: nose, region: box(0.5, 0.665, 0.02, 0.006) },
    { colour: lips, region: ellipse(0.5, 0.735, 0.05, 0.011) },
  ]
}

function glasses(half: number): Shape[] {
  const arms = [-half + 0.01, half - 0.01].map((dx) => box(0.5 + dx, 0.572, 0.02, 0.004))
  const regions = [...EYES.map((dx) => ring(0.5 + dx)), box(0.5, 0.575, 0.018, 0.005), ...arms]
  return regions.map((region) => ({ colour: FRAME, region }))
}

function ring(centre: number): Region {
  const outer = ellipse(centre, 0.58, 0.06, 0.042)
  const inner = ellipse(centre, 0.58, 0.051, 0.033)
  return { ...outer, inside: (x, y) => outer.inside(x, y) && !inner.inside(x, y) }
}

function shade(colour: Colour, by: number): Colour {
  return [colour[0] * by, colour[1] * by, colour[2] * by]
}

function pick(list: readonly Colour[], at: number): Colour {
  return list[at % list.length] ?? WHITE
}
