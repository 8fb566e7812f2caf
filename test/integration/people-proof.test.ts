import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { characterWidths as widthsOf } from '#electron/platform/documents/font-widths'
import { missingByCell } from '#electron/platform/documents/fonts'
import type { Host } from '#electron/platform/ipc/host'
import type { PersonId } from '#shared/values/id'
import { buildPeople, buildPersonContent } from '#test/builders/person'
import { made, openTestVault, type TestVault } from '#test/support/open-test-vault'

const RARE = '𪨊'
const FONT = 'Noto Serif CJK SC'

let test: TestVault
let asked: number[]
beforeEach(async () => {
  asked = []
  test = await openTestVault({ host: { resolveFonts, missingGlyphs, characterWidths } })
})
afterEach(() => test.close())

/** The fonts of this computer, asked as the main thread asks them. */
const missingGlyphs: Host['missingGlyphs'] = (forms) => {
  asked.push(forms.length)
  return missingByCell(forms, [FONT])
}

const characterWidths: Host['characterWidths'] = (text) => widthsOf(text, [FONT])

const resolveFonts: Host['resolveFonts'] = async ({ title, body }) => [
  { role: 'title', wanted: title[0] ?? '', used: FONT },
  { role: 'body', wanted: body[0] ?? '', used: FONT },
]

async function created(contents: Parameters<TestVault['api']['people']['create']>[0][]): Promise<PersonId[]> {
  const ids: PersonId[] = []
  for (const content of contents) ids.push((await made(test.api.people.create(content))).id)
  return ids
}

/** What the auditor finds of it; signs the auditor in. */
async function proofRows() {
  await test.signInAs(['auditor'])
  return (await made(test.api.audit.list({ text: '核对任免表' }))).rows
}

describe('the proof of forms', () => {
  it('is refused without the right to read, and the refusal stands on record', async () => {
    const ids = await created([buildPersonContent()])
    await test.signInAs(['steward'])
    expect(await test.api.people.proofForms({ ids })).toMatchObject({ ok: false, code: 'forbidden' })
    expect(asked).toEqual([])
    expect(await proofRows()).toMatchObject([{ method: 'people.proofForms', outcome: 'refused' }])
  })

  it('names person, cell and character, and stands on record as one row', async () => {
    const { family } = buildPersonContent()
    const [first, ...others] = family
    if (!first) throw new Error('the built person has no relatives')
    const ids = await created([
      buildPersonContent(),
      buildPersonContent({ name: `罗${RARE}秋`, family: [{ ...first, name: `罗${RARE}` }, ...others] }),
    ])
    const proof = await made(test.api.people.proofForms({ ids }))
    const lacking = { character: RARE, font: FONT, drawnWith: '' }
    expect(proof.checked).toBe(2)
    expect(proof.fonts.map((it) => it.used)).toEqual([FONT, FONT])
    expect(proof.people).toEqual([
      {
        personId: ids[1],
        name: `罗${RARE}秋`,
        missing: [
          { ...lacking, cell: 'XingMing', label: '姓名' },
          { ...lacking, cell: 'JiaTingChengYuan.0.XingMing', label: '家庭成员第 1 行姓名' },
        ],
        cells: [],
        empty: [],
      },
    ])
    expect(await proofRows()).toMatchObject([{ targetKind: 'people', targetName: '2 人', outcome: 'done' }])
  })

  it('asks for a hundred forms at a time', async () => {
    const ids = await created(buildPeople(130, { identityNumber: '' }))
    expect(await made(test.api.people.proofForms({ ids }))).toMatchObject({ checked: 130 })
    expect(asked).toEqual([100, 30])
  })

  it('names what finds no room and what is required but empty, by the template’s own cells', async () => {
    const post = '任'.repeat(700)
    const content = buildPersonContent({ ethnicity: '', proposedPost: post, identityNumber: '' })
    const ids = await created([content])
    const of = async (template: string) =>
      (await made(test.api.people.proofForms({ ids, template }))).people[0]
    expect(await of('old')).toMatchObject({
      missing: [],
      empty: [{ cell: 'MinZu', label: '民族' }],
      cells: [{ cell: 'NiRenZhiWu', lost: expect.any(Number) }],
    })
    const archive = await of('archive')
    expect(archive?.empty.map((it) => it.label)).toEqual(['民族', '身份证号'])
  })

  it('of the form on the desk leaves no row of its own', async () => {
    const [id = ''] = await created([buildPersonContent({ ethnicity: '' })])
    const shown = await made(test.api.people.proofShown({ id: id as PersonId }))
    expect(shown.people[0]?.empty).toEqual([{ cell: 'MinZu', label: '民族' }])
    expect(await proofRows()).toEqual([])
  })

  it('is refused for somebody who is not on record', async () => {
    const [id] = await created([buildPersonContent()])
    const unknown = `${id?.slice(0, -1)}${id?.endsWith('0') ? '1' : '0'}` as PersonId
    expect(await test.api.people.proofForms({ ids: [unknown] })).toMatchObject({ code: 'not-found' })
    expect(await proofRows()).toEqual([])
  })
})
