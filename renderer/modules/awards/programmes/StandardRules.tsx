import type { AwardStandards } from '#shared/modules/awards/standards'
import { todayPartial } from '#shared/values/partial-date'
import { AreaField, FieldGrid, PageScroll, Section } from '../../../components'
import { NumberField } from '../../evaluations/schemes/NumberField'
import { RowsPart, rowColumn } from '../../evaluations/schemes/RowsPart'
import { noticeColumns, taxColumns } from './dated-columns'
import { text } from './standards.text'

type StandardRulesProps = {
  standards: AwardStandards
  onChange: (standards: AwardStandards) => void
  readOnly: boolean
}

/** Everything but the calendar: the least publicity, tax, years of a medal, what counts as a conflict. */
export function StandardRules({ standards, onChange, readOnly }: StandardRulesProps) {
  const set = (part: Partial<AwardStandards>) => onChange({ ...standards, ...part })
  /** A new rule holds from today unless another day is typed. */
  const fresh = { from: todayPartial(new Date()), source: '', sourced: false }
  return (
    <PageScroll>
      <RowsPart
        title={text.notices}
        name="notices"
        add={text.addNotice}
        empty={text.noNotices}
        rows={standards.notices}
        columns={noticeColumns(readOnly).map(rowColumn)}
        fresh={() => ({ ...fresh, days: 5, unit: 'working' as const })}
        onChange={(notices) => set({ notices })}
        readOnly={readOnly}
      />
      <RowsPart
        title={text.taxes}
        name="taxes"
        add={text.addTax}
        empty={text.noTaxes}
        rows={standards.taxes}
        columns={taxColumns(readOnly).map(rowColumn)}
        fresh={() => ({ ...fresh, rate: null, free: 0 })}
        onChange={(taxes) => set({ taxes })}
        readOnly={readOnly}
      />
      <Others standards={standards} set={set} readOnly={readOnly} />
    </PageScroll>
  )
}

type OthersProps = {
  standards: AwardStandards
  set: (part: Partial<AwardStandards>) => void
  readOnly: boolean
}

function Others({ standards, set, readOnly }: OthersProps) {
  return (
    <Section title={text.others} framed>
      <FieldGrid columns={2} labelWidth={104}>
        <NumberField
          label={text.medalYears}
          name="medalYears"
          value={standards.medalYears}
          onChange={(years) => years !== null && set({ medalYears: years })}
          range={{ min: 1, max: 100, whole: true }}
          aside={text.years}
          readOnly={readOnly}
        />
        <AreaField
          label={text.medalSource}
          name="medalSource"
          value={standards.medalSource}
          onChange={(medalSource) => set({ medalSource })}
          limit={200}
          readOnly={readOnly}
        />
        <ConflictYears standards={standards} set={set} readOnly={readOnly} />
        <NumberField
          label={text.objectionDays}
          name="objectionDays"
          value={standards.objectionDays}
          onChange={(objectionDays) => set({ objectionDays })}
          range={{ min: 1, max: 90, whole: true }}
          rule={text.objectionRule}
          placeholder={text.undecided}
          toCheck={standards.objectionDays === null}
          readOnly={readOnly}
        />
      </FieldGrid>
    </Section>
  )
}

/** How far back reviewers and nominees may have met for it to count as a conflict. */
function ConflictYears({ standards, set, readOnly }: OthersProps) {
  return (
    <>
      <NumberField
        label={text.sameUnitYears}
        name="sameUnitYears"
        value={standards.sameUnitYears}
        onChange={(sameUnitYears) => set({ sameUnitYears })}
        range={{ min: 0, max: 50, whole: true }}
        rule={text.sameUnitRule}
        placeholder={text.allTime}
        aside={text.years}
        readOnly={readOnly}
      />
      <NumberField
        label={text.classYears}
        name="classYears"
        value={standards.classYears}
        onChange={(years) => years !== null && set({ classYears: years })}
        range={{ min: 0, max: 10, whole: true }}
        rule={text.classRule}
        aside={text.years}
        readOnly={readOnly}
      />
    </>
  )
}
