import { z } from 'zod'
import { CellFit, FontUse } from '../../platform/print/schema'
import { PersonId } from '../../values/id'

/** All that one 干部任免审批表 prints, already worded: the template only lays it out. */
export const FormData = z.object({
  personId: PersonId,
  version: z.number().int(),
  name: z.string(),
  sex: z.string(),
  /** `1978.03` and `（47岁）` */
  birth: z.string(),
  age: z.string(),
  ethnicity: z.string(),
  ancestralPlace: z.string(),
  birthplace: z.string(),
  party: z.string(),
  workStarted: z.string(),
  health: z.string(),
  technicalTitle: z.string(),
  specialty: z.string(),
  fullTime: z.object({
    qualification: z.string(),
    degree: z.string(),
    school: z.string(),
    degreeSchool: z.string(),
  }),
  inService: z.object({
    qualification: z.string(),
    degree: z.string(),
    school: z.string(),
    degreeSchool: z.string(),
  }),
  post: z.string(),
  proposedPost: z.string(),
  proposedRemoval: z.string(),
  /** One entry a logical line: `period` is the printed `1998.09--2002.07` or '', `text` the rest, `note` for 其间 lines. */
  career: z.array(z.object({ period: z.string(), text: z.string(), note: z.boolean() })),
  rewards: z.string(),
  assessments: z.string(),
  reason: z.string(),
  family: z.array(
    z.object({
      relation: z.string(),
      name: z.string(),
      age: z.string(),
      politics: z.string(),
      workplace: z.string(),
    }),
  ),
  reportingUnit: z.string(),
  /** 填表时间 as `2026 年 11 月 20 日`, or '' for a blank date line. */
  filledOn: z.string(),
  filledBy: z.string(),
  /** 计算年龄时间 that was used, and where it came from. */
  ageReferenceOn: z.string(),
  ageReferenceFrom: z.enum(['form', 'filledOn', 'setting', 'today']),
  retirementDueOn: z.string(),
  retirementAge: z.string(),
  /** Not on the 任免表; the 审核登记表 has it. */
  identityNumber: z.string(),
  /** `data:` address of the photo, '' without one. */
  photo: z.string(),
  photoCrop: z.object({ x: z.number(), y: z.number(), width: z.number(), height: z.number() }).nullable(),
})
export type FormData = z.infer<typeof FormData>

/** A character that the chosen font lacks, where it stands, and the family that draws it; '' when none is known. */
export const LackingCharacter = z.object({
  character: z.string(),
  cell: z.string(),
  label: z.string(),
  font: z.string(),
  drawnWith: z.string(),
})
export type LackingCharacter = z.infer<typeof LackingCharacter>

/** What one form would print badly: characters, cells without room or set very small, required cells left empty. */
const ProofEntry = z.object({
  personId: PersonId,
  name: z.string(),
  missing: z.array(LackingCharacter),
  cells: z.array(CellFit),
  empty: z.array(z.object({ cell: z.string(), label: z.string() })),
})
export type ProofEntry = z.infer<typeof ProofEntry>

/** What is known of some forms before they are printed: only people with something to be looked at. */
export const FormProof = z.object({
  checked: z.number().int(),
  fonts: z.array(FontUse),
  people: z.array(ProofEntry),
})
export type FormProof = z.infer<typeof FormProof>

export { CellFit, FontUse, FormReport, PrintSides } from '../../platform/print/schema'
