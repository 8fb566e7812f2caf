import type { MadePapers, PaperBounds, PaperContext } from '#electron/platform/papers/paper-kind'
import { CONDUCT_STATES } from '#shared/modules/members/conduct'
import { dotted } from '#shared/modules/members/rules-dates'
import { pointsText } from '#shared/modules/members/rules-rating'
import { memberCard } from '#shared/modules/members/sheets/member-card'
import { DIRECTIONS, TRANSFER_STATES } from '#shared/modules/members/transfer'
import { dayOf } from '#shared/values/iso-day'
import { yuanText } from '#shared/values/money'
import { listConducts } from './conduct.repository'
import { yearsPaid } from './dues.repository'
import { loadMember } from './members'
import { listMobiles } from './mobile.repository'
import { ratingsOf } from './rating.repository'
import { listTransfers } from './transfer.repository'

const SOME = { offset: 0, limit: 6 }

/** 党员基本情况卡 of one member. */
export async function cardPaper(
  { trx, now }: PaperContext,
  { id }: { id: string },
  { from }: PaperBounds,
): Promise<MadePapers> {
  const member = await loadMember(trx, id)
  const today = dayOf(now)
  const whose = { text: '', personId: member.id, state: null }
  const transfers = await listTransfers(trx, { filter: { ...whose, direction: null }, today }, SOME)
  const away = await listMobiles(trx, { filter: { ...whose, partyId: null, state: 'away' }, today }, SOME)
  const conducts = await listConducts(trx, { filter: { ...whose, kind: null }, today }, SOME)
  const form = memberCard({
    member,
    from,
    movements: [
      ...transfers.rows.map(
        (it) =>
          `${dotted(it.issued_on)}　${DIRECTIONS[it.direction]}　${it.from_name} 至 ${it.to_name}　${TRANSFER_STATES[it.state]}`,
      ),
      ...away.rows.map(
        (it) => `${dotted(it.leftOn)} 至 ${it.backOn === '' ? '今' : dotted(it.backOn)}　流动　${it.place}`,
      ),
    ],
    ratings: (await ratingsOf(trx, id)).map(
      (it) => `${it.period}　${it.band}　${pointsText(it.total ?? 0)} 分`,
    ),
    conducts: conducts.rows.map(
      (it) => `${dotted(it.approvedOn)}　${it.measureLabel}　${it.reason}　${CONDUCT_STATES[it.state]}`,
    ),
    dues: (await yearsPaid(trx, id)).map((it) => `${it.year}　${it.months} 个月　${yuanText(it.paid)} 元`),
  })
  return {
    runs: [{ form }],
    papers: 1,
    about: `党员基本情况卡 ${member.name}`,
    target: { kind: 'member', id },
  }
}
