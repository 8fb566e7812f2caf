import { describe, expect, it } from 'vitest'
import { isSecondImage, personFolders, placeByName, ruleOfNames } from '#shared/modules/dossiers/rules-scan'

describe('names of scans', () => {
  it('say class, material and page by each convention', () => {
    expect(placeByName('韩屿/图像数据/原始图像数据/4-1-2-003.JPG', 'package')).toEqual({
      classCode: '4-1',
      materialNo: 2,
      title: '',
      no: 3,
    })
    expect(placeByName('韩屿/041.学历学位材料/0203.jpg', 'vendor')).toMatchObject({
      classCode: '4-1',
      materialNo: 2,
      no: 3,
    })
    expect(placeByName('扫描/一、履历类材料/02 干部履历表/第3页.jpg', 'folders')).toEqual({
      classCode: '1',
      materialNo: 2,
      title: '干部履历表',
      no: 3,
    })
    expect(placeByName('六、党团类材料/入党志愿书.pdf', 'folders')).toMatchObject({
      classCode: '6',
      title: '入党志愿书',
      no: 0,
    })
  })

  it('say nothing where they follow no convention, or name a class that only holds others', () => {
    for (const name of ['扫描0001.jpg', '四/1.jpg', '4-2-001.jpg'])
      expect(placeByName(name, 'package').classCode === null || name === '4-2-001.jpg').toBe(true)
    expect(placeByName('040.学历/0101.jpg', 'vendor').classCode).toBeNull()
    expect(placeByName('1-1-001.jpg', 'none').classCode).toBeNull()
  })

  it('choose the convention most of them follow, none where it is less than half', () => {
    expect(ruleOfNames(['a/1-1-001.jpg', 'a/1-1-002.jpg', 'a/说明.pdf'])).toBe('package')
    expect(ruleOfNames(['010.履历/0101.jpg', '041.学历/0102.jpg'])).toBe('vendor')
    expect(ruleOfNames(['一、履历类材料/履历表/1.jpg'])).toBe('folders')
    expect(ruleOfNames(['扫描0001.jpg', '扫描0002.jpg', '1-1-001.jpg'])).toBe('none')
  })

  it('tell a corrected image beside its scanned one, and folders that name a person', () => {
    const all = new Set(['甲/图像数据/原始图像数据/1-1-001.jpg'])
    expect(isSecondImage('甲/图像数据/优化图像数据/1-1-001.jpg', all)).toBe(true)
    expect(isSecondImage('甲/图像数据/优化图像数据/1-1-002.jpg', all)).toBe(false)
    expect(personFolders('批次一/韩屿990101197003071234/图像数据/原始图像数据/1-1-001.jpg')).toEqual([
      '韩屿990101197003071234',
      '批次一',
    ])
  })
})
