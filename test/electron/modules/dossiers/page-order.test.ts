import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { orderWith } from '#electron/modules/dossiers/page-order'
import type { PageId } from '#shared/values/id'

const ids = (text: string) => [...text] as PageId[]

describe('the order of pages', () => {
  test('moved pages stand together before the named one, or at the end', () => {
    expect(orderWith(ids('abcde'), ids('db'), 'c' as PageId).join('')).toBe('adbce')
    expect(orderWith(ids('abc'), ids('a'), null).join('')).toBe('bca')
    expect(orderWith(ids('abc'), ids('xy'), 'a' as PageId).join('')).toBe('xyabc')
  })

  test('before one that is itself moved means before what stays behind it', () => {
    expect(orderWith(ids('abcd'), ids('bc'), 'b' as PageId).join('')).toBe('abcd')
    expect(orderWith(ids('abcd'), ids('cd'), 'd' as PageId).join('')).toBe('abcd')
  })

  test('loses and doubles nothing, and leaves what stays in its order', () => {
    const pages = fc.uniqueArray(fc.constantFrom(...'abcdefgh'), { minLength: 1 })
    fc.assert(
      fc.property(pages, pages, fc.nat(), (order, moved, at) => {
        const all = orderWith(
          order as PageId[],
          moved as PageId[],
          (order[at % order.length] ?? null) as PageId,
        )
        const stays = all.filter((it) => !moved.includes(it))
        expect(new Set(all)).toEqual(new Set([...order, ...moved]))
        expect(all.length).toBe(new Set(all).size)
        expect(stays).toEqual(order.filter((it) => !moved.includes(it)))
      }),
    )
  })
})
