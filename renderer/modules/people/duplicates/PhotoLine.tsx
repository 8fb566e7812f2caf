import type { OpenedPerson } from '#shared/modules/people/contract'
import { useApiQuery } from '../../../app/queries'
import classes from './duplicates.module.css'
import { text } from './duplicates.text'
import type { Merging } from './use-merge'

/** Whose photo stands. Nothing is shown where no record has one. */
export function PhotoLine({ merging: { records, photo, setPhoto } }: { merging: Merging }) {
  if (records.every(({ person }) => person.photo === null)) return null
  const chosen = photo === null ? undefined : records[photo]
  return (
    <tr className={classes.line} data-photo>
      <th scope="row">{text.merge.photo}</th>
      {records.map((record, index) => (
        <td key={record.person.id} data-chosen={index === photo}>
          {record.person.photo === null ? (
            <div className={classes.picture}>{text.merge.noPhoto}</div>
          ) : (
            <button
              type="button"
              className={classes.photoButton}
              aria-pressed={index === photo}
              onClick={() => setPhoto(index === photo ? null : index)}
            >
              <Picture record={record} />
            </button>
          )}
        </td>
      ))}
      <td className={classes.result}>{chosen ? <Picture record={chosen} /> : text.merge.noPhoto}</td>
    </tr>
  )
}

function Picture({ record: { person } }: { record: OpenedPerson }) {
  const { data } = useApiQuery('people.photo', { id: person.id })
  return data ? <img className={classes.photo} src={data} alt={person.name} /> : null
}
