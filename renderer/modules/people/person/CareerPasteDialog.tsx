import { useMemo, useState } from 'react'
import { pastedPeriod } from '#shared/modules/people/rules-career-paste'
import { Button, Dialog, Segmented } from '../../../components'
import { newRowId } from '../row-id'
import { type PasteMode, previewOf } from './career-paste'
import { useEditing } from './editor-context'
import classes from './person.module.css'
import { text } from './person.text'

/** A pasted 简历 beside what was made of it, line by line. Nothing is written before the button is pressed. */
export function CareerPasteDialog({ text: pasted, onClose }: { text: string; onClose: () => void }) {
  const { content, change } = useEditing()
  const [source, setSource] = useState(pasted)
  const [mode, setMode] = useState<PasteMode>('replace')
  const held = content.career.length
  const preview = useMemo(() => previewOf(source, mode, content, newRowId), [source, mode, content])
  const take = () => {
    const overrides = content.overrides.filter((it) => it.tag !== 'JianLi')
    change({ career: preview.career, overrides })
    onClose()
  }
  return (
    <Dialog
      title={text.career.pasteTitle}
      width={960}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose} keys="escape">
            {text.photo.cancel}
          </Button>
          <Button kind="primary" disabled={preview.fresh === 0} onClick={take}>
            {text.career.pasteTake(preview.fresh)}
          </Button>
        </>
      }
    >
      <div className={classes.paste}>
        <label>
          <p className={classes.pasteHead}>{text.career.pasteSource}</p>
          <textarea
            className={classes.pasteSource}
            data-autofocus
            value={source}
            placeholder={text.career.pasteHelp}
            spellCheck={false}
            onChange={(event) => setSource(event.target.value)}
          />
        </label>
        <div>
          <p className={classes.pasteHead}>
            {preview.fresh === 0
              ? text.career.pasteResult
              : [
                  text.career.pasteFound(preview.fresh, preview.unread),
                  text.career.pasteChecks(preview.gaps, preview.overlaps),
                ].join(text.comma)}
          </p>
          <PreviewTable preview={preview} />
        </div>
      </div>
      {held > 0 && (
        <div className={classes.pasteFoot}>
          <Segmented
            label={text.career.pasteMode}
            value={mode}
            onChange={setMode}
            options={[
              { value: 'replace', label: text.career.pasteReplace(held) },
              { value: 'append', label: text.career.pasteAppend },
            ]}
          />
        </div>
      )}
    </Dialog>
  )
}

function PreviewTable({ preview }: { preview: ReturnType<typeof previewOf> }) {
  return (
    <div className={classes.pasteResult}>
      <table aria-label={text.career.pasteResult}>
        <tbody>
          {preview.lines.map((line, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a line is its place in the text
            <tr key={index} data-kind={line.kind} data-check={line.check}>
              <td>{pastedPeriod(line)}</td>
              <td>{line.text}</td>
              <td>{text.career.pasteKinds[line.kind]}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
