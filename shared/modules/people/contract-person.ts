import { z } from 'zod'
import { command, query } from '../../ipc/method'
import { FieldChange } from '../../platform/audit/contract'
import { Grant, PersonId } from '../../values/id'
import { pageOf, Slice } from '../../values/page'
import { Person, PersonContent, Photo, Warning } from './schema'

const Version = z.number().int()

/** A record opened for reading: the person, the derived texts, what is to be checked. */
export const OpenedPerson = z.object({
  person: Person,
  organizationName: z.string(),
  /** Official texts by element tag, overrides applied. */
  texts: z.record(z.string(), z.string()),
  warnings: z.array(
    Warning.extend({ accepted: z.object({ by: z.string(), at: z.string(), reason: z.string() }).nullable() }),
  ),
  /** Elements of the source file this program does not know, kept for export. */
  unknownElements: z.array(z.object({ tag: z.string(), text: z.string() })),
  draft: z.object({ content: PersonContent, baseVersion: Version, savedAt: z.string() }).nullable(),
  completeness: z.number().int(),
  missing: z.array(z.string()),
})
export type OpenedPerson = z.infer<typeof OpenedPerson>

/** One person: opening, changing, the photo, warnings, drafts. */
export const onePerson = {
  open: query({
    right: 'people.read',
    topics: ['people', 'drafts', 'organizations', 'settings'],
    audit: { action: '查看人员', target: 'id' },
    input: z.object({ id: PersonId }),
    output: OpenedPerson,
  }),
  /** The stored picture as a `data:` address; '' without one. */
  photo: query({
    right: 'people.read',
    topics: ['people'],
    input: z.object({ id: PersonId }),
    output: z.string(),
  }),
  /** How one field came to its value, newest first. `field` '' gives all fields. */
  history: query({
    right: 'people.read',
    topics: ['people'],
    input: Slice.extend({ id: PersonId, field: z.string().max(80).default('') }),
    output: pageOf(
      FieldChange.extend({
        at: z.string(),
        accountName: z.string(),
        action: z.string(),
        batchNo: z.number().int().nullable(),
        version: Version,
      }),
    ),
  }),
  create: command({
    right: 'people.edit',
    topics: ['people', 'steps'],
    audit: { action: '新增人员', target: 'name' },
    input: PersonContent,
    output: z.object({ id: PersonId, version: Version }),
  }),
  /** Saves the whole content against the version it was read at; an older one is refused with what stands now. */
  save: command({
    right: 'people.edit',
    topics: ['people', 'steps', 'drafts'],
    audit: { action: '修改人员', target: 'id' },
    input: z.object({ id: PersonId, version: Version, content: PersonContent }),
    output: z.object({ version: Version, changes: z.array(FieldChange) }),
  }),
  remove: command({
    right: 'people.remove',
    topics: ['people', 'steps'],
    audit: { action: '移入回收站' },
    input: z.object({ ids: z.array(PersonId).min(1).max(5000) }),
    output: z.object({ removed: z.number().int() }),
  }),
  restore: command({
    right: 'people.remove',
    topics: ['people', 'steps'],
    audit: { action: '从回收站恢复' },
    input: z.object({ ids: z.array(PersonId).min(1).max(5000) }),
    output: z.object({ restored: z.number().int() }),
  }),
  setPhoto: command({
    right: 'people.edit',
    topics: ['people', 'steps'],
    audit: { action: '更换照片', target: 'id' },
    input: z.object({ id: PersonId, version: Version, grant: Grant.nullable() }),
    output: z.object({ version: Version, photo: Photo.nullable() }),
  }),
  cropPhoto: command({
    right: 'people.edit',
    topics: ['people', 'steps'],
    audit: { action: '裁切照片', target: 'id' },
    input: z.object({ id: PersonId, version: Version, crop: Photo.shape.crop }),
    output: z.object({ version: Version }),
  }),
  acceptWarning: command({
    right: 'people.edit',
    topics: ['people', 'steps'],
    audit: { action: '接受提醒', target: 'id' },
    input: z.object({
      id: PersonId,
      key: z.string(),
      reason: z.string().trim().min(1, '请写明说明').max(200),
    }),
    output: z.object({}),
  }),
  reopenWarning: command({
    right: 'people.edit',
    topics: ['people', 'steps'],
    audit: { action: '撤回接受的提醒', target: 'id' },
    input: z.object({ id: PersonId, key: z.string() }),
    output: z.object({}),
  }),
  keepDraft: command({
    right: 'people.edit',
    topics: [],
    audit: 'draft',
    input: z.object({ id: PersonId, baseVersion: Version, content: PersonContent }),
    output: z.object({ savedAt: z.string() }),
  }),
  dropDraft: command({
    right: 'people.edit',
    topics: ['drafts'],
    audit: 'draft',
    input: z.object({ id: PersonId }),
    output: z.object({}),
  }),
}
