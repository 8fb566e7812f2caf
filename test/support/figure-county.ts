import { expect } from 'vitest'
import type { IndicatorValue, Side } from '#shared/modules/indicators/indicators'
import type { OrganizationId } from '#shared/values/id'
import { addParties, addTown, addVillage } from '#test/builders/party'
import { made, openTestVault, type TestVault } from '#test/support/open-test-vault'

/** @file A county whose records are made to give the figures that a document prints. */

/** What one of its indicators says of a day. */
type Told = (system: string, key: string, on?: string) => Promise<(string | number)[]>

export type FigureCounty = {
  vault: TestVault
  towns: OrganizationId[]
  /** Five villages, then thirty-five communities, over the towns in turn; `parties` are theirs. */
  places: string[]
  parties: string[]
  values(system: string, on?: string): Promise<Map<string, IndicatorValue>>
  /** The value as printed with both its numbers; holds that each opens as many records as it says. */
  told: Told
}

/** Document 001: five villages, thirty-five communities. */
export const VILLAGES = 5
export const PLACES = 40

/** Towns, villages and their party organizations, asked on the day unless said otherwise. */
export async function openFigureCounty(on: string, townCount: number): Promise<FigureCounty> {
  const vault = await openTestVault({ now: () => new Date(`${on}T02:00:00Z`) })
  const towns: OrganizationId[] = []
  for (let at = 0; at < townCount; at++) towns.push(await addTown(vault, `第${at + 1}镇`))
  const townOf = (at: number) => towns[at % townCount] as OrganizationId
  const places: string[] = []
  for (let at = 0; at < PLACES; at++) places.push(await addVillage(vault, townOf(at), placeOf(at)))
  const parties = await addParties(
    vault,
    null,
    places.map((village_id, at) => ({ village_id, unit_id: townOf(at), name: `党组织${at}` })),
  )
  const values = async (system: string, day = on) => {
    const found = await made(vault.api.indicators.values({ system, on: day }))
    return new Map(found.map((it) => [it.key, it]))
  }
  const told: Told = async (system, key, day = on) => {
    const value = (await values(system, day)).get(key)
    if (!value) throw new Error(`no ${key}`)
    expect(value.problem).toBe('')
    return [value.words, ...(await counted(vault, value, day))]
  }
  return { vault, towns, places, parties, values, told }
}

function placeOf(at: number) {
  const village = at < VILLAGES
  const kind = village ? ('village' as const) : ('community' as const)
  return { name: village ? `村${at}` : `社区${at}`, kind, households: 250, position: at }
}

async function counted(vault: TestVault, value: IndicatorValue, on: string): Promise<number[]> {
  const { system, key } = value
  const numbers: number[] = []
  for (const side of ['numerator', 'denominator'] as const satisfies Side[]) {
    const told = value[side]
    if (!told) continue
    const behind = await made(vault.api.indicators.records({ system, key, side, on, offset: 0, limit: 5 }))
    expect(behind.sum).toBe(told.value)
    expect(behind.rows).toHaveLength(Math.min(5, behind.total))
    numbers.push(told.value)
  }
  return numbers
}
