import type { Attachment } from '#shared/modules/awards/nomination'
import { Button, LinkButton, Tag } from '../../../components'
import { text } from './nomination-page.text'
import classes from './nominations.module.css'

type Props = {
  label: string
  required: boolean
  lacking: boolean
  files: readonly Attachment[]
  busy: boolean
  onAdd: (() => void) | undefined
  onShow: (file: Attachment) => void
  onRename: ((file: Attachment) => void) | undefined
  onRemove: ((file: Attachment) => void) | undefined
}

/** One material: whether it must be handed in, and the files that are there for it. */
export function MaterialRow({ label, required, lacking, files, busy, onAdd, ...acts }: Props) {
  return (
    <div className={classes.material} data-lacking={lacking}>
      <div className={classes.materialHead}>
        <span className={classes.materialName}>{label}</span>
        {required && <Tag tone={lacking ? 'amber' : 'normal'}>{lacking ? text.lacking : text.required}</Tag>}
        {onAdd && (
          <span className={classes.materialAct}>
            <Button small disabled={busy} onClick={onAdd}>
              {text.add}
            </Button>
          </span>
        )}
      </div>
      {files.length > 0 && (
        <ul className={classes.files}>
          {files.map((it) => (
            <FileLine key={it.id} file={it} {...acts} />
          ))}
        </ul>
      )}
    </div>
  )
}

type FileLineProps = Pick<Props, 'onShow' | 'onRename' | 'onRemove'> & { file: Attachment }

function FileLine({ file, onShow, onRename, onRemove }: FileLineProps) {
  return (
    <li className={classes.file}>
      <button type="button" className={classes.fileName} title={file.title} onClick={() => onShow(file)}>
        {file.title}
      </button>
      <span className={classes.fileFacts}>{fileWords(file)}</span>
      <span className={classes.fileActs}>
        {onRename && <LinkButton onClick={() => onRename(file)}>{text.rename}</LinkButton>}
        {onRemove && <LinkButton onClick={() => onRemove(file)}>{text.removeFile}</LinkButton>}
      </span>
    </li>
  )
}

/** What a file is, how long and how large. */
export function fileWords({ mime, pages, size }: Attachment): string {
  return [text.kinds[kindOf(mime)], pages > 1 ? text.pages(pages) : '', text.size(size)]
    .filter(Boolean)
    .join('　')
}

export function kindOf(mime: string): keyof typeof text.kinds {
  if (mime.startsWith('image/')) return 'picture'
  if (mime === 'application/pdf') return 'pdf'
  return mime.includes('wordprocessing') ? 'word' : 'excel'
}
