import { describe, expect, it } from 'vitest'
import { DossierId } from '#shared/values/id'
import { addressNumber, addressPart, NoSuchPage, roomAround } from '../../../renderer/app/address'

const ID = '01JAAAAAAAAAAAAAAAAAAAAAAA'

describe('a part of an address', () => {
  it('is the id it must be', () => {
    expect(addressPart(DossierId, ID)).toBe(ID)
    expect(addressNumber('12')).toBe(12)
  })

  it.each([
    'undefined',
    '',
    '01',
    `${ID}0`,
    ID.toLowerCase(),
  ])('“%s” leads to no page, in no words', (part) => {
    expect(() => addressPart(DossierId, part)).toThrow(NoSuchPage)
    expect(() => addressPart(DossierId, part)).toThrow(/^$/)
  })

  it.each(['', 'x', '-1', '1.5', '1e3', 'NaN'])('“%s” is no number of anything', (part) => {
    expect(() => addressNumber(part)).toThrow(NoSuchPage)
  })
})

it('the way back leads to the room an address lies in', () => {
  const rooms = [{ path: '/people' }, { path: '/dossiers' }]
  expect(roomAround(rooms, '/dossiers/files/undefined')?.path).toBe('/dossiers')
  expect(roomAround(rooms, '/dossiersx')?.path).toBe('/people')
  expect(roomAround([], '/dossiers')).toBeUndefined()
})
