import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openZip } from '#electron/platform/formats/index'
import type { Host, PrinterJob, RenderJob } from '#electron/platform/ipc/host'
import type { FormData } from '#shared/modules/people/form'
import { PRESETS } from '#shared/modules/people/form-presets'
import type { FormTemplate } from '#shared/modules/people/form-template'
import type { PersonId } from '#shared/values/id'
import { buildPersonContent } from '#test/builders/person'
import { made, openTestVault, type TestVault } from '#test/support/open-test-vault'

let test: TestVault
let drawnJobs: RenderJob[]
let printed: PrinterJob[]
beforeEach(async () => {
  drawnJobs = []
  printed = []
  test = await openTestVault({ host: { ...drawing, characterWidths, missingGlyphs: noneMissing } })
})
afterEach(() => test.close())

const reportOf = (form: RenderJob['forms'][number]) => {
  const { personId, name } = form as FormData
  return { personId, name, cells: [], missingGlyphs: [], pages: 2 }
}

/** A window that draws nothing: each form's PDF is its person's name. */
const drawing: Pick<Host, 'renderPages' | 'printPages' | 'resolveFonts'> = {
  renderPages: async (job) => {
    drawnJobs.push(job)
    const pdfs = job.forms.map((it) => new TextEncoder().encode((it as FormData).name))
    const reports = job.forms.map(reportOf)
    return { pdfs: job.each ? pdfs : pdfs.slice(0, 1), reports, pages: 2 * job.forms.length }
  },
  printPages: async (job) => {
    printed.push(job)
    return { reports: job.forms.map(reportOf), pages: 2 * job.forms.length }
  },
  resolveFonts: async () => [],
}
const characterWidths: Host['characterWidths'] = async (text) => Array.from(text, () => 1)
const noneMissing: Host['missingGlyphs'] = async (forms) => forms.map(() => [])

const copy = (): FormTemplate => structuredClone(PRESETS.old)
const fresh = (name: string, content = copy()) => ({
  id: null,
  version: 0,
  name,
  base: 'old' as const,
  content,
})

async function people(...names: string[]): Promise<PersonId[]> {
  const ids: PersonId[] = []
  for (const name of names) {
    const content = buildPersonContent({ name, identityNumber: '' })
    ids.push((await made(test.api.people.create(content))).id)
  }
  return ids
}

async function rowsOf(action: string) {
  await test.signInAs(['auditor'])
  return (await made(test.api.audit.list({ text: action }))).rows
}

describe('templates', () => {
  it('are four built in, and cannot be changed without the right', async () => {
    const names = (await made(test.api.people.templates({}))).map((it) => it.name)
    expect(names).toEqual(['通用版', '2025 版', 'B5 版', '档案审核'])
    await test.signInAs(['reader'])
    expect(await test.api.people.saveTemplate(fresh('甲'))).toMatchObject({ ok: false, code: 'forbidden' })
  })

  it('that cannot be printed are refused with what is wrong', async () => {
    const wide = copy()
    wide.pages[0]?.columns.splice(0, 1, 90)
    expect(await test.api.people.saveTemplate(fresh('甲', wide))).toMatchObject({
      code: 'invalid-input',
      message: expect.stringContaining('超出 A4 纸宽 210 毫米'),
    })
    expect(await test.api.people.saveTemplate(fresh('通用版'))).toMatchObject({
      code: 'invalid-input',
      message: '已有名为“通用版”的模板。',
    })
  })

  it('are kept, changed by version, told in the trail, and removed', async () => {
    const stored = await made(test.api.people.saveTemplate(fresh('本县')))
    expect(stored).toMatchObject({ version: 1, base: 'old', builtIn: false })
    const content = structuredClone(stored.content)
    content.title.text = '干部任免呈报表'
    const { id } = stored
    const again = { id, version: 1, name: '本县', base: 'old' as const, content }
    expect((await made(test.api.people.saveTemplate(again))).version).toBe(2)
    expect(await test.api.people.saveTemplate(again)).toMatchObject({ code: 'conflict' })
    expect((await made(test.api.people.template({ id }))).content.title.text).toBe('干部任免呈报表')
    await made(test.api.people.removeTemplate({ id, version: 2 }))
    expect(await test.api.people.template({ id })).toMatchObject({ code: 'not-found' })
    expect(await rowsOf('打印模板')).toMatchObject([
      { action: '移除打印模板', targetName: '本县' },
      {
        action: '修改打印模板',
        changes: [
          expect.objectContaining({ field: '表题', after: expect.stringContaining('干部任免呈报表') }),
        ],
      },
      { action: '新增打印模板' },
    ])
  })

  it('are what is drawn: the department’s own fonts, paper and title', async () => {
    const content = { ...structuredClone(PRESETS.b5), fonts: { title: '华文中宋', body: '' } }
    const { id } = await made(test.api.people.saveTemplate({ ...fresh('小开本', content), base: 'b5' }))
    const ids = await people('罗砚秋')
    await made(test.api.people.savePdf({ ids, template: id, grant: test.grant(join(test.folder, '甲.pdf')) }))
    expect(drawnJobs[0]).toMatchObject({ paper: { width: 182, height: 257 }, template: content })
    expect(drawnJobs[0]?.fonts.title[0]).toBe('华文中宋')
  })
})

describe('printing', () => {
  it('takes the margins of the printer, and one side for a form of one page', async () => {
    const settings = await made(test.api.settings.read({}))
    const office = { front: { x: 1, y: 2 }, back: { x: -1, y: 0 }, duplex: true }
    await made(test.api.settings.savePrinting({ ...settings, printer: 'office', printers: { office } }))
    const ids = await people('罗砚秋')
    await made(test.api.people.printForms({ ids, printer: 'office' }))
    await made(test.api.people.printForms({ ids, printer: 'other', template: 'archive' }))
    expect(printed.map((it) => [it.offsets.front.x, it.printer, it.duplex])).toEqual([
      [1, 'office', true],
      [0, 'other', false],
    ])
  })

  it('prints the calibration sheet without any margins, on record', async () => {
    await made(test.api.people.printCalibration({ printer: 'office', paper: 'A4', duplex: true }))
    expect(printed[0]?.sheets).toHaveLength(2)
    expect(printed[0]?.offsets.front).toEqual({ x: 0, y: 0 })
    expect(await rowsOf('校准')).toMatchObject([{ targetName: 'office', outcome: 'done' }])
  })
})

describe('a file for each person', () => {
  const NAMES = ['罗砚秋', '顾明谦', '罗砚秋']

  it('is refused by a rule with an unknown token, before anything is drawn', async () => {
    const ids = await people('罗砚秋')
    const grant = test.grant(test.folder)
    expect(await test.api.people.savePdf({ ids, grant, naming: '{科室}' })).toMatchObject({
      code: 'invalid-input',
      field: 'naming',
    })
    expect(drawnJobs).toEqual([])
  })

  it('is named by the rule, in the order of the list, namesakes told apart', async () => {
    const ids = await people(...NAMES)
    const folder = join(test.folder, '每人')
    mkdirSync(folder)
    const shown = await made(test.api.people.fileNames({ ids, naming: '{姓名}', total: 3 }))
    expect(shown.names).toEqual(NAMES)
    const result = await made(test.api.people.savePdf({ ids, grant: test.grant(folder), naming: '{姓名}' }))
    expect(result).toMatchObject({ files: 3, forms: 3, pages: 6 })
    expect(readdirSync(folder).sort()).toEqual(['罗砚秋.pdf', '罗砚秋2.pdf', '顾明谦.pdf'])
    expect(readFileSync(join(folder, '顾明谦.pdf'), 'utf8')).toBe('顾明谦')
  })

  it('goes into a zip, as Word too', async () => {
    const ids = await people(...NAMES)
    const path = join(test.folder, '每人.zip')
    const naming = '{序号} {姓名}'
    await made(test.api.people.saveWord({ ids, grant: test.grant(path), naming }))
    const zip = await openZip(path)
    expect(zip.entries.map((it) => it.name)).toEqual(['01 罗砚秋.docx', '02 顾明谦.docx', '03 罗砚秋.docx'])
    zip.close()
    expect(existsSync(path)).toBe(true)
  })
})
