import type { FormProof } from '#shared/modules/people/form'
import { listName } from '#shared/values/name-order'
import { ErrorNotice, ProgressLine } from '../../../components'
import { FontLines } from './FontLines'
import classes from './form.module.css'
import { text } from './form.text'
import type { useProof } from './use-proof'

/** People that a table names; beyond them only their number is told. */
const MOST = 200

/** How far the proof has come, then what it found. */
export function ProofLines({ proof }: { proof: ReturnType<typeof useProof> }) {
  const { ended } = proof
  if (!ended) return <ProgressLine progress={proof.progress} onCancel={proof.cancel} />
  if (ended.failure) return <ErrorNotice error={ended.failure} />
  if (!ended.proof) return <p className={classes.quiet}>{text.proofStopped}</p>
  const { people, checked, fonts } = ended.proof
  const replaced = fonts.filter((it) => it.used !== it.wanted)
  return (
    <div className={classes.proof} data-selectable>
      {people.length === 0 ? (
        <p className={classes.check}>{text.proofClean(checked)}</p>
      ) : (
        <Lacking people={people} checked={checked} />
      )}
      {replaced.length > 0 && <FontLines fonts={replaced} />}
    </div>
  )
}

function Lacking({ people, checked }: Pick<FormProof, 'people' | 'checked'>) {
  return (
    <>
      <p className={classes.check} data-state="wrong">
        {text.proofLacking(checked, people.length)}
      </p>
      <table className={classes.reportTable}>
        <thead>
          <tr>
            <th>{text.reportName}</th>
            <th>{text.reportCell}</th>
            <th>{text.reportFinding}</th>
          </tr>
        </thead>
        <tbody>
          {people.slice(0, MOST).map(({ personId, name, missing }) =>
            missing.map(({ cell, label, character, font, drawnWith }, at) => (
              <tr key={`${personId} ${cell} ${character}`} data-lost={drawnWith === ''}>
                <td>{at === 0 && <strong>{listName(name)}</strong>}</td>
                <td>{label}</td>
                <td>{text.glyph(character, font, drawnWith)}</td>
              </tr>
            )),
          )}
        </tbody>
      </table>
      {people.length > MOST && <p className={classes.quiet}>{text.proofMore(people.length - MOST)}</p>}
    </>
  )
}
