import { z } from 'zod'
import { command, query } from '../../ipc/method'
import { OrganizationId } from '../../values/id'
import { congressMethods } from './contract-congress'
import { partyMethods } from './contract-parties'
import { registerMethods } from './contract-registers'
import { subjectMethods } from './contract-subjects'
import { termMethods } from './contract-terms'
import { villageMethods } from './contract-villages'
import { Organization, OrganizationContent } from './schema'

export const organizations = {
  ...subjectMethods,
  ...partyMethods,
  ...villageMethods,
  ...congressMethods,
  ...termMethods,
  ...registerMethods,
  /** The whole tree in display order, parents before children. A county has under two thousand units. */
  tree: query({
    right: 'organizations.read',
    topics: ['organizations', 'people'],
    input: z.object({}),
    output: z.array(Organization),
  }),
  create: command({
    right: 'organizations.edit',
    topics: ['organizations', 'steps'],
    audit: { action: '新增单位', target: 'name' },
    input: OrganizationContent,
    output: Organization,
  }),
  save: command({
    right: 'organizations.edit',
    topics: ['organizations', 'people', 'steps'],
    audit: { action: '修改单位', target: 'id' },
    input: OrganizationContent.extend({ id: OrganizationId, version: z.number().int() }),
    output: Organization,
  }),
  /** Puts a unit at `position` among the children of `parentId`. */
  move: command({
    right: 'organizations.edit',
    topics: ['organizations', 'steps'],
    audit: { action: '移动单位', target: 'id' },
    input: z.object({
      id: OrganizationId,
      version: z.number().int(),
      parentId: OrganizationId.nullable(),
      position: z.number().int().min(0),
    }),
    output: Organization,
  }),
  /** Refused while units or people stand under it. */
  remove: command({
    right: 'organizations.edit',
    topics: ['organizations', 'steps'],
    audit: { action: '撤销单位', target: 'id' },
    input: z.object({ id: OrganizationId, version: z.number().int() }),
    output: z.object({}),
  }),
}
