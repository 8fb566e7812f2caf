import { useEffect, useRef, useState } from 'react'
import type { Progress } from '#shared/ipc/method'
import { LinkButton } from './Button'
import { text } from './components.text'
import classes from './small-parts.module.css'

type ProgressLineProps = { progress: Progress | null; onCancel?: (() => void) | undefined }

/** A 3-px line with its words; shows nothing in the first 300 ms. */
export function ProgressLine({ progress, onCancel }: ProgressLineProps) {
  const [shown, setShown] = useState(false)
  const startedAt = useRef(Date.now())
  useEffect(() => {
    const timer = setTimeout(() => setShown(true), 300)
    return () => clearTimeout(timer)
  }, [])
  if (!shown) return null
  const share = progress && progress.total > 0 ? progress.done / progress.total : null
  return (
    <div className={classes.progress} role="progressbar" aria-valuenow={Math.round((share ?? 0) * 100)}>
      <div className={classes.track}>
        <div
          className={classes.fill}
          data-open={share === null}
          style={share === null ? {} : { width: `${share * 100}%` }}
        />
      </div>
      <span>{progressWords(progress, Date.now() - startedAt.current)}</span>
      {onCancel && <LinkButton onClick={onCancel}>{text.cancel}</LinkButton>}
    </div>
  )
}

const figures = new Intl.NumberFormat('zh-CN')

/** 正在比对　已处理 86／213，约 20 秒. The time is told only once a tenth is done. */
export function progressWords(progress: Progress | null, elapsedMs: number): string {
  if (!progress) return ''
  const { done, total, message } = progress
  const lead = message === '' ? '' : message + text.gap
  if (total === 0) return done === 0 ? message : lead + text.progressOpen(figures.format(done))
  const words = lead + text.progress(figures.format(done), figures.format(total))
  if (done < total / 10 || elapsedMs < 1500) return words
  const seconds = Math.ceil((elapsedMs / done) * (total - done) * 0.001)
  return words + (seconds > 90 ? text.minutesLeft(Math.round(seconds / 60)) : text.secondsLeft(seconds))
}
