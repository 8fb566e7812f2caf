import type { PersonContent } from '#shared/modules/people/schema'
import type { PersonId } from '#shared/values/id'
import { placesOf } from './career'
import { withGaps, withIrregularity } from './irregular'
import { monthText, readMonth } from './months'
import { makePerson } from './person'
import { FACES, type Face } from './portrait'
import { countySeats } from './seats'
import { type CountyUnit, countyUnits } from './units'

/** `asOf`: the month (`yyyy.MM`) in which the county stands; ages and terms are counted from it. */
export type CountyOptions = { seed?: string; cadres?: number; asOf?: string }

export type CountyPerson = {
  index: number
  id: PersonId
  content: PersonContent
  /** Null for the few without a photo. */
  face: Face | null
  /** Place in the unit's office order. */
  position: number
}

export type County = {
  seed: string
  asOf: string
  /** Parents before children, in display order. */
  units: readonly CountyUnit[]
  cadres: number
  /** The person of that number, made afresh each time: nobody is kept in memory. */
  personAt(index: number): CountyPerson
  people(): Generator<CountyPerson>
}

export const DEFAULT_SEED = 'yunze-1'
export const DEFAULT_CADRES = 3000
export const DEFAULT_AS_OF = '2026.11'

/** The invented county of the demonstration. The same options give the same county to the last byte. */
export function makeCounty(options: CountyOptions = {}): County {
  const { seed = DEFAULT_SEED, cadres = DEFAULT_CADRES, asOf = DEFAULT_AS_OF } = options
  const month = readMonth(asOf)
  const startedAt = Date.UTC(Math.floor(month / 12), month % 12, 1)
  const units = countyUnits(seed, startedAt)
  const places = placesOf(units)
  const seats = countySeats(units, cadres)

  function personAt(index: number): CountyPerson {
    const seat = seats[index]
    if (!seat) throw new Error(`the county has ${seats.length} people, there is no number ${index}`)
    const { id, content, life, random } = makePerson(seed, index, seat, places, month, startedAt)
    const age = Math.floor((month - life.birth) / 12)
    const face = random.chance(0.97) ? { variant: random.int(0, FACES - 1), sex: life.sex, age } : null
    const filed = withGaps(random, withIrregularity(random, content))
    return { index, id, content: filed, face, position: seat.position }
  }

  function* people(): Generator<CountyPerson> {
    for (let index = 0; index < seats.length; index += 1) yield personAt(index)
  }

  return { seed, asOf: monthText(month), units, cadres: seats.length, personAt, people }
}
