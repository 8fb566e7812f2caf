import { Checkbox } from '@mantine/core'
import { COLUMN_ROLES, COLUMN_TYPES, type LedgerColumn, WIDEST } from '#shared/modules/ledgers/ledger'
import type { EditColumn } from '../../../components'
import classes from '../ledgers.module.css'
import { text } from '../ledgers.text'
import { headsOf, headsText, optionsOf, roleOf, typeOf } from './column-edits'

/** How the columns of a ledger are edited: heading, kind, meaning, options, width. */
export function ledgerColumns(headRows: number): readonly EditColumn<LedgerColumn>[] {
  return [
    {
      key: 'heads',
      title: text.editHeads,
      value: headsText,
      set: (row, typed) => ({ ...row, heads: headsOf(typed, headRows) }),
      rule: text.headsRule,
      limit: 200,
    },
    {
      key: 'type',
      title: text.type,
      width: 116,
      value: (row) => COLUMN_TYPES[row.type],
      set: (row, label) => ({ ...row, type: typeOf(label, row.type) }),
      options: Object.values(COLUMN_TYPES),
    },
    {
      key: 'role',
      title: text.role,
      width: 116,
      value: (row) => COLUMN_ROLES[row.role],
      set: (row, label) => ({ ...row, role: roleOf(label, row.role) }),
      options: Object.values(COLUMN_ROLES),
    },
    {
      key: 'options',
      title: text.options,
      value: (row) => row.options.join('、'),
      set: (row, typed) => ({ ...row, options: optionsOf(typed) }),
      rule: text.optionsRule,
      limit: 2000,
    },
    {
      key: 'width',
      title: text.width,
      width: 64,
      align: 'right',
      value: (row) => String(Math.round(row.width)),
      set: (row, typed) => ({ ...row, width: Math.min(WIDEST, Math.max(3, Number(typed) || row.width)) }),
    },
    tick('required', text.required),
    tick('total', text.total),
  ]
}

function tick(key: 'required' | 'total', title: string): EditColumn<LedgerColumn> {
  return {
    key,
    title,
    width: 56,
    value: (row) => (row[key] ? text.yes : text.no),
    set: (row) => row,
    render: (row, change) => (
      <span className={classes.tick}>
        <Checkbox
          aria-label={`${headsText(row)} ${title}`}
          checked={row[key]}
          onChange={(event) => change({ ...row, [key]: event.target.checked })}
        />
      </span>
    ),
  }
}
