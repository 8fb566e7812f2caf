import { describe, expect, it } from 'vitest'
import { proposeColumns } from '#shared/modules/ledgers/rules-propose'
import { checkCharacter } from '#shared/values/identity-number'

const told = (heading: string, samples: string[]) => {
  const [made] = proposeColumns([{ heads: [heading], samples, width: 10 }])
  return made && { type: made.type, role: made.role, options: made.options }
}
const many = (...words: string[]) => Array.from({ length: 12 }, (_, at) => words[at % words.length] ?? '')
const identity = (serial: number) => {
  const first = `990101198003${String(10 + serial).padStart(2, '0')}001`
  return first + checkCharacter(first)
}

describe('proposeColumns', () => {
  it('knows a column by what stands in it', () => {
    expect(told('时间', ['2026.01', '2026.02.03', '2026年3月'])?.type).toBe('date')
    expect(told('金额', ['1,200', '35.5', '80'])?.type).toBe('number')
    expect(told('类型', many('立行立改', '限期整改'))).toEqual({
      type: 'choice',
      role: 'plain',
      options: ['立行立改', '限期整改'],
    })
    expect(told('证件', [identity(1), identity(2)])?.type).toBe('identity')
    expect(told('情况', ['很长的一段话'.repeat(10), '短'])?.type).toBe('long')
  })

  it('takes telephones, codes and years for what they are', () => {
    expect(told('联系电话', ['13900000000', '13900000001'])?.type).toBe('text')
    expect(told('文号', ['1', '2', '3'])?.type).toBe('text')
    expect(told('人数', ['2001', '2010', '1998'])?.type).toBe('number')
  })

  it('takes a heading’s word for a date where half of it is one', () => {
    expect(told('完成时限', ['2026.01.31', '年底前'])?.type).toBe('date')
    expect(told('情况', ['2026.01.31', '年底前'])?.type).toBe('text')
  })

  it('gives each meaning to one column only', () => {
    const made = proposeColumns([
      { heads: ['序号'], samples: ['1', '2'], width: 5 },
      { heads: ['完成时限'], samples: ['2026.01.01'], width: 10 },
      { heads: ['整改期限'], samples: ['2026.02.01'], width: 10 },
    ])
    expect(made.map((it) => it.role)).toEqual(['serial', 'deadline', 'plain'])
  })

  it('proposes a date by the heading alone where the column is still empty', () => {
    expect(told('申请入党时间', [])?.type).toBe('date')
    expect(told('年月日', [])?.type).toBe('date')
    expect(told('处级正职领导职数', [])?.type).toBe('number')
    expect(told('材料名称', [])?.role).toBe('name')
    expect(told('姓名', [])).toEqual({ type: 'text', role: 'name', options: [] })
  })
})
