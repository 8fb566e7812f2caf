import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { MapTeam } from '#shared/modules/organizations/party'
import { teamMapSheet } from '#shared/modules/organizations/sheets/team-map'
import { layoutPaper } from '#shared/platform/print/paper'
import { songWidth } from '#shared/platform/print/song-widths'

const POSTS = ['书记', '副书记', '委员', '村（居）委会主任', '村（居）委会委员']

function team(at: number, posts = POSTS.length): MapTeam {
  return {
    id: `team-${at}` as MapTeam['id'],
    name: `第${at}村党支部`,
    kind: 'branch',
    depth: 1,
    approved: 5,
    filled: 4,
    posts: POSTS.slice(0, posts).map((post, index) => ({
      post,
      approved: 1,
      holders:
        index === 2
          ? []
          : [
              {
                personId: null,
                name: index < 3 ? '闻人朗' : '闻人朗、尉迟安、端木青',
                sex: '',
                birth: '',
                qualification: '',
                from: '',
                fullTime: false,
              },
            ],
      vacant: index === 2 ? 1 : 0,
    })),
  }
}

const sheet = (teams: MapTeam[]) =>
  teamMapSheet({ title: '青石镇', teams, from: '云泽县委组织部', on: '2026-11-20' })
const cellsOf = (teams: MapTeam[]) =>
  sheet(teams).rows.flatMap((it) => (it.kind === 'group' ? [] : [it.cells]))

describe('the map of teams', () => {
  it('holds twenty teams of a town on one page, and says what is empty in each', () => {
    // Four teams of a head and five posts stand in a column: 24 lines.
    const teams = Array.from({ length: 20 }, (_, at) => team(at))
    const cells = cellsOf(teams)
    expect(cells).toHaveLength(24)
    const heads = [0, 4, 8, 12, 16].flatMap((at) => [`【第${at}村党支部】`, '4／5　缺 1'])
    expect(cells[0]).toEqual(heads)
    expect(cells[3]?.slice(0, 2)).toEqual(['委员', '缺 1'])
    expect(layoutPaper(sheet(teams), songWidth).pages).toHaveLength(1)
    expect(sheet([team(1)]).subtitle).toBe('截至 2026.11.20　共 1 个班子　核定 5 名　实配 4 名')
  })

  it('begins a page with the team that stands first on it', () => {
    // Twenty teams a page: fifty fill two pages and half of a third.
    const form = sheet(Array.from({ length: 50 }, (_, at) => team(at)))
    expect(form.rows.flatMap((it) => (it.kind === 'group' ? [it.text] : []))).toEqual([
      '第 1 页　自【第0村党支部】起',
      '第 2 页　自【第20村党支部】起',
      '第 3 页　自【第40村党支部】起',
    ])
    expect(layoutPaper(form, songWidth).pages).toHaveLength(3)
  })

  it('loses no team, parts none from its posts, and is never wider than five columns', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 5 }), { maxLength: 60 }), (sizes) => {
        const cells = cellsOf(sizes.map((posts, at) => team(at, posts)))
        expect(cells.every((it) => it.length === 10)).toBe(true)
        const columns = [0, 2, 4, 6, 8].map((at) => cells.map((it) => it[at] ?? ''))
        for (const [at, posts] of sizes.entries()) {
          const column = columns.find((it) => it.includes(`【第${at}村党支部】`)) ?? []
          const head = column.indexOf(`【第${at}村党支部】`)
          expect(column.slice(head + 1, head + 1 + posts)).toEqual(POSTS.slice(0, posts))
        }
      }),
    )
  })
})
