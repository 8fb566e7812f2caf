import { useState } from 'react'
import type { Finding, Statement } from '#shared/modules/dossiers/audit'
import { classLabel } from '#shared/modules/dossiers/classes'
import { relateValues } from '#shared/modules/dossiers/rules-audit-compare'
import type { PageId } from '#shared/values/id'
import { EmptyState } from '../../../components'
import { PlainPicker } from '../../../components/PlainPicker'
import { PageCompare } from '../viewer/PageCompare'
import classes from './audits.module.css'
import { text } from './audits.text'
import { Frame } from './SpotLayer'

type Cited = Statement & { pageId: PageId }

/** Two pages of one item side by side with what they say framed: at first the earliest and one that contradicts it. */
export function FindingCompare({ finding }: { finding: Finding }) {
  const cited = finding.statements.filter((it): it is Cited => it.pageId !== null)
  const [chosen, setChosen] = useState<{ left?: string; right?: string }>({})
  const left = cited.find((it) => it.id === chosen.left) ?? cited[0]
  if (!left) return <EmptyState>{text.noPages}</EmptyState>
  const right = cited.find((it) => it.id === chosen.right) ?? otherThan(left, cited)
  const options = cited.map((it) => ({ value: it.id as string, label: wordsOf(it) }))
  const pick = (side: 'left' | 'right') => (id: string) => setChosen((before) => ({ ...before, [side]: id }))
  return (
    <div className={classes.compare}>
      <div className={classes.sides}>
        <PlainPicker label={text.sides[0]} value={left.id} onChange={pick('left')} options={options} />
        {right ? (
          <PlainPicker label={text.sides[1]} value={right.id} onChange={pick('right')} options={options} />
        ) : (
          <span className={classes.note}>{text.onePage}</span>
        )}
      </div>
      <PageCompare left={pageOf(left)} right={right ? pageOf(right) : null} />
    </div>
  )
}

function otherThan(left: Cited, cited: readonly Cited[]): Cited | undefined {
  const against = cited.find((it) => relateValues(left.item, left.value, it.value) === 'apart')
  return against ?? cited.find((it) => it.id !== left.id)
}

function pageOf(statement: Cited) {
  const { pageId, spot } = statement
  return { pageId, caption: wordsOf(statement), overlay: spot ? <Frame spot={spot} /> : undefined }
}

function wordsOf({ formedOn, classCode, materialNo, materialTitle, value }: Statement): string {
  return text.statementOf(formedOn, `${classLabel(classCode)}-${materialNo} ${materialTitle}`, value)
}
