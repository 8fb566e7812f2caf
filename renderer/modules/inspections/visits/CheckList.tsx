import { Fragment } from 'react'
import { pointsFor } from '#shared/modules/inspections/rules-check'
import type { CheckItem } from '#shared/modules/inspections/system'
import { ANSWERS, type AnswerMark, type Answers, type Visit } from '#shared/modules/inspections/visit'
import { Section, Segmented } from '../../../components'
import classes from '../inspections.module.css'
import { text } from '../inspections.text'

const words = text.visit
const MARKS = (Object.keys(ANSWERS) as AnswerMark[]).map((value) => ({ value, label: ANSWERS[value] }))

type Props = {
  visit: Visit
  items: readonly CheckItem[]
  answers: Answers
  onChange: (answers: Answers) => void
  readOnly: boolean
}

/** The points that this place is asked, item by item; ← → choose the answer, Tab goes on. */
export function CheckList({ visit, items, answers, onChange, readOnly }: Props) {
  const kind = visit.subjectKey
  const points = pointsFor(items, kind)
  const done = points.filter((it) => answers[it.key]).length
  return (
    <Section title={words.check} facts={words.answered(done, points.length)} framed>
      <table className={classes.check} data-fields>
        <thead>
          <tr>
            <th scope="col">{words.point}</th>
            <th scope="col" style={{ width: '19rem' }}>
              {words.mark}
            </th>
            <th scope="col" style={{ width: '30%' }}>
              {words.note}
            </th>
          </tr>
        </thead>
        <tbody>
          {points.length === 0 && (
            <tr>
              <td colSpan={3}>{words.noPoints}</td>
            </tr>
          )}
          {items.map((item) => (
            <Item key={item.key} item={item} {...{ kind, answers, onChange, readOnly }} />
          ))}
        </tbody>
      </table>
    </Section>
  )
}

type ItemProps = Omit<Props, 'visit' | 'items'> & { item: CheckItem; kind: string }

function Item({ item, kind, answers, onChange, readOnly }: ItemProps) {
  const points = pointsFor([item], kind)
  if (points.length === 0) return null
  return (
    <Fragment>
      <tr data-item>
        <td colSpan={3}>{[item.number, item.title].filter(Boolean).join('．')}</td>
      </tr>
      {points.map(({ key, point }) => (
        <tr key={key}>
          <td>{point.text}</td>
          <td>
            <Segmented
              label={point.text}
              // An empty value marks nothing: the point was not looked at.
              value={(answers[key]?.mark ?? '') as AnswerMark}
              onChange={(mark) => onChange({ ...answers, [key]: { note: '', ...answers[key], mark } })}
              options={MARKS}
              small
              disabled={readOnly}
            />
          </td>
          <td>
            <input
              className={classes.note}
              aria-label={`${point.text}${words.note}`}
              value={answers[key]?.note ?? ''}
              maxLength={500}
              readOnly={readOnly}
              data-control
              onChange={(event) =>
                onChange({
                  ...answers,
                  [key]: { mark: answers[key]?.mark ?? 'not', note: event.target.value },
                })
              }
            />
          </td>
        </tr>
      ))}
    </Fragment>
  )
}
