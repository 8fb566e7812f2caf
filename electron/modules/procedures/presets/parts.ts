import type { z } from 'zod'
import type {
  FieldRule,
  PaperRule,
  Procedure,
  RepliesRule,
  Share,
  Step,
} from '#shared/modules/procedures/procedure'

/** Presets are written without what goes by itself; the schema fills it in. */
export type StepIn = z.input<typeof Step>
export type ProcedureIn = z.input<typeof Procedure>
type PaperIn = z.input<typeof PaperRule>
type FieldIn = z.input<typeof FieldRule>
type ShareIn = z.input<typeof Share>

export const months = (amount: number) => ({ amount, unit: 'months' as const })
export const workdays = (amount: number) => ({ amount, unit: 'workdays' as const })
export const days = (amount: number) => ({ amount, unit: 'days' as const })

/** A paper that is collected. */
export const paper = (key: string, title: string): PaperIn => ({ key, title })
/** A paper that may be there. */
export const extra = (key: string, title: string): PaperIn => ({ key, title, required: false })
/** A paper that is printed from the case, with who signs under it. */
export const form = (key: string, title: string, text: string[], signs: string[] = []): PaperIn => ({
  key,
  title,
  text,
  signs,
})

export const textField = (key: string, label: string, required = false): FieldIn => ({
  key,
  label,
  type: 'text',
  required,
})
export const longField = (key: string, label: string, required = false): FieldIn => ({
  key,
  label,
  type: 'long',
  required,
})
export const dateField = (key: string, label: string, required = false): FieldIn => ({
  key,
  label,
  type: 'date',
  required,
})
export const numberField = (key: string, label: string): FieldIn => ({ key, label, type: 'number' })
export const choiceField = (key: string, label: string, options: string[], required = false): FieldIn => ({
  key,
  label,
  type: 'choice',
  options,
  required,
})

export const passed = (key: string, label: string) => ({ key, label, effect: 'pass' as const })
export const stopped = (key: string, label: string) => ({ key, label, effect: 'stop' as const })
export const again = (key: string, label: string) => ({ key, label, effect: 'again' as const })

/** Over half of a base. */
export const overHalf = (of: ShareIn['of'], basis: string): ShareIn => ({
  of,
  parts: 1,
  whole: 2,
  over: true,
  basis,
})
export const fourFifths = (of: ShareIn['of'], basis: string): ShareIn => ({
  of,
  parts: 4,
  whole: 5,
  over: false,
  basis,
})

/** Organs that documents name as 执法执纪部门 and those that a joint review usually asks besides. */
export const LAW_ORGANS = [
  { key: 'discipline', organ: '纪检监察机关' },
  { key: 'police', organ: '公安机关' },
  { key: 'procuratorate', organ: '人民检察院' },
  { key: 'court', organ: '人民法院' },
]

/** What organs are asked about one person, with the letter that asks. */
export function asking(
  organs: { key: string; organ: string }[],
  { about, basis }: { about: string; basis: string },
): z.input<typeof RepliesRule> {
  return {
    organs: organs.map((it) => ({ ...it, within: workdays(10) })),
    letter: {
      title: `关于征求${about}意见的函`,
      text: [
        `因工作需要，现就下列人员${about}一事征求你单位意见：`,
        '【名单】',
        '请就其有无违法违纪行为、是否正在接受调查处理以及其他不宜情形提出意见，于【回复期限】前书面回复，并加盖公章。',
        '无意见的，也请回复。',
      ],
    },
    basis,
  }
}
