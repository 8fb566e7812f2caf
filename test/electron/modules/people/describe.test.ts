import { expect, it } from 'vitest'
import { pinyinOf } from '#electron/modules/people/spellings'

it('reads surnames as surnames and given names by their characters', () => {
  const read = (name: string) => Object.values(pinyinOf(name)).join(' ')
  expect(read('罗砚秋')).toBe('luoyanqiu lyq')
  expect(read('仇　和')).toBe('qiuhe qh')
  expect(read('单于飞')).toBe('shanyufei syf')
  expect(read('解小单')).toBe('xiexiaodan xxd')
  expect(read('区慕白')).toBe('oumubai omb')
  expect(read('吕绿')).toBe('lvlv ll')
  expect(read('阿依古丽·买买提')).toBe('ayigulimaimaiti ayglmmt')
  expect(read('')).toBe(' ')
})
