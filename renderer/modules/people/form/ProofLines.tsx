import type { FormProof, ProofEntry } from '#shared/modules/people/form'
import type { PersonId } from '#shared/values/id'
import { listName } from '#shared/values/name-order'
import { ErrorNotice, LinkButton, ProgressLine } from '../../../components'
import { openCell } from '../print/open-cell'
import { FontLines } from './FontLines'
import classes from './form.module.css'
import { text } from './form.text'
import type { useProof } from './use-proof'

/** People that a table names; beyond them only their number is told. */
const MOST = 200

type ProofLinesProps = { proof: ReturnType<typeof useProof>; onLeave: () => void }

/** How far the proof has come, then what it found, each line leading to its cell. */
export function ProofLines({ proof, onLeave }: ProofLinesProps) {
  const { ended } = proof
  if (!ended) return <ProgressLine progress={proof.progress} onCancel={proof.cancel} />
  if (ended.failure) return <ErrorNotice error={ended.failure} />
  if (!ended.proof) return <p className={classes.quiet}>{text.proofStopped}</p>
  const { people, checked, fonts } = ended.proof
  const replaced = fonts.filter((it) => it.used !== it.wanted)
  const found = people.filter((it) => findingsOf(it).length > 0)
  return (
    <div className={classes.proof} data-selectable>
      {found.length === 0 ? (
        <p className={classes.check}>{text.proofClean(checked)}</p>
      ) : (
        <Found people={found} checked={checked} onLeave={onLeave} />
      )}
      {replaced.length > 0 && <FontLines fonts={replaced} />}
    </div>
  )
}

type FoundProps = Pick<FormProof, 'people' | 'checked'> & { onLeave: () => void }

function Found({ people, checked, onLeave }: FoundProps) {
  const go = (id: PersonId, cell: string) => {
    onLeave()
    openCell(id, cell)
  }
  return (
    <>
      <p className={classes.check} data-state="wrong">
        {text.proofFound(checked, people.length)}
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
          {people.slice(0, MOST).map((entry) =>
            findingsOf(entry).map((it, at) => (
              <tr key={`${entry.personId} ${it.key}`} data-lost={it.lost}>
                <td>{at === 0 && <strong>{listName(entry.name)}</strong>}</td>
                <td>
                  <LinkButton onClick={() => go(entry.personId, it.cell)}>{it.label}</LinkButton>
                </td>
                <td>{it.words}</td>
              </tr>
            )),
          )}
        </tbody>
      </table>
      {people.length > MOST && <p className={classes.quiet}>{text.proofMore(people.length - MOST)}</p>}
    </>
  )
}

type Finding = { key: string; cell: string; label: string; words: string; lost: boolean }

/** What to look at in one form: no room, no glyph, nothing filled in, then what was set very small. */
function findingsOf({ missing, cells, empty }: ProofEntry): Finding[] {
  return [
    ...cells
      .filter((it) => it.lost > 0)
      .map(({ cell, label, lost, size }) => ({
        key: `lost ${cell}`,
        cell,
        label,
        words: text.proofLost(lost, size),
        lost: true,
      })),
    ...missing.map(({ cell, label, character, font, drawnWith }) => ({
      key: `${cell} ${character}`,
      cell,
      label,
      words: text.glyph(character, font, drawnWith),
      lost: drawnWith === '',
    })),
    ...empty.map(({ cell, label }) => ({
      key: `empty ${cell}`,
      cell,
      label,
      words: text.proofEmpty,
      lost: true,
    })),
    ...cells
      .filter((it) => it.lost === 0)
      .map(({ cell, label, fullSize, size }) => ({
        key: `small ${cell}`,
        cell,
        label,
        words: text.shrunk(fullSize, size),
        lost: false,
      })),
  ]
}
