import type { TableForm } from '../../../platform/print/table'
import { tableForm } from '../../../platform/print/table'
import { shownDay } from '../../../values/iso-day'
import type { MapTeam, PartyRow } from '../party'
import { AFFILIATIONS, PARTY_KINDS } from '../party-words'
import { arranged, type KnownColumn, type LayoutColumn } from '../register-layout'
import type { TermRow } from '../term'
import { TERM_STATES } from '../term'
import { NUMBER, registerSheet } from './register'

type Made = { from: string; on: string }

/** What a register of party organizations can show of one. */
export const PARTY_COLUMNS: readonly KnownColumn<PartyRow>[] = [
  { key: 'name', head: '党组织', width: 0, of: (it) => `${'　'.repeat(it.depth)}${it.name}` },
  {
    key: 'kind',
    head: '类型',
    width: 20,
    of: (it) => PARTY_KINDS[it.kind as keyof typeof PARTY_KINDS] ?? it.kind,
  },
  {
    key: 'affiliation',
    head: '隶属关系',
    width: 42,
    of: (it) => AFFILIATIONS[it.affiliation as keyof typeof AFFILIATIONS] ?? '',
  },
  { key: 'parent', head: '上级党组织', width: 40, extra: true, of: (it) => it.parentName },
  { key: 'unit', head: '所属单位', width: 32, of: (it) => it.unitName },
  { key: 'secretary', head: '书记', width: 18, of: (it) => it.secretary },
  { key: 'members', head: '党员数', width: 14, figures: true, of: (it) => it.members },
  { key: 'approved', head: '职数', width: 12, figures: true, of: (it) => it.approved },
  { key: 'filled', head: '实配', width: 12, figures: true, of: (it) => it.filled },
  {
    key: 'vacant',
    head: '空缺',
    width: 12,
    figures: true,
    extra: true,
    of: (it) => Math.max(0, it.approved - it.filled),
  },
  {
    key: 'foundedOn',
    head: '成立时间',
    width: 22,
    align: 'center',
    extra: true,
    of: (it) => shownDay(it.foundedOn),
  },
  { key: 'electedOn', head: '换届时间', width: 22, align: 'center', of: (it) => shownDay(it.electedOn) },
  { key: 'termEndsOn', head: '届满时间', width: 22, align: 'center', of: (it) => shownDay(it.termEndsOn) },
]

type RegisterMade = Made & { layout: readonly LayoutColumn[] }

/** 党组织名册, as the organizations stood on a day. */
export function partyRegister(rows: readonly PartyRow[], { from, on, layout }: RegisterMade): TableForm {
  const sum = (key: 'members' | 'approved' | 'filled') => rows.reduce((total, it) => total + it[key], 0)
  return registerSheet<PartyRow>({
    title: '党组织名册',
    subtitle: `截至 ${shownDay(on)}`,
    from,
    rows,
    notes: [
      `共 ${rows.length} 个党组织，党员 ${sum('members')} 人，班子职数 ${sum('approved')}，实配 ${sum('filled')}。`,
    ],
    columns: [NUMBER, ...arranged(PARTY_COLUMNS, layout)],
  })
}

/** 换届情况一览表 */
export function termList(
  rows: readonly TermRow[],
  { from, title }: { from: string; title: string },
): TableForm {
  return registerSheet<TermRow>({
    title: `${title}一览表`,
    from,
    rows,
    columns: [
      NUMBER,
      { head: '党组织', width: 0, of: (it) => it.fullName },
      { head: '届次', width: 16, align: 'center', of: (it) => (it.number > 0 ? `第${it.number}届` : '') },
      { head: '选举日期', width: 22, align: 'center', of: (it) => shownDay(it.electedOn) },
      { head: '届满日期', width: 22, align: 'center', of: (it) => shownDay(it.endsOn) },
      { head: '负责提醒', width: 44, of: (it) => it.responsible },
      {
        head: '提醒函',
        width: 36,
        of: (it) => [it.letterNo, shownDay(it.letterOn)].filter(Boolean).join('　'),
      },
      { head: '请示', width: 22, align: 'center', of: (it) => shownDay(it.requestedOn) },
      { head: '批复', width: 22, align: 'center', of: (it) => shownDay(it.approvedOn) },
      { head: '状态', width: 22, align: 'center', of: (it) => TERM_STATES[it.state] },
    ],
  })
}

type Mapped = Made & { title: string; teams: readonly MapTeam[] }

/** 班子配备明细表: each team with its posts, what is known of the holders, and what is empty. */
export function teamListSheet({ title, teams, from, on }: Mapped): TableForm {
  const approved = teams.reduce((total, it) => total + it.approved, 0)
  const filled = teams.reduce((total, it) => total + it.filled, 0)
  return tableForm({
    title: `${title}班子配备明细表`,
    subtitle: `截至 ${shownDay(on)}`,
    landscape: true,
    size: 9,
    rowHeight: 6,
    columns: [
      { width: 58, merge: true },
      { width: 24, merge: true, align: 'center' },
      { width: 34 },
      { width: 12, align: 'center', figures: true },
      { width: 0 },
      { width: 16, align: 'center' },
    ],
    head: [
      ['党组织', '职数／实配', '职务', '核定', '姓名（性别、出生年月、学历）', '空缺'].map((text) => ({
        text,
      })),
    ],
    rows: teams.flatMap((team) =>
      team.posts.map((post) => ({
        kind: 'row' as const,
        cells: [
          team.name,
          `${team.approved}／${team.filled}`,
          post.post,
          post.approved > 0 ? String(post.approved) : '',
          post.holders.map(holderWords).join('；'),
          post.vacant > 0 ? `缺 ${post.vacant}` : '',
        ],
      })),
    ),
    notes: [`共 ${teams.length} 个班子，核定 ${approved} 名，实配 ${filled} 名。`],
    foot: from,
  })
}

function holderWords({
  name,
  sex,
  birth,
  qualification,
  fullTime,
}: MapTeam['posts'][number]['holders'][number]) {
  const facts = [sex, birth, qualification, fullTime ? '专职' : ''].filter(Boolean)
  return facts.length === 0 ? name : `${name}（${facts.join('，')}）`
}
