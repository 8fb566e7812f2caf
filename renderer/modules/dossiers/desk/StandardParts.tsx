import { PackageProfile } from '#shared/modules/dossiers/exchange'
import type { DossierStandards } from '#shared/modules/dossiers/standards'
import { AreaField, EditableRows, FieldGrid, PageScroll, Section } from '../../../components'
import { RowsPart, rowColumn } from '../../evaluations/schemes/RowsPart'
import { standardsText as text } from './standards.text'
import { CLASS_COLUMNS, checkColumns, profileColumns } from './standards-columns'

export type StandardPartProps = {
  standards: DossierStandards
  set: (part: Partial<DossierStandards>) => void
  readOnly: boolean
}

/** The ten classes: what they are called, how they are ordered, what is usually in them. */
export function ClassesPart({ standards, set, readOnly }: StandardPartProps) {
  return (
    <PageScroll>
      <Section title={text.classes} facts={text.classesFacts} framed>
        <EditableRows
          label={text.classes}
          name="classes"
          columns={CLASS_COLUMNS}
          rows={standards.classes}
          rowKey={(row) => row.code}
          onChange={(classes) => set({ classes })}
          readOnly={readOnly}
          fixedOrder
        />
      </Section>
    </PageScroll>
  )
}

/** How receiving systems want their packages. */
export function ProfilesPart({ standards, set, readOnly }: StandardPartProps) {
  return (
    <PageScroll>
      <RowsPart
        title={text.profiles}
        name="profiles"
        add={text.addProfile}
        empty={text.noProfiles}
        rows={standards.profiles}
        columns={profileColumns(readOnly).map(rowColumn)}
        fresh={() => PackageProfile.parse({ name: text.newProfile })}
        onChange={(profiles) => set({ profiles })}
        readOnly={readOnly}
      />
    </PageScroll>
  )
}

/** What a whole dossier has, and what it costs when something is short. */
export function ChecksPart({ standards, set, readOnly }: StandardPartProps) {
  const { completeness } = standards
  const inUse = completeness.filter((it) => it.on).length
  return (
    <PageScroll>
      <Section title={text.checks} facts={text.checksFacts(completeness.length, inUse)} framed>
        <EditableRows
          label={text.checks}
          name="completeness"
          columns={checkColumns(readOnly)}
          rows={completeness}
          rowKey={(row) => row.key}
          onChange={(rows) => set({ completeness: rows })}
          readOnly={readOnly}
          fixedOrder
        />
      </Section>
      <Section framed>
        <FieldGrid columns={1} labelWidth={92}>
          <AreaField
            label={text.checksSource}
            name="completenessSource"
            value={standards.completenessSource}
            onChange={(completenessSource) => set({ completenessSource })}
            limit={200}
            readOnly={readOnly}
          />
        </FieldGrid>
      </Section>
    </PageScroll>
  )
}
