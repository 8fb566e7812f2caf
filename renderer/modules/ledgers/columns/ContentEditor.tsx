import type { LedgerColumn, LedgerContent } from '#shared/modules/ledgers/ledger'
import { contentProblems } from '#shared/modules/ledgers/rules-content'
import { headRows } from '#shared/modules/ledgers/rules-heads'
import {
  AreaField,
  Button,
  EditableRows,
  FieldGrid,
  Section,
  Segmented,
  TextField,
} from '../../../components'
import classes from '../ledgers.module.css'
import { text } from '../ledgers.text'
import { freshColumn } from './column-edits'
import { ledgerColumns } from './ledger-columns'

type Props = { content: LedgerContent; onChange: (content: LedgerContent) => void }

/** A ledger's name, the lines around it, and its columns, each with kind and meaning. */
export function ContentEditor({ content, onChange }: Props) {
  const problems = contentProblems(content)
  return (
    <>
      <Around content={content} onChange={onChange} />
      <Columns content={content} onChange={onChange} />
      {problems.length > 0 && (
        <ul className={classes.problems}>
          {problems.map((it) => (
            <li key={it}>{it}</li>
          ))}
        </ul>
      )}
    </>
  )
}

function Around({ content, onChange }: Props) {
  const change = (part: Partial<LedgerContent>) => onChange({ ...content, ...part })
  return (
    <FieldGrid>
      <TextField
        label={text.name}
        name="title"
        value={content.title}
        onChange={(title) => change({ title })}
        limit={100}
      />
      <AreaField
        label={text.above}
        name="above"
        value={content.above.join('\n')}
        onChange={(lines) => change({ above: linesOf(lines) })}
        lines
      />
      <AreaField
        label={text.below}
        name="below"
        value={content.below.join('\n')}
        onChange={(lines) => change({ below: linesOf(lines) })}
        lines
      />
    </FieldGrid>
  )
}

function linesOf(typed: string): string[] {
  return typed === '' ? [] : typed.split('\n')
}

function Columns({ content, onChange }: Props) {
  const { columns, landscape } = content
  const change = (next: LedgerColumn[]) => onChange({ ...content, columns: next })
  return (
    <Section
      title={text.fields}
      facts={`${columns.length}`}
      framed
      action={
        <span className={classes.acts}>
          <Segmented
            label={text.page}
            value={landscape ? 'across' : 'upright'}
            options={[
              { value: 'across', label: text.across },
              { value: 'upright', label: text.upright },
            ]}
            onChange={(way) => onChange({ ...content, landscape: way === 'across' })}
            small
          />
          <Button small onClick={() => change([...columns, freshColumn(columns)])}>
            {text.addColumn}
          </Button>
        </span>
      }
    >
      <EditableRows<LedgerColumn>
        label={text.fields}
        name="columns"
        columns={ledgerColumns(headRows(columns))}
        rows={columns}
        rowKey={(row) => row.key}
        onChange={change}
        newRow={() => freshColumn(columns)}
      />
    </Section>
  )
}
