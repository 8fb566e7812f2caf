import type { MembersContent, MembersPart } from '#shared/modules/members/systems'

/** What the editor of one part is given. */
export type PartProps<P extends MembersPart> = {
  rule: NonNullable<MembersContent[P]>
  onChange: (rule: NonNullable<MembersContent[P]>) => void
  readOnly: boolean
}
