import { exactWhen } from '../../app/when'
import type { Recovery } from './recovery'
import classes from './recovery.module.css'
import { text } from './vault.text'

/** The sheet as it is printed on A4. */
export function RecoverySheetPaper({ sheet }: { sheet: Recovery }) {
  return (
    <article className={classes.sheet} aria-label={text.sheetTitle} data-selectable>
      <h1>{text.sheetTitle}</h1>
      <table className={classes.facts}>
        <tbody>
          <Fact label={text.sheetDatabase} value={sheet.databaseName} />
          <Fact label={text.sheetCreatedAt} value={exactWhen(sheet.createdAt)} />
          <Fact label={text.sheetBy} value={sheet.accountName} />
        </tbody>
      </table>
      <ol className={classes.groups} aria-label={text.code}>
        {sheet.groups.map((group) => (
          <li key={group}>{group}</li>
        ))}
      </ol>
      <p>
        <b>{text.sheetUse}</b> {text.sheetUseText}
      </p>
      <p>
        <b>{text.sheetKeep}</b> {text.sheetKeepText}
      </p>
      <div className={classes.seals}>
        <Seal label={text.sheetSealedBy} />
        <Seal label={text.sheetWitness} />
        <div className={classes.seal}>
          <span>{text.sheetSealedOn}</span>
          <span className={classes.sealDate}>{text.sheetDate}</span>
        </div>
      </div>
      <table className={classes.opened}>
        <caption>{text.sheetOpened}</caption>
        <thead>
          <tr>
            {text.sheetOpenedColumns.map((column) => (
              <th key={column}>{column}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {['first', 'second'].map((row) => (
            <tr key={row}>
              {text.sheetOpenedColumns.map((column) => (
                <td key={column} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </article>
  )
}

function Fact({ label, value }: { label: string; value: string }) {
  return (
    <tr>
      <th scope="row">{label}</th>
      <td>{value}</td>
    </tr>
  )
}

function Seal({ label }: { label: string }) {
  return (
    <div className={classes.seal}>
      <span>{label}</span>
      <span className={classes.stamp}>{text.sheetSeal}</span>
    </div>
  )
}
