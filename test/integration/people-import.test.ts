import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readLrmx } from '#electron/platform/formats/index'
import { buildOrganizationContent } from '#test/builders/organization'
import { buildPeople, buildPersonContent } from '#test/builders/person'
import { logged } from '#test/support/logged'
import { made, openTestVault, type TestVault } from '#test/support/open-test-vault'
import {
  bytesFile,
  compare,
  contentOf,
  fixture,
  folderFor,
  formFile,
  importFiles,
  itemsOf,
  personNamed,
} from '#test/support/people-files'

let clock = new Date('2026-11-20T02:00:00Z')
let test: TestVault
beforeEach(async () => {
  clock = new Date('2026-11-20T02:00:00Z')
  test = await openTestVault({ now: () => clock })
})
afterEach(() => test.close())

const encode = (text: string) => new TextEncoder().encode(text)
const GENUINE = ['form-2025', 'genuine-style', 'java-exporter', 'several-parties'].map((it) => `${it}.lrmx`)

describe('genuine files', () => {
  it('come in whole and go out element by element as they were', async () => {
    const grants = GENUINE.map((name) => bytesFile(test, name, fixture(name)))
    expect(await importFiles(test, ...grants)).toMatchObject({ batchNo: 1, created: 4, changed: 0 })
    const folder = folderFor(test, '导出')
    const ids = await made(test.api.people.ids({}))
    const { files } = await made(test.api.people.exportFiles({ ids, format: 'lrmx', grant: folder.grant }))
    expect(files).toBe(4)
    const read = (bytes: Uint8Array) => {
      const { elements, family, photo, photoText } = readLrmx(bytes)
      return { elements, family, photo, photoText }
    }
    for (const name of GENUINE) {
      const before = read(fixture(name))
      const person = before.elements.find((it) => it.tag === 'XingMing')!.text.replace(/\s/g, '')
      const out = new Uint8Array(readFileSync(join(folder.path, `${person}.lrmx`)))
      expect(read(out)).toEqual(before)
    }
  })

  it('are the same when they come again, and differ in one element after one edit', async () => {
    const grant = bytesFile(test, 'a.lrmx', fixture('genuine-style.lrmx'))
    await importFiles(test, grant)
    expect((await compare(test, grant)).counts).toMatchObject({
      all: 1,
      same: 1,
      willCreate: 0,
      willChange: 0,
    })
    const { person } = await personNamed(test, '程砚秋')
    await made(
      test.api.people.save({
        id: person.id,
        version: 1,
        content: { ...contentOf(person), technicalTitle: '高级工程师' },
      }),
    )
    const folder = folderFor(test, '导出')
    await made(test.api.people.exportFiles({ ids: [person.id], format: 'lrmx', grant: folder.grant }))
    const texts = (bytes: Uint8Array) => readLrmx(bytes).elements.map((it) => [it.tag, it.text])
    const before = texts(fixture('genuine-style.lrmx'))
    const after = texts(new Uint8Array(readFileSync(join(folder.path, '程砚秋.lrmx'))))
    expect(after.filter(([tag], at) => before[at]?.[0] === tag)).toHaveLength(before.length)
    expect(after.filter((it, at) => it[1] !== before[at]?.[1])).toEqual([['ZhuanYeJiShuZhiWu', '高级工程师']])
  })

  it('of the old generation come in with their photo, and go out again', async () => {
    bytesFile(test, 'old-13-slots.pic', fixture('old-13-slots.pic'))
    const grant = bytesFile(test, 'old-13-slots.lrm', fixture('old-13-slots.lrm'))
    await importFiles(test, grant)
    const { person, texts } = await personNamed(test, '解小川')
    expect(person.photo).not.toBeNull()
    expect(texts.ChuShengNianYue).toBe('1980.04')
    const folder = folderFor(test, '导出')
    await made(test.api.people.exportFiles({ ids: [person.id], format: 'lrm', grant: folder.grant }))
    expect(readdirSync(folder.path).sort()).toEqual(['解小川.lrm', '解小川.pic'])
    expect(new Uint8Array(readFileSync(join(folder.path, '解小川.pic')))).toEqual(fixture('old-13-slots.pic'))
  })

  it('become structured facts', async () => {
    await importFiles(test, bytesFile(test, 'a.lrmx', fixture('several-parties.lrmx')))
    const { person, warnings } = await personNamed(test, '单于飞')
    expect(person.party).toBe('2001.08；民建')
    expect(person.educations.map((it) => [it.mode, it.qualification, it.degree])).toEqual([
      ['fullTime', '大学', ''],
      ['fullTime', '', '工学学士'],
      ['inService', '省委党校研究生', ''],
    ])
    expect(person.career).toHaveLength(3)
    expect(person.family.map((it) => it.relation)).toEqual(['丈夫', '儿子', '父亲'])
    expect(person.assessments.map((it) => it.grade)).toEqual(['称职', '优秀', '称职'])
    expect(warnings.filter((it) => it.code.startsWith('career'))).toEqual([])
  })
})

describe('the preview', () => {
  it('counts every file once, errors first, and names file, value and remedy', async () => {
    await importFiles(
      test,
      formFile(test, '同.lrmx', { name: '同样', identityNumber: '' }),
      formFile(test, '变.lrmx', { name: '变更', identityNumber: '', health: '健康' }),
    )
    const bad = formFile(
      test,
      '误.lrmx',
      {},
      {
        change: (form) => ({
          ...form,
          elements: form.elements.map((it) =>
            it.tag === 'ChuShengNianYue' ? { ...it, text: '199013' } : it,
          ),
        }),
      },
    )
    const cut = bytesFile(test, '断.lrmx', fixture('genuine-style.lrmx').slice(0, 3000))
    const preview = await compare(
      test,
      formFile(test, '同2.lrmx', { name: '同样', identityNumber: '' }),
      formFile(test, '变2.lrmx', { name: '变更', identityNumber: '', health: '一般' }),
      formFile(test, '新.lrmx', { name: '新来', identityNumber: '' }),
      formFile(test, '新又.lrmx', { name: '新来', identityNumber: '' }),
      bad,
      cut,
    )
    expect(preview.counts).toEqual({
      all: 6,
      created: 1,
      changed: 1,
      same: 1,
      duplicate: 1,
      wrong: 2,
      willCreate: 1,
      willChange: 1,
      undecided: 1,
    })
    const items = await itemsOf(test, preview)
    expect(items.map((it) => it.outcome)).toEqual([
      'wrong',
      'wrong',
      'duplicate',
      'changed',
      'created',
      'same',
    ])
    const errors = items.flatMap((it) => it.findings.filter((found) => found.severity === 'error'))
    expect(errors.map((it) => it.message)).toEqual(
      expect.arrayContaining([
        '“199013”不是有效年月，月份应为 01 至 12',
        expect.stringMatching(/^第 \d+ 行.*缺失，文件未写完$/),
      ]),
    )
    expect(items.find((it) => it.outcome === 'duplicate')?.findings[0]?.message).toBe(
      '与本次的“新.lrmx”是同一人',
    )
    expect(items.find((it) => it.outcome === 'changed')?.differences).toMatchObject([
      { key: 'JianKangZhuangKuang', label: '健康状况', stored: '健康', incoming: '一般', choice: 'adopt' },
    ])
  })

  it('lets a value be put right and the file be checked again', async () => {
    const grant = formFile(
      test,
      '误.lrmx',
      { name: '误写' },
      {
        change: (form) => ({
          ...form,
          elements: form.elements.map((it) =>
            it.tag === 'ChuShengNianYue' ? { ...it, text: '199013' } : it,
          ),
        }),
      },
    )
    const preview = await compare(test, grant)
    const [item] = await itemsOf(test, preview)
    const fix = item!.findings.find((it) => it.fix)!.fix!
    expect(fix).toEqual({ tag: 'ChuShengNianYue', text: '199013' })
    const still = await made(
      test.api.people.correctItem({ id: preview.id, index: 0, tag: fix.tag, text: '199000' }),
    )
    expect(still.outcome).toBe('wrong')
    const right = await made(
      test.api.people.correctItem({ id: preview.id, index: 0, tag: fix.tag, text: '199003' }),
    )
    expect(right).toMatchObject({ outcome: 'created', action: 'write' })
    await made(test.api.people.commitPreview({ id: preview.id }))
    expect((await personNamed(test, '误写')).person.birth).toBe('1990.03')
  })

  it('asks where name and birth fit but the numbers contradict, and does what is decided', async () => {
    const other = '990101197203051151'
    await importFiles(test, formFile(test, '一.lrmx', { name: '戚勉' }))
    const twin = formFile(test, '二.lrmx', { name: '戚勉', identityNumber: other, specialty: '另一人' })
    const preview = await compare(test, twin)
    const [item] = await itemsOf(test, preview)
    expect(item).toMatchObject({ outcome: 'duplicate', match: '疑似同人', action: 'later' })
    expect(item!.findings[0]!.message).toMatch(
      /^与库内“戚勉”（\d{4}\.\d{2}）姓名、出生年月相同，身份证号不同$/,
    )
    expect(await test.api.people.decide({ id: preview.id, index: 0, action: 'write' })).toMatchObject({
      code: 'invalid-input',
    })
    await made(test.api.people.decide({ id: preview.id, index: 0, action: 'separate' }))
    expect(await made(test.api.people.commitPreview({ id: preview.id }))).toMatchObject({ created: 1 })
    const again = await compare(test, formFile(test, '三.lrmx', { name: '戚勉', identityNumber: '' }))
    const [third] = await itemsOf(test, again)
    expect(third).toMatchObject({ outcome: 'duplicate' })
    await made(test.api.people.decide({ id: again.id, index: 0, action: 'merge' }))
    expect((await made(test.api.people.preview({ id: again.id }))).counts.undecided).toBe(0)
  })

  it('proposes the newer side, fills gaps, and never empties a value by itself', async () => {
    const dated = { name: '罗砚秋', filledOn: '2025.06.01', ageReferenceOn: '2025.06.01' }
    await importFiles(test, formFile(test, '旧.lrmx', { ...dated, technicalTitle: '', specialty: '水利' }))
    const newer = {
      ...dated,
      filledOn: '2026.11.15',
      technicalTitle: '工程师',
      specialty: '',
      health: '一般',
    }
    const proposals = async () => {
      const preview = await compare(test, formFile(test, '新.lrmx', newer))
      const [item] = await itemsOf(test, preview)
      return Object.fromEntries(item!.differences.map((it) => [it.label, [it.choice, it.basis]]))
    }
    expect(await proposals()).toMatchObject({
      健康状况: ['adopt', '文件 2026.11.15'],
      专业技术职务: ['adopt', '库内未填'],
      熟悉专业有何专长: ['keep', '文件未填'],
    })
    const { person } = await personNamed(test, '罗砚秋')
    clock = new Date('2026-11-17T02:00:00Z')
    await made(
      test.api.people.save({ id: person.id, version: 1, content: { ...contentOf(person), health: '较差' } }),
    )
    expect(await proposals()).toMatchObject({
      健康状况: ['keep', '库内 2026.11.17 修改'],
      专业技术职务: ['adopt', '库内未填'],
    })
  })

  it('compares relatives one by one and changes only those adopted', async () => {
    const one = { id: 'x', birth: '1951', politics: '群众' }
    const family = (work: string, more: boolean) => [
      { ...one, relation: '父亲', name: '顾大', workplace: '青石镇居民' },
      { ...one, relation: '母亲', name: '王兰', workplace: work },
      ...(more ? [{ ...one, relation: '女儿', name: '顾小', workplace: '学生' }] : []),
    ]
    const base = { name: '顾明谦', filledOn: '2025.06', ageReferenceOn: '2025.06' }
    await importFiles(test, formFile(test, 'a.lrmx', { ...base, family: family('青石镇居民', false) }))
    const grant = formFile(test, 'b.lrmx', {
      ...base,
      filledOn: '2026.06',
      family: family('青石镇居民（已去世）', true),
    })
    const preview = await compare(test, grant)
    const [item] = await itemsOf(test, preview)
    const relatives = item!.differences.filter((it) => it.key.startsWith('family:'))
    expect(relatives).toMatchObject([
      {
        label: '家庭成员 母亲',
        stored: '工作单位：青石镇居民',
        incoming: '工作单位：青石镇居民（已去世）',
        choice: 'adopt',
      },
      { label: '家庭成员 女儿', stored: '', incoming: '女儿 顾小 1951 群众 学生' },
    ])
    const choices = { [relatives[0]!.key]: 'keep' as const }
    await made(test.api.people.decide({ id: preview.id, index: 0, choices }))
    await made(test.api.people.commitPreview({ id: preview.id }))
    const { person } = await personNamed(test, '顾明谦')
    expect(person.family.map((it) => [it.relation, it.workplace])).toEqual([
      ['父亲', '青石镇居民'],
      ['母亲', '青石镇居民'],
      ['女儿', '学生'],
    ])
  })

  it('is found again after leaving the page, and is gone when discarded', async () => {
    const preview = await compare(test, formFile(test, 'a.lrmx'))
    expect((await made(test.api.people.openPreview({})))?.id).toBe(preview.id)
    await made(test.api.people.discardPreview({ id: preview.id }))
    expect(await made(test.api.people.openPreview({}))).toBeNull()
    expect(await test.api.people.commitPreview({ id: preview.id })).toMatchObject({ code: 'not-found' })
  })

  it('is written out as a table', async () => {
    const preview = await compare(test, formFile(test, 'a.lrmx', { name: '新来' }))
    const path = join(test.folder, '差异.csv')
    await made(test.api.people.exportDifferences({ id: preview.id, grant: test.grant(path) }))
    const lines = readFileSync(path, 'utf8').split('\r\n')
    expect(lines[0]).toBe('\ufeff文件,结果,姓名,单位,匹配,项目,库内,文件值,处理,依据或说明,办法')
    expect(lines[1]).toContain('a.lrmx,新增,新来')
  })

  it('refuses a choice without any form in it', async () => {
    const folder = folderFor(test, '空')
    writeFileSync(join(folder.path, 'x.txt'), 'x')
    expect(await test.api.people.startPreview({ grants: [folder.grant] })).toMatchObject({
      code: 'not-found',
    })
  })
})

describe('the commit', () => {
  it('does exactly what the preview shows, in one batch, with a trace per person and field', async () => {
    const unit = await made(test.api.organizations.create(buildOrganizationContent()))
    const post = '云泽县青石镇党委副书记、镇长'
    const grants = [
      formFile(test, 'a.lrmx', {
        name: '罗砚秋',
        posts: [],
        overrides: [{ tag: 'XianRenZhiWu', text: post, source: '' }],
      }),
      ...buildPeople(5).map((it, at) => formFile(test, `p${at}.lrmx`, it)),
    ]
    const preview = await compare(test, ...grants)
    const written = await made(test.api.people.commitPreview({ id: preview.id }))
    expect(written).toEqual({
      batchNo: preview.nextBatchNo,
      created: preview.counts.willCreate,
      changed: 0,
      kept: 0,
    })
    const opened = await personNamed(test, '罗砚秋')
    expect(opened.person).toMatchObject({ organizationId: unit.id, batchNo: 1, version: 1, overrides: [] })
    expect(opened.texts.XianRenZhiWu).toBe(post)
    expect(opened.person.posts.map((it) => [it.organizationId, it.title])).toEqual([
      [unit.id, '党委副书记'],
      [unit.id, '镇长'],
    ])
    const history = await made(test.api.people.history({ id: opened.person.id, field: '姓名' }))
    expect(history.rows).toMatchObject([{ before: '', after: '罗砚秋', batchNo: 1, action: '写入导入批次' }])
    expect((await made(test.api.batches.list({}))).rows).toMatchObject([
      { no: 1, created: 6, title: 'a.lrmx 等 6 个' },
    ])
    await test.signInAs(['auditor'])
    expect(await made(test.api.audit.verify({}))).toMatchObject({ intact: true })
  })

  it('refuses when somebody edited a record after the comparison', async () => {
    await importFiles(test, formFile(test, 'a.lrmx', { name: '罗砚秋', health: '健康' }))
    const preview = await compare(test, formFile(test, 'b.lrmx', { name: '罗砚秋', health: '一般' }))
    const { person } = await personNamed(test, '罗砚秋')
    await made(
      test.api.people.save({
        id: person.id,
        version: 1,
        content: { ...contentOf(person), specialty: '别的' },
      }),
    )
    expect(await test.api.people.commitPreview({ id: preview.id })).toMatchObject({
      code: 'conflict',
      message: '罗砚秋在比对之后被改过，没有写入。',
    })
    expect((await personNamed(test, '罗砚秋')).person).toMatchObject({ health: '健康', version: 2 })
  })

  it('refuses when a person of the preview appeared meanwhile', async () => {
    const preview = await compare(test, formFile(test, 'a.lrmx', { name: '罗砚秋' }))
    await made(test.api.people.create(buildPersonContent({ name: '罗砚秋' })))
    expect(await test.api.people.commitPreview({ id: preview.id })).toMatchObject({ code: 'conflict' })
    expect((await made(test.api.people.list({}))).total).toBe(1)
  })

  it('leaves nothing behind when it is cancelled', async () => {
    const grants = buildPeople(3).map((it, at) => formFile(test, `p${at}.lrmx`, it))
    const preview = await compare(test, ...grants)
    const reply = test.api.people.commitPreview(
      { id: preview.id },
      { onStart: (taskId) => void setImmediate(() => test.api.tasks.cancel({ taskId })) },
    )
    expect(await reply).toMatchObject({ ok: false, code: 'cancelled' })
    expect((await made(test.api.people.list({}))).total).toBe(0)
    expect((await made(test.api.batches.list({}))).total).toBe(0)
  })

  it('takes the other files although one is hostile', async () => {
    const preview = await compare(
      test,
      bytesFile(test, '炸弹.lrmx', encode('<!DOCTYPE x [<!ENTITY a "b">]><Person>&a;</Person>')),
      bytesFile(test, '空.lrmx', new Uint8Array()),
      formFile(test, '好.lrmx', { name: '罗砚秋' }),
    )
    expect(preview.counts).toMatchObject({ wrong: 2, created: 1 })
    await made(test.api.people.commitPreview({ id: preview.id }))
    expect((await made(test.api.people.list({}))).total).toBe(1)
  })
})

describe('taking a batch back', () => {
  it('removes what it added, restores what it changed, and asks about what was edited since', async () => {
    await importFiles(test, formFile(test, 'a.lrmx', { name: '罗砚秋', health: '健康', filledOn: '2025.01' }))
    const before = await personNamed(test, '罗砚秋')
    const { batchId } = await importFiles(
      test,
      formFile(test, 'b.lrmx', { name: '罗砚秋', health: '一般', filledOn: '2026.01' }),
      formFile(test, 'c.lrmx', { name: '新来', identityNumber: '' }),
      formFile(test, 'd.lrmx', { name: '又来', identityNumber: '' }),
    )
    const edited = (await personNamed(test, '又来')).person
    await made(
      test.api.people.save({
        id: edited.id,
        version: 1,
        content: { ...contentOf(edited), specialty: '手改' },
      }),
    )
    const entries = await made(test.api.batches.entries({ id: batchId }))
    expect(entries).toMatchObject({ total: 3, edited: 1 })
    expect(entries.rows[0]).toMatchObject({ name: '又来', kind: 'created', editedSince: true })
    expect(entries.rows.find((it) => it.kind === 'changed')?.fields).toEqual(['健康状况', '填表时间'])
    expect(await made(test.api.batches.undo({ id: batchId }))).toEqual({ removed: 1, restored: 1, kept: 1 })
    const after = await personNamed(test, '罗砚秋')
    expect(contentOf(after.person)).toEqual(contentOf(before.person))
    expect(after.person.version).toBe(3)
    const names = (await made(test.api.people.list({ sort: 'name' }))).rows.map((it) => it.name)
    expect(names).toEqual(['罗砚秋', '又来'])
    const history = await made(test.api.people.history({ id: after.person.id, field: '健康状况' }))
    expect(history.rows[0]).toMatchObject({ before: '一般', after: '健康', action: '撤销批次', version: 3 })
    expect(await test.api.batches.undo({ id: batchId })).toMatchObject({ ok: false, code: 'conflict' })
  })

  it('takes only the batch’s own values out of a record edited since', async () => {
    const base = { name: '罗砚秋', filledOn: '2025.01' }
    await importFiles(test, formFile(test, 'a.lrmx', { ...base, health: '健康', specialty: '水利' }))
    const { batchId } = await importFiles(
      test,
      formFile(test, 'b.lrmx', { ...base, filledOn: '2026.01', health: '一般', specialty: '水利' }),
    )
    const { person } = await personNamed(test, '罗砚秋')
    await made(
      test.api.people.save({
        id: person.id,
        version: 2,
        content: { ...contentOf(person), specialty: '手改' },
      }),
    )
    expect(await made(test.api.batches.undo({ id: batchId, alsoEdited: [person.id] }))).toEqual({
      removed: 0,
      restored: 1,
      kept: 0,
    })
    expect((await personNamed(test, '罗砚秋')).person).toMatchObject({
      health: '健康',
      filledOn: '2025.01',
      specialty: '手改',
    })
  })
})

describe('export', () => {
  it('numbers namesakes, leaves files that are there alone, and packs a zip that comes back the same', async () => {
    const two = buildPeople(2).map((it) => ({ ...it, name: '张三' }))
    await importFiles(test, ...two.map((it, at) => formFile(test, `p${at}.lrmx`, it)))
    const ids = await made(test.api.people.ids({}))
    const folder = folderFor(test, '导出')
    writeFileSync(join(folder.path, '张三.lrmx'), '已有')
    await made(test.api.people.exportFiles({ ids, format: 'lrmx', grant: folder.grant }))
    expect(readdirSync(folder.path).sort()).toEqual(['张三.lrmx', '张三2.lrmx', '张三3.lrmx'])
    expect(readFileSync(join(folder.path, '张三.lrmx'), 'utf8')).toBe('已有')
    const zip = test.grant(join(test.folder, '全部.zip'))
    expect(await made(test.api.people.exportFiles({ ids, format: 'lrmx', grant: zip }))).toMatchObject({
      files: 2,
    })
    expect((await compare(test, zip)).counts).toMatchObject({ all: 2, same: 2 })
    await test.signInAs(['auditor'])
    expect((await made(test.api.audit.list({ text: '导出人员文件' }))).total).toBe(4)
  })

  it('writes a person who was typed in with all 34 elements', async () => {
    const { id } = await made(test.api.people.create(buildPersonContent()))
    const folder = folderFor(test, '导出')
    await made(test.api.people.exportFiles({ ids: [id], format: 'lrmx', grant: folder.grant }))
    const form = readLrmx(new Uint8Array(readFileSync(join(folder.path, '罗砚秋.lrmx'))))
    expect(form.elements).toHaveLength(34)
    expect(form.notices).toEqual([])
    const again = await compare(test, test.grant(join(folder.path, '罗砚秋.lrmx')))
    expect(again.counts.same).toBe(1)
  })
})

it('keeps the preview and its decisions when the writing fails', async () => {
  const grant = bytesFile(test, 'a.lrmx', fixture('genuine-style.lrmx'))
  const preview = await compare(test, grant)
  const { writer } = test.vault.session()!.database
  await writer.schema.alterTable('audit_entry').renameTo('audit_gone').execute()
  const { answer, entry } = await logged(() => test.api.people.commitPreview({ id: preview.id }))
  expect(answer).toMatchObject({ ok: false, code: 'defect' })
  expect(entry).toMatch(/people\.commitPreview\n.*no such table: audit_entry/)
  await writer.schema.alterTable('audit_gone').renameTo('audit_entry').execute()
  expect((await made(test.api.people.list({}))).total).toBe(0)
  expect(await made(test.api.people.commitPreview({ id: preview.id }))).toMatchObject({ created: 1 })
})

it('leaves one trace of the batch and one of each person', async () => {
  await importFiles(test, bytesFile(test, 'a.lrmx', fixture('genuine-style.lrmx')))
  await test.signInAs(['auditor'])
  const { rows } = await made(test.api.audit.list({ text: '写入导入批次' }))
  expect(rows.map((it) => it.targetKind).sort()).toEqual(['batch', 'person'])
})
