import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { FormatError } from '#electron/platform/formats/problem'
import { collectFormFiles, type FormSource } from '#electron/platform/formats/sources'
import { bytesOf, sample } from '#test/support/forms'
import { zipBytes } from '#test/support/zips'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'forms-'))
})
afterEach(async () => {
  await rm(folder, { recursive: true })
})

async function place(name: string, bytes: Uint8Array = bytesOf(name)): Promise<string> {
  const path = join(folder, name)
  await mkdir(dirname(path), { recursive: true })
  await writeFile(path, bytes)
  return path
}

async function collected(paths: string[]) {
  const files = collectFormFiles(paths)
  const sources: FormSource[] = []
  for await (const source of files) sources.push(source)
  return { files, sources, names: sources.map((source) => source.name) }
}

describe('collectFormFiles', () => {
  it('takes a folder in name order, with what is below it', async () => {
    for (const name of [
      '库/张三10.lrmx',
      '库/张三2.LRMX',
      '库/李四.lrm',
      '库/下级/王五.lrmx',
      '库/说明.txt',
    ]) {
      await place(name)
    }
    await place('库/._张三2.lrmx')
    const { files, names, sources } = await collected([join(folder, '库')])
    expect(names).toEqual(['库/李四.lrm', '库/张三2.LRMX', '库/张三10.lrmx', '库/下级/王五.lrmx'])
    expect(sources.map((source) => source.kind)).toEqual(['lrm', 'lrmx', 'lrmx', 'lrmx'])
    expect(files.ignored).toBe(2)
    expect(files.notices).toEqual([])
  })

  it('pairs a photo by its name whatever the case, .pic before .jpg', async () => {
    await place('库/A.lrm')
    await place('库/a.PIC', bytesOf('pic'))
    await place('库/a.jpg', bytesOf('jpg'))
    await place('库/b.lrm')
    await place('库/B.JPG', bytesOf('jpg'))
    await place('库/c.pic')
    await place('库/d.jpg')
    const { files, names, sources } = await collected([join(folder, '库')])
    expect(names).toEqual(['库/A.lrm', '库/b.lrm'])
    expect(new TextDecoder().decode((await sources[0]!.read()).pic!)).toBe('pic')
    expect(new TextDecoder().decode((await sources[1]!.read()).pic!)).toBe('jpg')
    expect(files.notices).toEqual(['照片“库/c.pic”没有同名的 .lrm 文件，未读入'])
    expect(files.ignored).toBe(2)
  })

  it('finds the photo beside a chosen file, and counts one that was chosen with it once', async () => {
    const lrm = await place('a.lrm', sample('old-13-slots.lrm'))
    const pic = await place('a.pic', sample('old-13-slots.pic'))
    await place('b.pic')
    const alone = await collected([lrm])
    expect(await alone.sources[0]!.read()).toEqual({
      main: sample('old-13-slots.lrm'),
      pic: sample('old-13-slots.pic'),
    })
    const both = await collected([pic, lrm, lrm])
    expect(both.names).toEqual(['a.lrm'])
    expect(both.files.notices).toEqual([])
    const lonely = await collected([pic])
    expect(lonely.files.notices).toEqual(['照片“a.pic”没有同名的 .lrm 文件，未读入'])
  })

  it('opens archives, also inside folders, and names what it refuses', async () => {
    const path = await place(
      '库/批次.zip',
      zipBytes([
        { name: '甲/李四.lrm', bytes: bytesOf('四') },
        { name: '乙/李四.pic', bytes: bytesOf('不是他') },
        { name: '张三.lrmx', bytes: bytesOf('三') },
        { name: '../逃.lrmx', bytes: bytesOf('逃') },
        { name: '内层.zip', bytes: bytesOf('内') },
        { name: '说明.doc', bytes: bytesOf('说') },
      ]),
    )
    for (const [chosen, prefix] of [
      [path, '批次.zip'],
      [join(folder, '库'), '库/批次.zip'],
    ] as const) {
      const { files, sources } = await collected([chosen])
      expect(sources.map(({ name, kind }) => [name, kind])).toEqual([
        [`${prefix}/甲/李四.lrm`, 'lrm'],
        [`${prefix}/张三.lrmx`, 'lrmx'],
        [`${prefix}/../逃.lrmx`, 'unknown'],
        [`${prefix}/内层.zip`, 'unknown'],
      ])
      expect(await sources[0]!.read()).toEqual({ main: bytesOf('四'), pic: null })
      expect(sources[2]!.problem?.code).toBe('unsafe-name')
      await expect(sources[2]!.read()).rejects.toBeInstanceOf(FormatError)
      expect(files.ignored).toBe(1)
      expect(files.notices).toHaveLength(1)
      files.close()
    }
  })

  it('reports what cannot be opened without stopping', async () => {
    const broken = await place('坏.zip')
    const good = await place('好.lrmx')
    const { names, sources } = await collected([broken, join(folder, '无.lrmx'), good])
    expect(names).toEqual(['坏.zip', '无.lrmx', '好.lrmx'])
    expect(sources.map((source) => source.problem?.code)).toEqual(['bad-archive', 'unreadable', undefined])
  })

  it('says when a file is gone by the time it is read', async () => {
    const path = await place('张三.lrmx')
    const { sources } = await collected([path])
    await rm(path)
    await expect(sources[0]!.read()).rejects.toMatchObject({ problem: { code: 'unreadable' } })
  })

  it('goes six folders deep and says where it stopped; follows no link', async () => {
    await place('1/2/3/4/5/6/六.lrmx')
    await place('1/2/3/4/5/6/7/七.lrmx')
    await symlink(folder, join(folder, '1', '环'))
    const { files, names } = await collected([join(folder, '1')])
    expect(names).toEqual(['1/2/3/4/5/6/六.lrmx'])
    expect(files.notices).toEqual(['“1/2/3/4/5/6/7”超过 6 层文件夹，未读'])
    expect(files.ignored).toBe(1)
  })
})
