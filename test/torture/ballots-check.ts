import type { OpenDatabase } from '#electron/platform/database/open-database'
import type { Db } from '#electron/platform/database/schema'
import { BallotContent } from '#shared/modules/evaluations/ballot'
import type { ConfirmedBallot } from './ballots-journal'
import { type Findings, lookOver } from './kill-check'

/** Sentences that must find nothing, by what it means when they do. */
const FAULTS: Record<string, string> = {
  'a count that is not what its ballots say': `select * from (
      select box_no, subject_no, leaf, value, n from evaluation_count where n > 0
      except select box_no, subject_no, leaf, value, count(*) from evaluation_ballot
        join evaluation_mark on ballot_id = id where entry = 1 and void is null group by 1, 2, 3, 4)`,
  'ballots that no count says': `select * from (
      select box_no, subject_no, leaf, value, count(*) from evaluation_ballot
        join evaluation_mark on ballot_id = id where entry = 1 and void is null group by 1, 2, 3, 4
      except select box_no, subject_no, leaf, value, n from evaluation_count where n > 0)`,
  'a ballot without all of its marks': `select number from evaluation_ballot where void is null
    and (select count(*) from evaluation_mark where ballot_id = id)
      <> (select count(*) * 2 from evaluation_subject)`,
  'a ballot with more or fewer versions than traces': `select number, version from evaluation_ballot
    where version <> (select count(*) from audit_entry where method = 'evaluations.saveBallot'
      and target_name like '%　第 ' || number || ' 张')`,
}

/** What is wrong after the bench was killed: papers or drafts that the screen had confirmed, and whatever is half done. */
export function checkBallots(path: string, confirmed: readonly ConfirmedBallot[]): Promise<Findings> {
  return lookOver(path, FAULTS, async ({ reader }: OpenDatabase) => {
    const lost: string[] = []
    for (const it of confirmed) if (!(await isThere(reader, it))) lost.push(JSON.stringify(it))
    return lost
  })
}

async function isThere(db: Db, confirmed: ConfirmedBallot): Promise<boolean> {
  const ballot = await db
    .selectFrom('evaluation_ballot')
    .select(['id', 'version', 'void'])
    .where('number', '=', confirmed.number)
    .executeTakeFirst()
  if (confirmed.did === 'stored') {
    if (!ballot || ballot.version < confirmed.version) return false
    if (ballot.version > confirmed.version) return true
    return (
      ballot.void === confirmed.void && String(await valuesOf(db, ballot.id)) === String(confirmed.values)
    )
  }
  const values = ballot ? await valuesOf(db, ballot.id) : await draftedValues(db, confirmed.number)
  // A paper changed later says more than its draft did; one never stored must hold what was kept.
  if (ballot && ballot.version > 1) return true
  return String(values.slice(0, confirmed.values.length)) === String(confirmed.values)
}

async function valuesOf(db: Db, ballotId: number): Promise<number[]> {
  const rows = await db
    .selectFrom('evaluation_mark')
    .select('value')
    .where('ballot_id', '=', ballotId)
    .orderBy('subject_no')
    .orderBy('leaf')
    .execute()
  return rows.map((it) => it.value)
}

async function draftedValues(db: Db, number: number): Promise<number[]> {
  const drafts = await db.selectFrom('draft').select('content').where('record_kind', '=', 'ballot').execute()
  const contents = drafts.map((it) => BallotContent.parse(JSON.parse(it.content)))
  return contents.find((it) => it.number === number)?.marks.map((it) => it.value) ?? []
}
