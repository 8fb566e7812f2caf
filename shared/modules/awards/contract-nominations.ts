import { z } from 'zod'
import { command, query, task } from '../../ipc/method'
import { AttachmentId, CycleId, Grant, NominationId, OrganizationId, PersonId } from '../../values/id'
import { pageOf, Slice } from '../../values/page'
import {
  Attachment,
  CandidateFacts,
  Duplicate,
  Nomination,
  NominationContent,
  NominationDraft,
  NominationProblem,
  NominationRow,
  NominationState,
  PhotoCrop,
  UnitQuota,
} from './nomination'

const READ = { right: 'awards.read', topics: ['nominations', 'cycles'] } as const
const EDIT = { right: 'awards.edit', topics: ['nominations'] } as const
const OneNomination = z.object({ id: NominationId, version: z.number().int() })
const InCycle = z.object({ cycleId: CycleId })
const NominationFilter = InCycle.extend({
  text: z.string().max(60).default(''),
  category: z.string().max(30).default(''),
  state: NominationState.nullable().default(null),
  /** Only those with problems: materials missing or duplicates. */
  troubled: z.boolean().default(false),
  sort: z.enum(['number', 'name', 'unit', 'category']).default('number'),
})
const DraftPlace = InCycle.extend({ id: NominationId.nullable() })

/** Nominations one by one, their materials and who seems to be nominated twice. */
export const nominations = {
  nominations: query({
    ...READ,
    input: Slice.extend(NominationFilter.shape),
    output: pageOf(NominationRow).extend({
      byState: z.record(NominationState, z.number()),
      byCategory: z.record(z.string(), z.number()),
    }),
  }),
  /** Every nomination of that list in its order, for walking through it and for marking all. */
  nominationOrder: query({ ...READ, input: NominationFilter, output: z.array(NominationId) }),
  nomination: query({
    ...READ,
    audit: { action: '查看申报材料', target: 'id' },
    input: z.object({ id: NominationId }),
    output: Nomination,
  }),
  nominationProblems: query({
    ...READ,
    input: z.object({ id: NominationId }),
    output: z.object({ problems: z.array(NominationProblem), duplicates: z.array(Duplicate) }),
  }),
  /** What the form takes from a file on record. */
  candidateFacts: query({
    right: 'awards.edit',
    topics: ['people', 'organizations'],
    input: z.object({ personId: PersonId.nullable(), organizationId: OrganizationId.nullable() }),
    output: z.object({
      name: z.string(),
      unitName: z.string(),
      facts: CandidateFacts,
      hasPhoto: z.boolean(),
    }),
  }),
  unitQuotas: query({ ...READ, input: InCycle, output: z.array(UnitQuota) }),
  createNomination: command({
    ...EDIT,
    audit: { action: '新增申报' },
    input: InCycle.extend({ content: NominationContent }),
    output: Nomination,
  }),
  saveNomination: command({
    ...EDIT,
    audit: { action: '修改申报', target: 'id' },
    input: OneNomination.extend({ content: NominationContent }),
    output: Nomination,
  }),
  /** Handed in, returned, withdrawn, taken up again. Handing in refuses what is not complete; the rest wants a reason. */
  moveNomination: command({
    ...EDIT,
    audit: { action: '变更申报状态', target: 'id' },
    input: OneNomination.extend({ to: NominationState, reason: z.string().trim().max(300).default('') }),
    output: Nomination,
  }),
  /** Hands in every draft that is complete; answers with those that are not. */
  enterNominations: command({
    ...EDIT,
    audit: { action: '批量受理申报', target: 'cycleId' },
    input: InCycle.extend({ ids: z.array(NominationId).max(5000).default([]) }),
    output: z.object({
      entered: z.number().int(),
      left: z.array(z.object({ number: z.number().int(), name: z.string(), reason: z.string() })),
    }),
  }),
  /** What the caller typed and has not saved, of one nomination or of a new one (null). */
  nominationDraft: query({
    right: 'awards.edit',
    topics: [],
    input: DraftPlace,
    output: NominationDraft.nullable(),
  }),
  /** Keeps it, so that a power cut loses nothing; a nomination that is saved drops its draft by itself. */
  keepNominationDraft: command({
    right: 'awards.edit',
    topics: [],
    audit: 'draft',
    input: DraftPlace.extend(NominationDraft.omit({ savedAt: true }).shape),
    output: z.object({ savedAt: z.string() }),
  }),
  dropNominationDraft: command({
    right: 'awards.edit',
    topics: [],
    audit: 'draft',
    input: DraftPlace,
    output: z.object({}),
  }),
  /** Only a draft. */
  removeNomination: command({
    ...EDIT,
    audit: { action: '删除申报', target: 'id' },
    input: OneNomination,
    output: z.object({}),
  }),
  /** Files for one nomination: pictures, PDF, Word and Excel; `material` '' for other. */
  addAttachments: task({
    ...EDIT,
    audit: { action: '添加申报附件', target: 'id' },
    transaction: 'one',
    input: z.object({
      id: NominationId,
      material: z.string().max(30),
      grants: z.array(Grant).min(1).max(100),
    }),
    output: z.object({
      added: z.array(Attachment),
      refused: z.array(z.object({ name: z.string(), reason: z.string() })),
    }),
  }),
  saveAttachment: command({
    ...EDIT,
    audit: { action: '修改申报附件', target: 'id' },
    input: z.object({
      id: NominationId,
      attachmentId: AttachmentId,
      material: z.string().max(30),
      title: z.string().trim().min(1).max(120),
    }),
    output: Attachment,
  }),
  removeAttachment: command({
    ...EDIT,
    audit: { action: '删除申报附件', target: 'id' },
    input: z.object({ id: NominationId, attachmentId: AttachmentId }),
    output: z.object({}),
  }),
  /** The bytes in base64, to be looked at in the window; it never touches the disk. */
  attachment: query({
    right: 'awards.read',
    topics: ['nominations'],
    audit: { action: '查看申报附件', target: 'id' },
    input: z.object({ id: NominationId, attachmentId: AttachmentId }),
    output: z.object({ mime: z.string(), title: z.string(), base64: z.string() }),
  }),
  saveAttachmentFile: task({
    right: 'awards.export',
    topics: ['audit'],
    audit: { action: '导出申报附件', target: 'id' },
    transaction: 'none',
    input: z.object({ id: NominationId, attachmentId: AttachmentId, grant: Grant }),
    output: z.object({}),
  }),
  /** The photo for the form: a picture chosen, the one on the person's file, or none. */
  setNominationPhoto: task({
    ...EDIT,
    audit: { action: '更换申报照片', target: 'id' },
    transaction: 'one',
    input: z.object({
      id: NominationId,
      photo: z.discriminatedUnion('from', [
        z.object({ from: z.literal('picture'), grant: Grant }),
        z.object({ from: z.literal('record') }),
        z.object({ from: z.literal('none') }),
      ]),
    }),
    output: Nomination,
  }),
  /** `crop`: the part of the picture that is shown, in fractions of its width and height. */
  nominationPhoto: query({
    right: 'awards.read',
    topics: ['nominations'],
    input: z.object({ id: NominationId }),
    output: z.object({ mime: z.string(), base64: z.string(), crop: PhotoCrop }).nullable(),
  }),
}
