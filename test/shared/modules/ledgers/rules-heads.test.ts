import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { headBlocks, headRows } from '#shared/modules/ledgers/rules-heads'

const columns = (...heads: string[][]) => heads.map((it) => ({ heads: it }))

describe('headBlocks', () => {
  it('joins a group over its columns and lets a single heading reach down', () => {
    // 转入时间 │ 正、副本数 │ 备注
    //         │ 正本 │ 副本 │
    const blocks = headBlocks(
      columns(['转入时间', '转入时间'], ['正、副本数', '正本'], ['正、副本数', '副本'], ['备注']),
    )
    expect(blocks).toEqual([
      { text: '转入时间', row: 0, column: 0, rows: 2, columns: 1 },
      { text: '正、副本数', row: 0, column: 1, rows: 1, columns: 2 },
      { text: '正本', row: 1, column: 1, rows: 1, columns: 1 },
      { text: '副本', row: 1, column: 2, rows: 1, columns: 1 },
      { text: '备注', row: 0, column: 3, rows: 2, columns: 1 },
    ])
  })

  it('leaves two columns of the same name apart', () => {
    expect(headBlocks(columns(['姓名'], ['姓名'])).map((it) => it.columns)).toEqual([1, 1])
  })

  it('covers every place of the head once', () => {
    const heading = fc.array(fc.constantFrom('', '甲', '乙', '丙'), { minLength: 1, maxLength: 4 })
    fc.assert(
      fc.property(fc.array(heading, { minLength: 1, maxLength: 12 }), (heads) => {
        const made = columns(...heads)
        const places = headBlocks(made).flatMap(({ row, column, rows, columns: wide }) =>
          Array.from(
            { length: rows * wide },
            (_, at) => `${row + Math.floor(at / wide)}:${column + (at % wide)}`,
          ),
        )
        expect(new Set(places).size).toBe(places.length)
        expect(places.length).toBe(headRows(made) * made.length)
      }),
    )
  })
})
