import { ALL_ELEMENTS, type ElementTexts, type TextTag } from './elements'
import { currentPosts } from './rules-posts'
import type { Post, Warning } from './schema'
import { warning } from './warnings-make'

const ODD_IN_NAMES = /[^\p{Script=Han}·\p{Script=Latin}\s]|[\ue000-\uf8ff]/gu

/** Characters that do not belong in a name: digits, marks, private-use glyphs of old systems. */
export function nameWarnings(name: string): Warning[] {
  const odd = [...new Set(name.match(ODD_IN_NAMES) ?? [])]
  if (odd.length === 0) return []
  return [
    warning(
      'check',
      'name.characters',
      'name',
      [name],
      '姓名含异常字符',
      `“${odd.join('')}”不是姓名用字。核对后改正，或写明说明。`,
    ),
  ]
}

/** A serving person has exactly one main post. */
export function postWarnings(posts: readonly Post[]): Warning[] {
  const shown = currentPosts(posts)
  const main = shown.filter((post) => post.isMain)
  if (shown.length === 0 || main.length === 1) return []
  return [
    warning(
      'check',
      'posts.main',
      'posts',
      [String(main.length), ...shown.map((post) => post.title)],
      main.length === 0 ? '没有主职务' : '主职务不止一个',
      '现任职务中应有且只有一个主职务。',
    ),
  ]
}

const LIMITS = ALL_ELEMENTS.filter((it) => it.limit > 0 && it.kind !== 'version') as readonly {
  tag: TextTag
  label: string
  limit: number
  field?: string
}[]

const DERIVED_FIELDS: Partial<Record<TextTag, string>> = {
  XianRenZhiWu: 'posts',
  JianLi: 'career',
  JiangChengQingKuang: 'rewards',
  NianDuKaoHeJieGuo: 'assessments',
}

/** Texts that the national editor would not take whole. */
export function lengthWarnings(texts: ElementTexts): Warning[] {
  return LIMITS.flatMap(({ tag, label, limit, field }) => {
    const text = texts[tag]
    if (text.length <= limit) return []
    const length = [...text].length
    if (length <= limit) return []
    return [
      warning(
        'check',
        'text.length',
        field ?? DERIVED_FIELDS[tag] ?? 'educations',
        [tag, text],
        `${label}过长`,
        `编辑器最多 ${limit} 字，现为 ${length} 字。缩短后才能在别处打开。`,
      ),
    ]
  })
}
