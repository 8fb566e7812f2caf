import { IconX } from '@tabler/icons-react'
import { LinkButton } from './Button'
import { text } from './components.text'
import classes from './float.module.css'
import { closeToast, useToasts } from './toast'

/** Where reports appear: above the status bar, never over the work's head. */
export function ToastHost() {
  const toasts = useToasts()
  return (
    <div className={classes.toasts} aria-live="polite">
      {toasts.map((toast) => (
        <div key={toast.id} className={classes.toast} data-tone={toast.tone}>
          <span>{toast.text}</span>
          {toast.action && (
            <LinkButton
              onClick={() => {
                closeToast(toast.id)
                toast.action?.run()
              }}
            >
              {toast.action.label}
            </LinkButton>
          )}
          <button
            type="button"
            className={classes.close}
            aria-label={text.close}
            onClick={() => closeToast(toast.id)}
          >
            <IconX size={15} stroke={1.5} />
          </button>
        </div>
      ))}
    </div>
  )
}
