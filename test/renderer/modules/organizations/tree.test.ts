import { describe, expect, it } from 'vitest'
import type { Organization } from '#shared/modules/organizations/schema'
import type { OrganizationId } from '#shared/values/id'
import { stepAmongSiblings, treeRows, withDescendants } from '../../../../renderer/modules/organizations/tree'

const id = (name: string) => name as OrganizationId
const unit = (name: string, parent: string | null, position: number, code = ''): Organization => ({
  ...{ id: id(name), parentId: parent === null ? null : id(parent), name, code, position, kind: 'legal' },
  ...{
    shortName: '',
    level: '',
    affiliation: '',
    category: '',
    unitRole: '' as const,
    version: 1,
    people: 0,
  },
})
const UNITS = [
  unit('县', null, 0),
  unit('乡镇', '县', 1),
  unit('部门', '县', 0),
  unit('组织部', '部门', 0, '431'),
  unit('干部科', '组织部', 0),
  unit('青石镇', '乡镇', 0),
]
const shown = (closed: string[] = [], words = '') =>
  treeRows(UNITS, new Set(closed), words).map((it) => `${it.depth} ${it.unit.name}`)

describe('the tree as rows', () => {
  it('puts children under their parent in their order', () => {
    expect(shown()).toEqual(['0 县', '1 部门', '2 组织部', '3 干部科', '1 乡镇', '2 青石镇'])
  })

  it('hides what is below a closed unit', () => {
    expect(shown(['部门'])).toEqual(['0 县', '1 部门', '1 乡镇', '2 青石镇'])
  })

  it('shows only the ways to what is searched for, closed or not', () => {
    expect(shown(['部门'], '干部')).toEqual(['0 县', '1 部门', '2 组织部', '3 干部科'])
    expect(shown([], '431')).toEqual(['0 县', '1 部门', '2 组织部'])
    expect(shown([], '没有')).toEqual([])
  })
})

describe('moving', () => {
  it('goes one step among siblings and stops at the ends', () => {
    expect(stepAmongSiblings(UNITS, UNITS[1]!, -1)).toBe(0)
    expect(stepAmongSiblings(UNITS, UNITS[1]!, 1)).toBeNull()
    expect(stepAmongSiblings(UNITS, UNITS[2]!, -1)).toBeNull()
  })

  it('cannot lead under itself', () => {
    expect([...withDescendants(UNITS, '部门')].sort()).toEqual(['部门', '组织部', '干部科'].sort())
  })
})
