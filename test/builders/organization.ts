import type { OrganizationContent } from '#shared/modules/organizations/schema'

/** A town right under nothing, as the page would send it. */
export function buildOrganizationContent(overrides: Partial<OrganizationContent> = {}): OrganizationContent {
  return {
    parentId: null,
    name: '云泽县青石镇',
    shortName: '青石镇',
    code: 'X04.000',
    kind: 'legal',
    level: '乡、科级',
    affiliation: '镇',
    category: '党委',
    unitRole: '',
    ...overrides,
  }
}
