import { describe, expect, it } from 'vitest'
import { codeItemNamed, codeItems, leafNames, names, standardOf } from '#shared/codes/index'

describe('national tables', () => {
  it('hold the names files carry, in the standard order', () => {
    expect(names('gb3304-ethnic')).toHaveLength(56)
    expect(names('gb3304-ethnic').slice(0, 3)).toEqual(['汉族', '蒙古族', '回族'])
    expect(names('gbt2261-1-sex')).toEqual(['男', '女'])
    expect(standardOf('gb4762-political')).toContain('GB/T 4762')
  })

  it('leave group headings out of what can be filled in', () => {
    const education = leafNames('zb64-education-editor')
    expect(education).toContain('研究生')
    expect(education).not.toContain('研究生教育')
    expect(leafNames('zb09-position-level')).toContain('乡科级正职')
    expect(leafNames('zb09-position-level')).not.toContain('警务技术等级')
    expect(leafNames('zb148-rank')).toEqual(names('zb148-rank'))
  })

  it('find a row by name, full name and alias', () => {
    expect(codeItemNamed('gb4762-political', '九三学社')?.name).toBe('九三')
    expect(codeItemNamed('gb4762-political', '中国民主建国会会员')?.code).toBe('06')
    expect(codeItemNamed('gb4762-political', '某党')).toBeUndefined()
    expect(codeItems('zb18-assessment').find((item) => item.code === '2')?.name).toBe('称职')
  })
})
