import { useState } from 'react'
import { DOSSIER_STATES } from '#shared/modules/dossiers/dossier'
import type { DossierId, MaterialId } from '#shared/values/id'
import { type OutputOf, useApiQuery } from '../../../app/queries'
import { LinkButton, Section } from '../../../components'
import classes from './custody.module.css'
import { DossierAdder } from './DossierAdder'
import { MaterialsDialog } from './MaterialsDialog'
import { text } from './permits.text'
import type { PermitEditing } from './use-permit'

type Subject = OutputOf<'dossiers.dossierSubjects'>[number]
type Props = { editing: PermitEditing }

/** 被查阅人: whose dossiers, and which materials of them; none named is all of them. */
export function PermitSubjects({ editing }: Props) {
  const { typed, readOnly, errors } = editing
  const { add, remove, choose } = useSubjects(editing)
  const [choosing, setChoosing] = useState<Subject | null>(null)
  return (
    <Section title={text.sections.subjects} facts={errors.dossierIds} framed>
      <SubjectTable editing={editing} onChoose={setChoosing} onRemove={remove} />
      {!readOnly && <DossierAdder label={text.addSubject} name="dossierIds" onAdd={add} />}
      {choosing && (
        <MaterialsDialog
          dossierId={choosing.dossierId}
          name={choosing.name}
          chosen={typed.materialIds}
          onChoose={(own) => {
            choose(choosing, own)
            setChoosing(null)
          }}
          onClose={() => setChoosing(null)}
        />
      )}
    </Section>
  )
}

/** Changes of whose dossiers are asked for: materials chosen of one go with it. */
function useSubjects({ typed, change }: PermitEditing) {
  const othersThan = ({ materials }: Subject) => typed.materialIds.filter((it) => !materials.includes(it))
  return {
    add: (id: DossierId) =>
      typed.dossierIds.includes(id) || change({ dossierIds: [...typed.dossierIds, id] }),
    remove: (subject: Subject) =>
      change({
        dossierIds: typed.dossierIds.filter((it) => it !== subject.dossierId),
        materialIds: othersThan(subject),
      }),
    choose: (subject: Subject, own: readonly MaterialId[]) =>
      change({ materialIds: [...othersThan(subject), ...own] }),
  }
}

type TableProps = Props & { onChoose: (subject: Subject) => void; onRemove: (subject: Subject) => void }

function SubjectTable({ editing: { typed, readOnly }, onChoose, onRemove }: TableProps) {
  const { data: subjects = [] } = useApiQuery('dossiers.dossierSubjects', { dossierIds: typed.dossierIds })
  return (
    <table className={classes.table}>
      <SubjectHead />
      <tbody>
        {subjects.map((it) => (
          <SubjectRow
            key={it.dossierId}
            subject={it}
            chosen={typed.materialIds}
            readOnly={readOnly}
            onChoose={() => onChoose(it)}
            onRemove={() => onRemove(it)}
          />
        ))}
        {subjects.length === 0 && (
          <tr>
            <td colSpan={8} className={classes.quiet}>
              {text.noSubjects}
            </td>
          </tr>
        )}
      </tbody>
    </table>
  )
}

function SubjectHead() {
  return (
    <thead>
      <tr>
        {Object.entries(text.subjectColumns).map(([key, title]) => (
          <th key={key} scope="col">
            {title}
          </th>
        ))}
        <th aria-label={text.remove} />
      </tr>
    </thead>
  )
}

type RowProps = {
  subject: Subject
  chosen: readonly MaterialId[]
  readOnly: boolean
  onChoose: () => void
  onRemove: () => void
}

function SubjectRow({ subject, chosen, readOnly, onChoose, onRemove }: RowProps) {
  const own = subject.materials.filter((it) => chosen.includes(it)).length
  const scope = chosen.length === 0 ? text.whole : text.some(own)
  return (
    <tr>
      <td className={classes.strong}>{subject.name}</td>
      <td>{subject.unitName || text.none}</td>
      <td>{subject.post || text.none}</td>
      <td>{subject.politics || text.none}</td>
      <td>{subject.number || text.none}</td>
      <td className={subject.state === 'held' ? classes.quiet : classes.amber}>
        {DOSSIER_STATES[subject.state]}
      </td>
      <td>{readOnly ? scope : <LinkButton onClick={onChoose}>{scope}</LinkButton>}</td>
      <td>
        {!readOnly && (
          <LinkButton quiet onClick={onRemove}>
            {text.remove}
          </LinkButton>
        )}
      </td>
    </tr>
  )
}
