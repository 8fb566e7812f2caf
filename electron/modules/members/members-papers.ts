import { z } from 'zod'
import {
  type MadePapers,
  type PaperBounds,
  type PaperContext,
  type PaperKinds,
  paperKind,
} from '#electron/platform/papers/paper-kind'
import { WarningAsk } from '#shared/modules/members/admissions'
import { ConductFilter } from '#shared/modules/members/conduct'
import { MemberFilter, Month } from '#shared/modules/members/member'
import { MobileFilter } from '#shared/modules/members/mobile'
import { RatingAsk } from '#shared/modules/members/rating'
import { type ListOf, listForm } from '#shared/modules/members/sheets/list'
import { TransferFilter } from '#shared/modules/members/transfer'
import { IdText, PartyId, PersonId } from '#shared/values/id'
import {
  conductList,
  duesList,
  mobileList,
  ratingList,
  rollList,
  transferList,
  villageList,
} from './member-lists'
import { cardPaper } from './paper-card'
import { letterPaper } from './paper-letter'
import { noticePapers } from './paper-notice'

const DuesAsk = z.object({ partyId: PartyId, year: z.number().int(), until: Month })
const RatingsAsk = RatingAsk.extend({
  text: z.string().max(60).default(''),
  partyId: PartyId.nullable().default(null),
  only: z.enum(['', 'open', 'below']).default(''),
})

/** Papers of members: every list as it stands, the card, the letter in three parts, and notices to villages. */
export const membersPapers: PaperKinds = {
  'member-roll': listPaper('党员花名册', MemberFilter, rollList),
  'member-transfers': listPaper('组织关系转接台账', TransferFilter, transferList),
  'member-mobiles': listPaper('流动党员台账', MobileFilter, mobileList),
  'member-dues': listPaper('党费收缴台账', DuesAsk, duesList),
  'member-ratings': listPaper('星级评定表', RatingsAsk, ratingList),
  'member-conducts': listPaper('违纪违法与处置台账', ConductFilter, conductList),
  'admission-villages': listPaper('发展党员情况表', WarningAsk, villageList),
  'member-letter': paperKind({
    label: '组织关系介绍信',
    ask: z.object({ ids: z.array(IdText).min(1).max(200) }),
    make: letterPaper,
  }),
  'member-card': paperKind({ label: '党员基本情况卡', ask: z.object({ id: PersonId }), make: cardPaper }),
  'admission-notice': paperKind({
    label: '发展党员预警通知书',
    ask: z.object({ system: z.string(), ids: z.array(IdText).min(1).max(500), on: z.iso.date() }),
    make: noticePapers,
  }),
}

function listPaper<A>(
  label: string,
  ask: z.ZodType<A>,
  read: (context: PaperContext, ask: A) => Promise<ListOf>,
): PaperKinds[string] {
  return paperKind<A>({
    label,
    ask,
    async make(context, asked, { from }: PaperBounds): Promise<MadePapers> {
      const list = await read(context, asked)
      return {
        runs: [{ form: listForm(list, { from }) }],
        papers: 1,
        about: `${list.title} ${list.rows.length} 行`,
      }
    },
  })
}
