import type { ProgrammeContent } from '#shared/modules/awards/programme'
import { copiedCategory, newCategory, newStage } from './rules-parts'
import type { Chosen } from './rules-place'

/** What can be done to the parts themselves: add, copy, remove, move one place up or down. What is new is shown. */
export function outlineActs(
  content: ProgrammeContent,
  onChange: (content: ProgrammeContent) => void,
  show: (chosen: Chosen) => void,
) {
  const { categories, stages } = content
  return {
    addCategory: () => {
      const category = newCategory()
      onChange({ ...content, categories: [...categories, category] })
      show({ part: 'category', key: category.key })
    },
    copyCategory: (index: number) => {
      const found = categories[index]
      if (!found) return
      const category = copiedCategory(found)
      onChange({ ...content, categories: categories.toSpliced(index + 1, 0, category) })
      show({ part: 'category', key: category.key })
    },
    /** Before the last stage, which is 表彰. */
    addStage: () => {
      const stage = newStage()
      onChange({ ...content, stages: stages.toSpliced(Math.max(0, stages.length - 1), 0, stage) })
      show({ part: 'stage', key: stage.key })
    },
    remove: (chosen: Chosen) => {
      if (chosen.part === 'category')
        onChange({ ...content, categories: categories.filter((it) => it.key !== chosen.key) })
      if (chosen.part === 'stage')
        onChange({ ...content, stages: stages.filter((it) => it.key !== chosen.key) })
    },
    move: (chosen: Chosen, step: 1 | -1) => {
      if (chosen.part === 'category')
        onChange({ ...content, categories: stepped(categories, chosen.key, step) })
      if (chosen.part === 'stage') onChange({ ...content, stages: stepped(stages, chosen.key, step) })
    },
  }
}

export type OutlineActs = ReturnType<typeof outlineActs>

function stepped<Row extends { key: string }>(rows: readonly Row[], key: string, step: 1 | -1): Row[] {
  const index = rows.findIndex((it) => it.key === key)
  const row = rows[index]
  const to = index + step
  if (!row || to < 0 || to >= rows.length) return [...rows]
  return rows.toSpliced(index, 1).toSpliced(to, 0, row)
}
