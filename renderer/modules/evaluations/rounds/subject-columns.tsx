import type { RoundSubject } from '#shared/modules/evaluations/round'
import type { SubjectKind } from '#shared/modules/evaluations/scheme'
import { listName } from '#shared/values/name-order'
import type { Column } from '../../../components'
import classes from './rounds.module.css'
import { treatmentTone, treatmentWords } from './subject-words'
import { text } from './subjects.text'

/** Subjects in ballot order. Organizations have no post, so their name takes the spare width. */
export function subjectColumns(kind: SubjectKind): readonly Column<RoundSubject>[] {
  const place: Column<RoundSubject> = {
    key: 'place',
    title: text.columns.place,
    width: 48,
    align: 'right',
    quiet: true,
    render: (_, index) => index + 1,
  }
  const treatment: Column<RoundSubject> = {
    key: 'treatment',
    title: text.columns.treatment,
    width: 280,
    render: (it) => <Treatment subject={it} />,
  }
  if (kind === 'person')
    return [
      place,
      {
        key: 'name',
        title: text.columns.name,
        width: 96,
        strong: true,
        render: (it) => listName(it.name),
      },
      { key: 'post', title: text.columns.post, render: (it) => it.post || text.none },
      { key: 'unit', title: text.columns.unit, width: 144, render: (it) => it.unitName || text.none },
      treatment,
    ]
  return [
    place,
    { key: 'name', title: text.columns.unitAsSubject, strong: true, render: (it) => it.name },
    { key: 'unit', title: text.columns.above, width: 176, render: (it) => it.unitName || text.none },
    treatment,
  ]
}

function Treatment({ subject }: { subject: RoundSubject }) {
  const words = treatmentWords(subject)
  if (words === '') return text.none
  return (
    <span className={classes.treatment} data-tone={treatmentTone(subject)} title={words}>
      {words}
    </span>
  )
}
