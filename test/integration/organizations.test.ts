import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Organization } from '#shared/modules/organizations/schema'
import { buildPersonContent } from '#test/builders/person'
import { made, openTestVault, type TestVault } from '#test/support/open-test-vault'

let test: TestVault
beforeEach(async () => {
  test = await openTestVault()
})
afterEach(() => test.close())

function add(name: string, parent: Organization | null = null): Promise<Organization> {
  return made(test.api.organizations.create({ parentId: parent?.id ?? null, name, kind: 'legal' }))
}

async function names(): Promise<string[]> {
  return (await made(test.api.organizations.tree({}))).map((it) => it.name)
}

describe('refusals', () => {
  it('refuses two units of one name under one parent', async () => {
    await add('水利局')
    expect(
      await test.api.organizations.create({ parentId: null, name: '水利局', kind: 'legal' }),
    ).toMatchObject({
      code: 'invalid-input',
      field: 'name',
    })
  })

  it('refuses to move a unit under itself', async () => {
    const county = await add('云泽县')
    const office = await add('办公室', county)
    expect(
      await test.api.organizations.move({ id: county.id, version: 1, parentId: office.id, position: 0 }),
    ).toMatchObject({ code: 'invalid-input', field: 'parentId' })
  })

  it('refuses to remove a unit that others stand under', async () => {
    const county = await add('云泽县')
    await add('水利局', county)
    expect(await test.api.organizations.remove({ id: county.id, version: 1 })).toMatchObject({
      code: 'conflict',
    })
  })

  it('refuses a save against an older version and shows what stands now', async () => {
    const { id } = await add('水利局')
    const content = { parentId: null, kind: 'legal' as const }
    await made(test.api.organizations.save({ ...content, id, version: 1, name: '水务局' }))
    expect(
      await test.api.organizations.save({ ...content, id, version: 1, name: '水利水务局' }),
    ).toMatchObject({
      code: 'conflict',
      current: { name: '水务局', version: 2 },
    })
  })
})

describe('the tree', () => {
  it('lists parents before children in the order people gave', async () => {
    const county = await add('云泽县')
    const [water] = [await add('水利局', county), await add('财政局', county)]
    await add('办公室', water)
    expect(await names()).toEqual(['云泽县', '水利局', '办公室', '财政局'])
    await made(test.api.organizations.move({ id: water.id, version: 1, parentId: county.id, position: 1 }))
    expect(await names()).toEqual(['云泽县', '财政局', '水利局', '办公室'])
  })

  it('takes the units below along when a unit moves to another parent', async () => {
    const [first, second] = [await add('甲镇'), await add('乙镇')]
    const office = await add('党政办', first)
    await add('文书组', office)
    await made(test.api.organizations.move({ id: office.id, version: 1, parentId: second.id, position: 0 }))
    expect(await names()).toEqual(['甲镇', '乙镇', '党政办', '文书组'])
  })

  it('drops a removed unit from the tree', async () => {
    const { id } = await add('水利局')
    await made(test.api.organizations.remove({ id, version: 1 }))
    expect(await names()).toEqual([])
  })

  it('counts the people of each unit and of all below it', async () => {
    const county = await add('云泽县')
    const water = await add('水利局', county)
    const office = await add('办公室', water)
    for (const { id } of [water, office, office])
      await made(test.api.people.create(buildPersonContent({ organizationId: id, posts: [] })))
    const tree = await made(test.api.organizations.tree({}))
    expect(tree.map((it) => [it.name, it.people])).toEqual([
      ['云泽县', 3],
      ['水利局', 3],
      ['办公室', 2],
    ])
  })
})
