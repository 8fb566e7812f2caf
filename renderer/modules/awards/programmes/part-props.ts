import type { Category, ProgrammeContent, StageRule } from '#shared/modules/awards/programme'

/** What a part of the editor that is about the whole programme works on. */
export type PartProps = {
  content: ProgrammeContent
  onChange: (content: ProgrammeContent) => void
  readOnly: boolean
}

/** What a part about one category works on. `at` is its place: `categories/keji`. */
export type CategoryPartProps = {
  category: Category
  at: string
  onChange: (category: Category) => void
  readOnly: boolean
}

/** What a part about one stage works on. `at` is its place: `stages/chuping`. */
export type StagePartProps = {
  stage: StageRule
  at: string
  content: ProgrammeContent
  onChange: (stage: StageRule) => void
  readOnly: boolean
}

export const optionsOf = (labels: Readonly<Record<string, string>>) =>
  Object.entries(labels).map(([value, label]) => ({ value, label }))
