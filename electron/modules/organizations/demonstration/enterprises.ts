import { newId } from '#electron/platform/database/id'
import type { Author } from '#electron/platform/vault/demonstration-stage'
import type { CountyPlace } from './county.repository'
import { keptBy } from './kept'
import { composedName } from './names'

const TRADES = ['纺织', '食品', '建材', '竹木', '机械', '电子', '物流', '农业', '环保', '包装'] as const
const HEADS = [
  '顺达',
  '恒丰',
  '德源',
  '华盛',
  '金穗',
  '永兴',
  '瑞康',
  '宏远',
  '同泰',
  '春晖',
  '百川',
  '云泽',
] as const
const SOCIAL = ['商会', '个体劳动者协会', '养老服务中心', '职业培训学校', '义工联合会', '茶叶协会'] as const
const WAYS = ['joint', 'adviser', 'joint', 'adviser', 'none', 'adviser', 'joint'] as const
const FIRMS_IN_TOWN = 8
const SOCIAL_IN_TOWN = 2

/** Firms and social organizations of every town; the first firm of each has a party organization of its own. */
export function enterpriseRows(places: readonly CountyPlace[], author: Author) {
  const towns = places.filter((it) => ['town', 'street'].includes(it.role))
  return towns.flatMap((town, at) => [
    ...Array.from({ length: FIRMS_IN_TOWN }, (_, n) => firm(town, at * FIRMS_IN_TOWN + n, author)),
    ...Array.from({ length: SOCIAL_IN_TOWN }, (_, n) => social(town, at * SOCIAL_IN_TOWN + n, author)),
  ])
}

function firm(town: CountyPlace, number: number, author: Author) {
  const head = HEADS[number % HEADS.length]
  const trade = TRADES[(number * 3) % TRADES.length]
  return row(author, {
    kind: 'firm' as const,
    name: `云泽县${town.short_name.replace(/(镇|乡|街道)$/, '')}${head}${trade}有限公司`,
    unit_id: town.id,
    employees: 30 + ((number * 17) % 260),
    members: number % 5,
    scale: number % 3 === 0 ? 'above' : 'below',
    coverage: WAYS[number % WAYS.length] ?? 'none',
    number,
  })
}

function social(town: CountyPlace, number: number, author: Author) {
  return row(author, {
    kind: 'social' as const,
    name: `云泽县${town.short_name}${SOCIAL[number % SOCIAL.length]}`,
    unit_id: town.id,
    employees: 8 + ((number * 5) % 30),
    members: number % 4,
    scale: '',
    coverage: WAYS[(number * 2) % WAYS.length] ?? 'none',
    number,
  })
}

type Draft = {
  kind: 'firm' | 'social'
  name: string
  unit_id: string
  employees: number
  members: number
  scale: string
  coverage: string
  number: number
}

function row(author: Author, { number, coverage, ...rest }: Draft) {
  const adviser = coverage === 'adviser' ? composedName(number + 300) : ''
  return {
    id: newId(author.now.getTime()),
    ...keptBy(author),
    ...rest,
    code: '',
    coverage: coverage === 'none' ? '' : coverage,
    content: JSON.stringify({ adviser, head: composedName(number + 900) }),
  }
}
